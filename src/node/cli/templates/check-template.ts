import type { Brand } from '../../../article/brand/brand.ts'
import type { Card, CardEngine } from '../../../card/engine.ts'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import type { CardRequest } from '../../../card/plan/card-plan.ts'
import type { PhotoFile } from '../../../card/photo/photo.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import type { Verdict, VerdictCode } from '../../../verdict.ts'
import { everyPicture, withDetails } from './stress-details.ts'
import { faultsOfPlaces } from './check-places.ts'
import { stressArticles } from './stress-articles.ts'

/** One card of the check: what was drawn, or why it could not be. */
export interface CheckedCard {
  readonly stress: string
  readonly format: FormatName
  readonly hasPhoto: boolean
  /** Undefined when the template or the engine threw. */
  readonly card: Card | undefined
  readonly verdicts: readonly Verdict[]
  /** Why the template cannot stay as it is, a sentence each. */
  readonly faults: readonly string[]
}

/** What a template must not allow with any text: ink beyond its frame or its card, unreadable words, a mistake of its own. */
const FAULTS: ReadonlySet<VerdictCode> = new Set([
  'text-overflow',
  'outside-safe-area',
  'contrast-low',
  'template-failed',
])

/**
 * Draws a template with every stress text in every format it has, without and with a photo. Formats in the outer loop:
 * a plate serves all texts, and those of all formats together are more than the engine keeps.
 */
export async function* checkTemplate(
  engine: CardEngine,
  template: TemplateInfo,
  brand: Brand,
  photo: PhotoFile,
): AsyncGenerator<CheckedCard> {
  const pictures = everyPicture(photo)
  for (const format of template.formats) {
    for (const given of [undefined, photo]) {
      for (const { name: stress, article } of stressArticles) {
        const request = {
          article: withDetails(article),
          brand,
          template: template.name,
          format,
          type: 'auto',
          photo: given,
          pictures: given && pictures,
        } as const
        yield { stress, format, hasPhoto: given !== undefined, ...(await drawn(engine, request)) }
      }
    }
  }
}

async function drawn(
  engine: CardEngine,
  request: CardRequest,
): Promise<Pick<CheckedCard, 'card' | 'verdicts' | 'faults'>> {
  try {
    const plan = await engine.plan(request)
    const card = await engine.draw(plan)
    // Where it gives way to another design, that one has a check of its own.
    const places =
      plan.template === request.template
        ? faultsOfPlaces(request.format, card, plan.blueprint.photos.size > 0)
        : []
    return { card, verdicts: card.verdicts, faults: [...faultsIn(card.verdicts), ...places] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { card: undefined, verdicts: [], faults: [`it could not be drawn: ${message}`] }
  }
}

function faultsIn(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ code }) => FAULTS.has(code)).map(({ place, message }) => `${place}: ${message}`)
}
