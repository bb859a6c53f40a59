import { describe, expect, test } from 'vitest'
import { linesOf, openType } from '../fonts/open-type.ts'

const { typesetter, prepare, fit } = openType()
const sans = (script: string) => [`NotoSans${script}-Bold`, 'NotoSans-Bold']

describe('a text that fits at no size ends at a word with an ellipsis', () => {
  test.each([
    [
      'en',
      'ltr',
      ['NotoSans-Bold'],
      'Ministers agree on a new plan for the railways',
      'Ministers agree on a new…',
    ],
    // Words that lead on to the lost text are removed with it.
    [
      'en',
      'ltr',
      ['NotoSans-Bold'],
      'Minister: “We will, of course, (and soon) return”',
      'Minister: “We will, of course…',
    ],
    [
      'hi',
      'ltr',
      sans('Devanagari'),
      'प्रधानमंत्री मोदी ने कहा कि देश आगे बढ़ रहा है।',
      'प्रधानमंत्री मोदी ने कहा कि देश…',
    ],
    [
      'ar',
      'rtl',
      sans('Arabic'),
      'أعلنت الحكومة اليوم عن خطة جديدة لدعم الاقتصاد',
      'أعلنت الحكومة اليوم عن خطة…',
    ],
    [
      'ur',
      'rtl',
      ['NotoNastaliqUrdu-Bold'],
      'وزیر اعظم نے آج قومی اسمبلی میں نئے بجٹ کا اعلان',
      'وزیر اعظم نے آج قومی اسمبلی میں…',
    ],
    ['th', 'ltr', sans('Thai'), 'นายกรัฐมนตรีแถลงนโยบายเศรษฐกิจใหม่ต่อรัฐสภา', 'นายกรัฐมนตรีแถลงนโยบาย…'],
    [
      'zh-Hans',
      'ltr',
      ['NotoSansSC-Bold'],
      '国务院发布关于促进经济发展的若干意见和措施',
      '国务院发布关于促进经济发展的…',
    ],
    [
      'bo',
      'ltr',
      ['NotoSerifTibetan-Bold', 'NotoSans-Bold'],
      'བོད་ལྗོངས་སུ་ལོ་གསར་གྱི་དུས་ཆེན་རྒྱ་ཆེར་བརྩིས་སོང་།',
      'བོད་ལྗོངས་སུ་ལོ་གསར་གྱི་དུས་ཆེན་རྒྱ་…',
    ],
    [
      'de',
      'ltr',
      ['NotoSans-Bold'],
      'Donaudampfschifffahrtselektrizitätenwerk',
      'Donaudampfschifffahrtsele…',
    ],
  ] as const)('%s', (lang, dir, fonts, text, left) => {
    const setting = fit(prepare(text, lang, fonts, { dir }), { maxLines: 1 })
    expect(linesOf(setting)).toEqual([left])
    const [verdict] = setting.verdicts
    expect(verdict).toMatchObject({ code: 'text-cut', severity: 'warning', place: 'test' })
    const kept = left.slice(0, -1)
    const lost = verdict!.message.replace(/^Shortened; left out: “(.*)”$/, '$1')
    expect(text.startsWith(kept) && text.endsWith(lost)).toBe(true)
  })
})

test('the ellipsis is at the left end of a right-to-left line', () => {
  const faces = sans('Arabic')
  const setting = fit(
    prepare('أعلنت الحكومة اليوم مع Apple, Google, Microsoft', 'ar', faces, { dir: 'rtl' }),
    {
      maxLines: 1,
    },
  )
  expect(linesOf(setting)).toEqual(['أعلنت الحكومة اليوم مع Apple…'])
  const { glyphs } = typesetter.place(setting, { x: 0, y: 0, width: 600, align: 'start' })
  const ellipsis = fit(prepare('…', 'ar', faces, { dir: 'rtl' }), {})
  const [alone] = typesetter.place(ellipsis, { x: 0, y: 0, width: 600, align: 'start' }).glyphs
  expect(glyphs.toSorted((a, b) => a.x - b.x)[0]!.glyph).toBe(alone!.glyph)
})

test('several lines are filled before the text is cut', () => {
  const text = 'Parliament passes the new climate bill after a debate that lasted for nine hours'
  const setting = fit(prepare(text, 'en', ['NotoSans-Bold']), { height: 110 })
  expect(linesOf(setting)).toEqual(['Parliament passes the new', 'climate bill after a debate…'])
})

test('capitals are applied once', () => {
  const paragraph = prepare('straße und haus und garten und feld', 'de', ['NotoSans-Bold'], {
    transform: 'upper',
  })
  expect(linesOf(fit(paragraph, { maxLines: 1 }))).toEqual(['STRASSE UND HAUS…'])
})

test('a frame too low for one line shows one line, with a verdict', () => {
  const setting = fit(prepare('One two three', 'en', ['NotoSans-Bold']), { height: 20 })
  expect(linesOf(setting)).toEqual(['One two three'])
  expect(setting.verdicts.map(({ code }) => code)).toContain('text-overflow')
})

test('a cut text in capitals stays as it was capitalised', () => {
  // Upper-casing its own result would change İ’s dot and ß’s SS again.
  const setting = fit(
    prepare('straße und gasse sind gesperrt', 'de', ['NotoSans-Bold'], { transform: 'upper' }),
    {
      width: 560,
      height: 50,
      maxLines: 1,
    },
  )
  expect(setting.paragraph.text).toBe('STRASSE UND GASSE SIND…')
  expect(setting.paragraph.style.transform).toBeUndefined()
})
