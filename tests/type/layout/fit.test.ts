import { describe, expect, test } from 'vitest'
import { linesOf, openType } from '../fonts/open-type.ts'

const { prepare, fit } = openType()
const latin = ['NotoSans-Bold']
const bill = 'Parliament passes the new climate bill after a debate that lasted for nine hours on Tuesday'
const english = (text: string) => prepare(text, 'en', latin)

describe('lines', () => {
  test('are filled one after the other, as browsers do it', () => {
    expect(linesOf(fit(english(bill), {}))).toEqual([
      'Parliament passes the new',
      'climate bill after a debate',
      'that lasted for nine hours on',
      'Tuesday',
    ])
  })

  test('are as even as can be, in no more lines', () => {
    expect(linesOf(fit(english(bill), { balance: true }))).toEqual([
      'Parliament passes the',
      'new climate bill after a',
      'debate that lasted for',
      'nine hours on Tuesday',
    ])
  })

  test('with polish leave no short word alone at the end', () => {
    expect(linesOf(fit(english(bill), { polish: true })).at(-1)).toBe('on Tuesday')
  })

  test('with polish keep a figure with its unit', () => {
    const text = 'The longest tunnel of them all is 57 km long'
    expect(linesOf(fit(english(text), { width: 760 }))[0]).toBe('The longest tunnel of them all is 57')
    expect(linesOf(fit(english(text), { width: 760, polish: true }))[0]).toBe(
      'The longest tunnel of them all is',
    )
  })

  test('end where the text says so', () => {
    const text = english('One\u2028two three')
    expect(linesOf(fit(text, {}))).toEqual(['One', 'two three'])
    expect(linesOf(fit(text, { balance: true }))).toEqual(['One', 'two three'])
  })

  test('end between dictionary words in Thai', () => {
    const text = 'นายกรัฐมนตรีแถลงนโยบายเศรษฐกิจใหม่ต่อรัฐสภา'
    const setting = fit(prepare(text, 'th', ['NotoSansThai-Bold']), { width: 500 })
    expect(linesOf(setting)).toEqual(['นายกรัฐมนตรีแถลงนโยบาย', 'เศรษฐกิจใหม่ต่อรัฐสภา'])
  })

  test('end at any ideograph, but never begin with a closing mark', () => {
    const setting = fit(prepare('政府は新しい「経済対策」を発表', 'ja', ['NotoSansJP-Bold']), { width: 440 })
    expect(linesOf(setting)).toEqual(['政府は新しい「経済対', '策」を発表'])
  })

  test('of an empty text are empty', () => {
    for (const text of ['', '   ', '\t\n']) expect(fit(english(text), { height: 10 }).lines).toEqual([])
  })
})

describe('a word longer than the frame', () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

  test('is broken between letters, with a verdict', () => {
    const setting = fit(prepare(`Die ${word} tagt`, 'de', latin), { width: 900 })
    expect(linesOf(setting)).toEqual([
      'Die',
      'Donaudampfschifffahrtselektrizitätenhaupt',
      'betriebswerkbauunterbeamtengesellschaft',
      'tagt',
    ])
    expect(setting.verdicts).toEqual([
      {
        code: 'word-broken',
        severity: 'warning',
        place: 'test',
        message: `“Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte…” is longer than a line and was broken`,
      },
    ])
  })

  test('stays whole where a smaller size lets it', () => {
    const setting = fit(prepare(`Die ${word} tagt`, 'de', latin), {
      width: 900,
      height: 400,
      min: 12,
      max: 40,
    })
    expect(linesOf(setting)[1]).toBe(word)
    expect(setting.size).toBe(20)
    expect(setting.verdicts).toEqual([])
  })

  test('is never broken within a letter and its marks', () => {
    const text = 'क्षत्रिय'.repeat(10)
    const starts = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)
    const { lines } = fit(prepare(text, 'hi', ['NotoSansDevanagari-Bold']), { width: 100 })
    expect(lines.length).toBeGreaterThan(8)
    for (const { end } of lines.slice(0, -1)) expect(starts.containing(end)!.index).toBe(end)
  })
})

