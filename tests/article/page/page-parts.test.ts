import { describe, expect, it } from 'vitest'
import { splitCredit } from '../../../src/article/text/credit.ts'
import { readJsonLd } from '../../../src/article/page/ld/json-ld.ts'
import { readAuthors } from '../../../src/article/page/authors.ts'
import { splitTitle } from '../../../src/article/text/site-tail.ts'

describe('splitCredit', () => {
  it.each([
    ['Ferry at the pier (Image courtesy: Twitter/@nell)', 'Ferry at the pier', 'Twitter/@nell'],
    ['Ferry at the pier. (Photo: AFP)', 'Ferry at the pier.', 'AFP'],
    ['Ferry at the pier (AP Photo/Ann Example)', 'Ferry at the pier', 'AP Photo/Ann Example'],
    ['Ferry at the pier [Photo by: Ann Example]', 'Ferry at the pier', 'Ann Example'],
    ['Ferry at the pier | Photo Credit: PTI', 'Ferry at the pier', 'PTI'],
    ['The painting in its frame. Photo: M. Klee', 'The painting in its frame.', 'M. Klee'],
    ['Die Fähre am Kai. Foto: dpa', 'Die Fähre am Kai.', 'dpa'],
    ['घाट पर नाव (फोटो: पीटीआई)', 'घाट पर नाव', 'पीटीआई'],
    ['再開した市場（写真：高橋葵）', '再開した市場', '高橋葵'],
    ['埠頭に着いた船 撮影・田中', '埠頭に着いた船', '田中'],
    ['Boats at the pier. PTI', 'Boats at the pier.', 'PTI'],
    ['Boats at the pier. Reuters/Ann Example', 'Boats at the pier.', 'Reuters/Ann Example'],
    ['The editor of the AP', 'The editor of the AP', undefined],
    ['© Example Agency', undefined, 'Example Agency'],
    ['Ferry at the pier (left) on Monday', 'Ferry at the pier (left) on Monday', undefined],
    [
      'The photo shows: nothing at all, he said, and then left the room',
      'The photo shows: nothing at all, he said, and then left the room',
      undefined,
    ],
  ])('parts %j', (caption, alt, credit) => expect(splitCredit(caption)).toEqual({ alt, credit }))
})

describe('splitTitle', () => {
  it.each([
    ['Headline of the day | The Post', ['The Post'], undefined, 'Headline of the day', 'The Post'],
    [
      'Headline of the day - The Economic Times',
      [],
      'economictimes.indiatimes.example',
      'Headline of the day',
      'The Economic Times',
    ],
    [
      'Live: Budget | Markets | Pound | The Post',
      ['The Post'],
      undefined,
      'Live: Budget | Markets | Pound',
      'The Post',
    ],
    ['Headline of the day – BBC News', [], 'www.bbc.co.uk', 'Headline of the day', 'BBC News'],
    [
      'Headline of the day here | World | The Post',
      ['The Post'],
      undefined,
      'Headline of the day here',
      'The Post',
    ],
    ['The Post: Headline of the day', ['The Post'], undefined, 'The Post: Headline of the day', undefined],
    ['The Post | Headline of the day', ['The Post'], undefined, 'Headline of the day', 'The Post'],
    ['舊市場重新開放｜河岸日報', ['河岸日報'], undefined, '舊市場重新開放', '河岸日報'],
    ['Covid-19 - what we know', ['The Post'], 'post.example', 'Covid-19 - what we know', undefined],
    ['Match report: India - Australia', [], 'cricket.example', 'Match report: India - Australia', undefined],
  ])('parts %j', (given, names, host, title, site) =>
    expect(splitTitle(given, names, host)).toEqual({ title, site }),
  )
})

describe('readAuthors', () => {
  it.each([
    ['By Ann Example and Bob Sample', ['Ann Example', 'Bob Sample']],
    ['Ann Example, Staff Writer', ['Ann Example']],
    ['Ann Example, Bob Sample & Cy Third', ['Ann Example', 'Bob Sample', 'Cy Third']],
    ['Smith, John', ['John Smith']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Juan Pérez y Ana Gómez', ['Juan Pérez', 'Ana Gómez']],
    ['Von Jörg Größmann und Zoë Müller', ['Jörg Größmann', 'Zoë Müller']],
    ['श्रुति क्षत्रिय और नंदिता राव', ['श्रुति क्षत्रिय', 'नंदिता राव']],
    ['Web Desk', ['Web Desk']],
    ['Ann Example am', ['Ann Example']],
    ['Posted', []],
    ['Name (erforderlich)', []],
    ['Ann Example - Apr 16, 2026', ['Ann Example']],
    ['https://www.facebook.com/paper', []],
    ['facebook.com/paper', []],
    ['@ann', []],
    ['ann@example.com', []],
    ['null', []],
    ['admin', []],
    ['12', []],
  ])('finds the names in %j', (byline, names) => {
    expect(readAuthors([{ name: byline }]).map(({ name }) => name)).toEqual(names)
  })

  it('keeps an address of one author, and each name once', () => {
    expect(readAuthors([{ name: 'Ann', url: 'https://a.example/' }, { name: 'ANN' }])).toEqual([
      { name: 'Ann', url: 'https://a.example/' },
    ])
  })
})

function firstOf(block: string) {
  return readJsonLd([block]).nodes[0]
}

describe('readJsonLd', () => {
  it.each([
    ['<!-- {"a":1} -->'],
    ['//<![CDATA[\n{"a":1}\n//]]>'],
    ['{"a":1,}'],
    ['{"a":1};'],
    ['{&quot;a&quot;:1}'],
    ['{"a":1,"b":"line\nbreak"}'],
    [String.raw`{"a":1,"b":"back\slash"}`],
  ])('repairs %j', (block) => expect(firstOf(block)).toMatchObject({ a: 1 }))

  it.each(['', '{', 'undefined', '7', '"x"', 'null', '<html>'])('passes over %j', (block) => {
    expect(firstOf(block)).toBeUndefined()
  })

  it('follows a reference to the node with the values', () => {
    const graph = readJsonLd(['{"@graph":[{"author":{"@id":"#1"}},{"@id":"#1","name":"Ann"}]}'])
    expect(graph.resolve({ '@id': '#1' })).toEqual({ '@id': '#1', name: 'Ann' })
    expect(graph.resolve({ '@id': '#2' })).toEqual({ '@id': '#2' })
  })
})
