import { templates } from '../../templates/all.ts'
import type { CardScaler } from '../card/scale-card.ts'
import { templateList } from '../card/contract/template-list.ts'
import type { CardEngine } from '../card/engine.ts'
import { ownTemplates } from './own-designs.ts'

/**
 * The card engine, loaded with the first card: type, fonts and photos are half of the script, and stored cards need
 * none of it.
 */
export const lazyEngine: CardEngine = {
  templates: templateList([...ownTemplates, ...templates]),
  async plan(request) {
    const { engine } = await import('./media/started-engine.ts')
    return engine.plan(request)
  },
  async draw(plan, options) {
    const { engine } = await import('./media/started-engine.ts')
    return engine.draw(plan, options)
  },
}

/** Downscales stored cards; loaded with the first one. */
export const lazyScaler: CardScaler = async (card, width) => {
  const { scaleCard } = await import('./media/scale-card.ts')
  return scaleCard(card, width)
}
