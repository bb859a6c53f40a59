import { templates } from '../../templates/all.ts'
import type { CardEngine } from '../card/engine.ts'
import { tellTemplate } from '../card/template.ts'

/**
 * The card engine, loaded with the first card: kept cards, pages and deliveries are answered without typesetting, and a
 * start that only they need is a third shorter.
 */
export const lateEngine: CardEngine = {
  templates: templates.map(tellTemplate),
  key: async (request) => (await load()).key(request),
  draw: async (request) => (await load()).draw(request),
}

async function load(): Promise<CardEngine> {
  const { engine } = await import('./drawing-engine.ts')
  return engine
}
