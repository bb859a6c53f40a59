import { describe, expect, it } from 'vitest'
import type { FormatName } from '../../../src/card/contract/format.ts'
import type { Pack } from '../../../src/desk/packs/pack-schema.ts'
import { findingsOf } from '../../../src/http/editor/findings/finding.ts'
import type { Verdict } from '../../../src/verdict.ts'
import { packed } from './articles.ts'

const { pack } = await packed('one', {
  title: 'Ferry crews vote to keep the night boats running through the winter',
  lang: 'en',
  dir: 'ltr',
  authors: [],
  tags: [],
})

/** The pack with these findings on its cards, and no others. */
function packWith(found: Partial<Record<FormatName, readonly Verdict[]>>): Pack {
  const cards = pack.cards.map((card) => ({ ...card, verdicts: found[card.format] ?? [] }))
  return { ...pack, verdicts: [], cards, posts: [] }
}

function small(format: FormatName, size: number, title: string): Verdict {
  return {
    code: 'headline-small',
    severity: 'warning',
    place: `${format}/copy/headline`,
    message: `The headline is small: 6 lines at ${size} pixels. A shorter one is larger.`,
    figure: size,
    fixes: [{ say: `End at “${title}”`, set: { 'title.card': title } }],
  }
}

const contrast = (text: string): Verdict => ({
  code: 'contrast-low',
  severity: 'warning',
  place: `og/copy/${text}`,
  message: 'Contrast of #ffffff on what lies under it is 3.1 to 1; 4.5 is readable.',
})

describe('findings on several cards', () => {
  it('are said once, by the worst, with the fix that serves it', () => {
    const [first, ...others] = findingsOf(
      packWith({ og: [small('og', 52, 'Ferry crews vote')], story: [small('story', 44, 'Ferry')] }),
      [],
    )
    expect(others).toEqual([])
    expect(first).toMatchObject({
      number: 1,
      key: 'headline-small@headline',
      spot: 'headline',
      formats: ['og', 'story'],
      fixes: [{ say: 'End at “Ferry”', set: { 'title.card': 'Ferry' } }],
    })
    expect(first?.message).toContain('at 44 pixels')
  })

  it('name no format where all have it', () => {
    const everywhere = Object.fromEntries(
      pack.cards.map(({ format }) => [format, [small(format, 50, 'Ferry')]]),
    )
    expect(findingsOf(packWith(everywhere), [])).toMatchObject([{ formats: [] }])
  })

  it('stay apart for different texts', () => {
    expect(findingsOf(packWith({ og: [contrast('headline'), contrast('credit')] }), [])).toHaveLength(2)
  })

  it('are left by their key, or by each of their places as older versions have it', () => {
    const both = packWith({ og: [small('og', 52, 'Ferry')], story: [small('story', 44, 'Ferry')] })
    expect(findingsOf(both, ['headline-small@headline'])).toEqual([])
    const [og, story] = ['headline-small@og/copy/headline', 'headline-small@story/copy/headline'] as const
    expect(findingsOf(both, [og])).toHaveLength(1)
    expect(findingsOf(both, [og, story])).toEqual([])
  })
})
