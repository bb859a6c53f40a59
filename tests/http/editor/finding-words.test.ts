import { describe, expect, it } from 'vitest'
import { findingWords, fixWords } from '../../../src/http/editor/words/finding-words.ts'

/** What is said in Hindi where another design than `photo` was taken. */
function replaced(why: string): string {
  const message = `The design “photo” ${why}`
  return findingWords({ code: 'template-replaced', message, places: ['story'] }, 'hi')
}

describe('findings in Hindi', () => {
  it.each([
    [
      'contrast-low',
      'Contrast of #1a2b3c on what lies under it is 3.1 to 1; 4.5 is readable.',
      /3\.1 : 1; .* 4\.5 /,
    ],
    [
      'photo-small',
      'The photo is 600 × 400; it was enlarged 2.0 times to fill 1200 × 800.',
      /600 × 400 .* 1200 × 800 .* 2\.0 /,
    ],
    ['headline-small', 'The headline is small: 6 lines at 52 pixels. A shorter one is larger.', /6 .* 52 /],
    ['hashtag-dropped', 'There was no room for #Ferries #नाव.', /: #Ferries #नाव$/],
    ['text-cut', 'Shortened; left out: “and the radio”', /: “and the radio”$/],
  ] as const)('have the figures and words of %s', (code, message, expected) => {
    expect(findingWords({ code, message, places: ['og/headline'] }, 'hi')).toMatch(expected)
    expect(findingWords({ code, message, places: [] }, 'en')).toBe(message)
  })

  it('call replaced designs as the page does, and say why', () => {
    expect(replaced('would enlarge the photo 3.8 times; “split” was taken.')).toMatch(
      /“फ़ोटो”.* 3\.8 .*“दो हिस्से”/,
    )
    expect(replaced('would lay its words over a face; “split” was taken.')).toMatch(/“फ़ोटो”.*चेहरे.*“दो हिस्से”/)
    expect(replaced('needs a figure; another was taken.')).toMatch(/: “फ़ोटो”$/)
  })

  it('name the field they speak of', () => {
    const finding = { code: 'field-guessed', message: 'Taken from the title.', places: ['lang'] } as const
    expect(findingWords(finding, 'hi')).toMatch(/^भाषा: /)
  })

  it('have fixes in Hindi, with what these quote; unknown ones stay', () => {
    expect(fixWords({ say: 'End at “ridge”', set: {} }, 'hi')).toBe('“ridge” पर समाप्त करें')
    expect(fixWords({ say: 'Stay with “photo”', set: {} }, 'hi')).toBe('“फ़ोटो” ही रखें')
    expect(fixWords({ say: 'Stay with “photo”', set: {} }, 'en')).toBe('Stay with “Photo”')
    expect(fixWords({ say: 'Only “ridge”', set: {} }, 'hi')).toBe('सिर्फ़ “ridge”')
    expect(fixWords({ say: 'Leave #Ferries out', set: {} }, 'hi')).toBe('#Ferries छोड़ें')
    expect(fixWords({ say: 'It is Marathi', set: { lang: 'mr' } }, 'hi')).toBe('भाषा मराठी ही है')
    expect(fixWords({ say: 'Do something new', set: {} }, 'hi')).toBe('Do something new')
    expect(fixWords({ say: 'Keep mine', set: {} }, 'en')).toBe('Keep mine')
  })
})

it('names the text whose contrast is low, not its colour', () => {
  const message = 'Contrast of #e4e6e8 on what lies under it is 3.9 to 1; 4.5 is readable.'
  const finding = { code: 'contrast-low', message, places: ['story/credit/credit'] } as const
  expect(findingWords(finding, 'en')).toBe(
    'The photo credit is hard to read: its contrast to what lies under it is 3.9 to 1, and 4.5 is readable.',
  )
})
