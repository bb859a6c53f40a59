import type { HyphenBook } from '../../type/breaking/hyphen-book.ts'
import type { Patterns } from '../../type/breaking/hyphenation.ts'
import type { Verdict } from '../../verdict.ts'
import type { CardPlan } from '../plan/card-plan.ts'

export interface CardHyphens {
  readonly hyphens: Patterns | undefined
  readonly verdicts: readonly Verdict[]
}

/** Reads the hyphenation patterns for a card's long words; if that fails, words are broken as in languages without patterns. */
export async function readHyphens({ blueprint, request }: CardPlan, book: HyphenBook): Promise<CardHyphens> {
  const texts = [...blueprint.frames.values()].flatMap(({ items }) =>
    items.map((item) => (item.kind === 'text' ? item.content : '')),
  )
  try {
    return { hyphens: await book.patternsFor(texts.join('\n'), request.article.lang), verdicts: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The hyphenation patterns cannot be read (${reason}); long words are broken at any letter.`
    return {
      hyphens: undefined,
      verdicts: [{ code: 'font-unavailable', severity: 'warning', place: 'fonts/hyphens', message }],
    }
  }
}