describe('the size', () => {
  test('is the largest that fits height, width and lines', () => {
    expect(fit(english(bill), { min: 20, max: 60, height: 150 })).toMatchObject({ size: 36, height: 135 })
    expect(fit(english(bill), { min: 20, max: 60, height: 150, maxLines: 2 })).toMatchObject({ size: 26 })
    expect(fit(english('Short'), { min: 20, max: 60, height: 150 }).size).toBe(60)
  })

  test('found by halving is the one found by trying all', () => {
    const texts = [
      bill,
      'A',
      'Two words',
      bill.repeat(3),
      'Incomprehensibilities abound in internationalisation',
    ]
    for (const text of texts) {
      for (const [width, height] of [
        [300, 200],
        [600, 150],
        [900, 90],
      ] as const) {
        const fitted = fit(english(text), { width, height, min: 12, max: 80 })
        if (fitted.verdicts.length > 0) continue
        for (let size = fitted.size + 1; size <= 80; size++) {
          const larger = fit(english(text), { width, min: size, max: size })
          const tooHigh = larger.height > height + 1e-6
          expect(tooHigh || larger.verdicts.length > 0, `${text} at ${size}`).toBe(true)
        }
      }
    }
  })

  test('goes down in the steps asked for, and to the minimum itself', () => {
    expect(fit(english(bill), { min: 20, max: 60, step: 10, height: 150 }).size).toBe(30)
    expect(fit(english(bill), { min: 25.5, max: 60, step: 40, height: 150 }).size).toBe(25.5)
    expect(fit(english(bill), { min: 50, max: 30 }).size).toBe(50)
  })
})

test('a polished text is set a little smaller rather than torn inside a word', () => {
  const korean = prepare('‘기생충’ 이후 7년, 한국 영화 다시 칸 황금종려상… 관객 “세 번 울었다”', 'ko', [
    'NotoSansKR-Bold',
  ])
  const frame = { width: 620, height: 300, min: 36, max: 84, lineHeight: 1.3, balance: true }
  const torn = fit(korean, frame)
  const polished = fit(korean, { ...frame, polish: true })
  expect(linesOf(torn)).toContain('영화 다시 칸 황금종려')
  expect(linesOf(polished)).toEqual([
    '‘기생충’ 이후 7년, 한국',
    '영화 다시 칸 황금종려상…',
    '관객 “세 번 울었다”',
  ])
  expect(polished.size).toBe(56)
})

describe('a text with shorter wordings', () => {
  const names = 'Ana Li, Ivo Po, Jo Ek, Mia Ö and Ed Ru'
  const wordings = [
    'Ana Li, Ivo Po, Jo Ek and 2 others',
    'Ana Li, Ivo Po and 3 others',
    'Ana Li and 4 others',
  ]
  const byline = (width: number, min = 20) =>
    fit(english(names), { width, wordings, min, max: 40, maxLines: 1 })

  test('stays whole where it has room', () => {
    expect(linesOf(byline(900))).toEqual([names])
    expect(byline(900).verdicts).toEqual([])
  })

  test('takes the longest that is not much smaller than it may be', () => {
    expect(linesOf(byline(460))).toEqual(['Ana Li, Ivo Po and 3 others'])
    expect(byline(460).verdicts).toEqual([
      {
        code: 'text-cut',
        severity: 'warning',
        place: 'test',
        message: `Shortened to “Ana Li, Ivo Po and 3 others”; whole: “${names}”`,
      },
    ])
  })

  test('takes a smaller size before a name is cut', () => {
    expect(linesOf(byline(240))).toEqual(['Ana Li and 4 others'])
    expect(byline(240).size).toBeLessThan(32)
  })

  test('is cut like other texts if no wording fits', () => {
    expect(linesOf(byline(120))).toEqual(['Ana Li…'])
  })
})
