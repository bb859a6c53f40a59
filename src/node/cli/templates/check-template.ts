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

/** A card of the check: the result, or why it could not be drawn. */
export interface CheckedCard {
  readonly stress: string
  readonly format: FormatName
  readonly hasPhoto: boolean
  /** Undefined if the template or engine threw. */
  readonly card: Card | undefined
  readonly verdicts: readonly Verdict[]
  /** Faults of the template, one sentence each. */
  readonly faults: readonly string[]
}

/** Verdicts that a template must not cause with any text: ink outside its frame or card, illegible text, an error of its own. */
const FAULTS: ReadonlySet<VerdictCode> = new Set([
  'text-overflow',
  'outside-safe-area',
  'contrast-low',
  'template-failed',
])

/**
 * Draws a template with every stress text in all its formats, without and with a photo. Formats in the outer loop,
 * because a plate serves all texts, and the plates of all formats exceed the engine's cache.
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
    // A design that replaced it has its own check.
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
