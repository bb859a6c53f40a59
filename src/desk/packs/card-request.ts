import type { Article } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import { editCard } from '../../article/edits/edit-card.ts'
import type { CardEngine } from '../../card/engine.ts'
import type { CardRequest } from '../../card/plan/card-plan.ts'
import type { Verdict } from '../../verdict.ts'

/**
 * The engine's request for one format, with the edits of its card.
 * @param article with the edits that hold for all cards
 */
export function cardRequest(
  article: Article,
  edits: Edits,
  wish: Pick<CardRequest, 'brand' | 'template' | 'format' | 'type' | 'options' | 'photo' | 'pictures'>,
): CardRequest {
  const { brand, template, format, type, options, photo, pictures } = wish
  const card = editCard(article, edits, format)
  return {
    article: card.article,
    brand,
    template: card.design ?? template,
    format,
    type,
    options,
    editedOptions: card.options,
    tone: card.tone,
    hidden: card.hidden,
    photo,
    pictures,
  }
}

/**
 * Ignores a design edit that names a deleted design, or one without a composition for the format.
 * @param usual the pack's design
 */
export function knownDesign(
  request: CardRequest,
  { templates }: Pick<CardEngine, 'templates'>,
  usual: string,
): { readonly request: CardRequest; readonly verdicts: readonly Verdict[] } {
  const { template, format } = request
  const found = templates.find(({ name }) => name === template)
  if (template === usual || found?.formats.includes(format) === true) return { request, verdicts: [] }
  const message =
    found === undefined
      ? `There is no design “${template}”; another was taken.`
      : `The design “${template}” is not composed for ${format}; another was taken.`
  return {
    request: { ...request, template: usual },
    verdicts: [{ code: 'template-replaced', severity: 'info', place: format, message }],
  }
}
