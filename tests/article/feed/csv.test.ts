import { describe, expect, it } from 'vitest'
import { csvDelimiter, readCsv } from '../../../src/article/feed/csv.ts'

function articles(text: string) {
  return readCsv(text).map((entry) =>
    entry.kind === 'article' ? entry.found.article : entry.kind === 'page' ? entry.url : entry.kind,
  )
}

describe('readCsv', () => {
  it.each([
    ['commas', 'title,url\n"The ferry, late",https://example.com/a\n'],
    ['semicolons', 'title;url\r\nThe ferry, late;https://example.com/a\r\n'],
    ['tabs and a byte order mark', '\ufefftitle\turl\nThe ferry, late\thttps://example.com/a'],
  ])('reads %s', (_, text) =>
    expect(articles(text)).toMatchObject([{ title: 'The ferry, late', url: 'https://example.com/a' }]),
  )

  it('takes lists, fields within others, line breaks and doubled quotes', () => {
    const head = 'headline,authors,tags,image.alt,image,publishedAt,lang'
    const row =
      '"The ""ferry""\nis back",Ann Example; Bob Sample,sea|boats,A boat,https://example.com/a.jpg,2026-01-02,en'
    expect(articles(`${head}\n${row}\n`)).toMatchObject([
      {
        title: 'The "ferry" is back',
        authors: [{ name: 'Ann Example' }, { name: 'Bob Sample' }],
        tags: ['sea', 'boats'],
        image: { url: 'https://example.com/a.jpg', alt: 'A boat' },
        publishedAt: '2026-01-02T00:00:00Z',
      },
    ])
  })

  it('takes rows with only an address as pages to read, and names the wrong row', () => {
    const text = 'title,url\n,https://example.com/a\n\nOnly a title,\n,\nBad,ftp://example.com/\n'
    const entries = readCsv(text)
    expect(entries.map(({ kind }) => kind)).toEqual(['page', 'article', 'problem', 'problem'])
    expect(entries[3]).toMatchObject({ place: 'row 5' })
  })

  it.each([
    ['name,age\nx,1', undefined],
    ['The title of a text, and its url, in prose of one long line that goes on and on and on', undefined],
    ['title,url\n', ','],
    ['"title";"section"\n', ';'],
  ])('knows a table by its first line: %j', (text, delimiter) => expect(csvDelimiter(text)).toBe(delimiter))

  it('refuses what is not CSV', () => expect(() => readCsv('a,b\n1,2')).toThrow(/names no column/))

  it('does not touch the prototype of objects', () => {
    readCsv('title,__proto__.polluted\nx,1\n')
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})
