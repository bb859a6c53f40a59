import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { Brand } from '../../src/article/brand/brand.ts'
import { morningPost } from './articles.ts'
import { write, text, scoreLine, link } from './texts/write-one.ts'

describe('the voice of a kind', () => {
  const base = { title: 'Tides turn at noon', description: 'The harbour office counted twice.' }

  test('marks live coverage, has its newest line, and makes no thread', () => {
    const updates = [{ at: '2026-02-01T11:20:00Z', text: 'The ferry has left.' }]
    const long = 'The harbour office counted the ships twice before noon, and again. '.repeat(9)
    const twitter = write({ ...base, description: long, kind: 'live', details: { updates } })('twitter')
    expect(text(twitter)).toBe(`LIVE: Tides turn at noon\n\nThe ferry has left.\n\n${link}`)
    expect(twitter.thread).toBeUndefined()
    const of = write({ ...base, description: long, kind: 'live', details: { updates } })
    expect(text(of('whatsapp'))).toContain('The ferry has left.')
    expect(text(of('push'), 'body')).toBe('The ferry has left.')
  })

  test('says its label once in a notification, and whose opinion it is', () => {
    const long = 'Magnitude seven earthquake strikes off the coast of northern Sumatra at dawn'
    const breaking = write({ title: long, kind: 'breaking' })('push')
    expect([text(breaking, 'title'), text(breaking, 'body')]).toEqual(['Breaking', long])
    const opinion = write({ ...base, kind: 'opinion', authors: [{ name: 'Anita Desai' }] })('push')
    expect(text(opinion, 'body')).toBe('Opinion | Anita Desai\nThe harbour office counted twice.')
  })

  test('says who holds an opinion, with the account of the network', () => {
    const people = { 'Anita Desai': { twitter: '@anitadesai_w', bluesky: '@anita.example' } }
    const of = write(
      { ...base, kind: 'opinion', authors: [{ name: 'Anita Desai' }] },
      { ...morningPost, people },
    )
    expect(text(of('twitter'))).toContain('\nOpinion | Anita Desai (@anitadesai_w)\n')
    expect(text(of('bluesky'))).toContain('\nOpinion | Anita Desai (@anita.example)')
    expect(text(of('facebook'), 'link')).toContain('\nOpinion | Anita Desai')
  })

  test('has no emoji if a person died, or if the brand wants none', () => {
    const image = { credit: 'Family archive' }
    const photo = (fields: Record<string, unknown>, brand?: Brand) =>
      text(write({ ...base, image, ...fields }, brand)('facebook'), 'photo')
    expect(photo({})).toMatch(/📷 Family archive[^]*👇/u)
    for (const sad of [
      photo({ kind: 'obituary' }),
      photo({ title: 'Twelve dead in ferry fire' }),
      photo({ title: 'नाव हादसे में 12 लोगों की मौत', lang: 'hi' }),
      photo({ title: 'フェリー火災で12人死亡', lang: 'ja' }),
      photo({}, { ...exampleBrand, rules: [{ when: {}, use: { emoji: false } }] }),
    ])
      expect(sad).not.toMatch(/\p{Extended_Pictographic}/u)
    expect(photo({ kind: 'obituary' })).toContain('Photo: Family archive')
  })

  test('leads with a result, rates a work, gives a life', () => {
    const sides = [
      { name: 'India', value: '189' },
      { name: 'Australia', value: '186' },
    ]
    expect(
      text(write({ ...base, kind: 'result', details: { sides, state: 'Full time' } })('twitter')),
    ).toMatch(/^India 189 – 186 Australia \(Full time\)\nTides turn at noon/)
    const rating = { value: 4, best: 5, work: 'Tides' }
    expect(text(write({ ...base, kind: 'review', details: { rating } })('twitter'))).toMatch(
      /^Review \(4\/5\): Tides turn/,
    )
    const other = { ...rating, work: 'The Last Monsoon' }
    expect(text(write({ ...base, kind: 'review', details: { rating: other } })('twitter'))).toMatch(
      /^The Last Monsoon: 4\/5\nReview: Tides/,
    )
    const person = { name: 'Ines Lund', born: '1931-04-02', died: '2026' }
    expect(text(write({ ...base, kind: 'obituary', details: { person } })('twitter'))).toMatch(
      /^Ines Lund \(1931–2026\)\nTides/,
    )
  })

  test('marks what is paid for, first of all and to the networks', () => {
    const of = write({ ...base, kind: 'paid' })
    expect(text(of('twitter'))).toMatch(/^Sponsored: Tides/)
    expect(of('twitter').api['POST /2/tweets']).toMatchObject({ paid_partnership: true })
    expect(text(write({ ...base, kind: 'paid', lang: 'de' })('twitter'))).toMatch(/^Anzeige: /)
    expect(text(write({ ...base, kind: 'paid', lang: 'la' })('twitter'))).toMatch(/^Sponsored: /)
    expect(text(write({ title: '固态电池量产', kind: 'paid', lang: 'zh-Hans' })('twitter'))).toMatch(
      /^【广告】固态/,
    )
  })

  test('does not repeat the headline', () => {
    expect(text(write({ title: 'Watch: Ferry leaves harbour', kind: 'video' })('twitter'))).toMatch(
      /^Watch: Ferry/,
    )
    expect(text(write({ title: 'Budget live: slabs unchanged', kind: 'live' })('twitter'))).toMatch(
      /^Budget live/,
    )
    const rating = { value: 4, best: 5, work: 'Metro Log' }
    const title = '‘Metro Log’ Review: भीड़ में एक कहानी'
    const review = write({ title, lang: 'hi', kind: 'review', details: { rating } })('twitter')
    expect(text(review).startsWith(`4/5 | ${title}`)).toBe(true)
  })

  test.each([
    ['en', 'Budget day: slabs unchanged', 'LIVE | Budget day'],
    ['hi', 'बजट: सीधे संसद से', 'लाइव | बजट: '],
    ['ko', '예산안: 국회 표결', '[실시간] 예산안'],
    ['ja', '予算：国会から', '【ライブ】予算'],
    ['fr', 'Budget présenté', 'EN DIRECT\u00a0: Budget'],
  ])('parts its label from a headline in %s', (lang, title, begins) => {
    expect(text(write({ title, lang, kind: 'live' })('twitter')).slice(0, begins.length)).toBe(begins)
  })

  test.each([
    ['England v Australia: day three – live', 'en', 'live'],
    ['Última hora de la huelga de trenes, en directo', 'es', 'live'],
    ['சென்னையில் கனமழை: நேரலை', 'ta', 'live'],
    ['Merkez Bankası faiz kararı: Canlı anlatım', 'tr', 'live'],
    ['Storm reaches the coast | Video', 'en', 'video'],
  ])('takes the end of “%s” for its label', (title, lang, kind) => {
    expect(text(write({ title, lang, kind })('twitter'))).toMatch(
      new RegExp(`^${title.replace('|', '\\|')}\n`),
    )
  })

  test('marks paid content at the front, for any end of the headline', () => {
    const of = write({ title: 'A bank rethinks the budget – sponsored', kind: 'paid' })
    expect(text(of('twitter'))).toMatch(/^Sponsored: /)
  })

  test('writes long scores one after the other, the state only where it says more, brackets as the language does', () => {
    const cricket = [
      { name: 'England', value: '241 (48.2)' },
      { name: 'India', value: '245/2 (39.4)' },
    ]
    expect(scoreLine('en', cricket, 'India won by 8 wickets')).toBe('England 241 (48.2) · India 245/2 (39.4)')
    const goals = [
      { name: '浦和', value: '2' },
      { name: '鹿島', value: '1' },
    ]
    expect(scoreLine('ja', goals, '試合終了')).toBe('浦和 2 – 1 鹿島（試合終了）')
  })

  test('labels an editorial, and names only the paper as its author', () => {
    const story = { title: 'A promise to keep', kind: 'opinion', section: 'Editorial' }
    expect(text(write({ ...story, authors: [{ name: 'Editorial' }] })('twitter'))).toContain(
      '\n\nEditorial\nhttps',
    )
    expect(text(write({ ...story, authors: [{ name: 'Jo Ames' }] })('twitter'))).toContain(
      '\nEditorial | Jo Ames\n',
    )
  })

  test('keeps the score beside its side, for any directions of the names', () => {
    const sides = [
      { name: 'Arsenal', value: '3' },
      { name: 'الهلال', value: '2' },
    ]
    const result = write({ title: 'فوز كبير في النهائي', lang: 'ar', kind: 'result', details: { sides } })
    expect(text(result('bluesky'))).toMatch(/^\u200f?\u2068Arsenal\u2069 3 – 2 الهلال\n/)
  })

  test('names the speaker with the comma of the language', () => {
    const quote = { text: 'لم نعد نطبخ من أجل الصورة', speaker: 'ليلى حداد', role: 'طاهية' }
    const of = write({ title: 'مطبخ ليلى', lang: 'ar', kind: 'interview', details: { quote } })
    expect(text(of('twitter'))).toContain('\n— ليلى حداد، طاهية')
  })

  test('lists the points of an explainer where there is room', () => {
    expect(
      text(write({ ...base, kind: 'explainer', details: { points: ['One', 'Two'] } })('facebook'), 'link'),
    ).toContain('• One\n• Two')
  })
})
