import type { Article } from '../../../src/article/article.ts'
import type { Brand } from '../../../src/article/brand/brand.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { look, sceneAt } from '../scene.ts'

export const brand: Brand = {
  id: 'bench',
  face: 'sans',
  colors: { paper: look.paper, ink: look.ink, accent: look.accent, muted: look.muted, sections: {} },
}

export function articleAt(n: number): Article {
  const { lang, dir, title, section, author, site, day } = sceneAt(n)
  const publishedAt = `2026-05-${String(day).padStart(2, '0')}T09:00:00+00:00`
  return {
    lang,
    dir,
    title,
    section,
    authors: [{ name: author }],
    publishedAt,
    site: { name: site },
    tags: [],
  }
}

/** The whole engine, as in the server and the command line, with fitted headlines and all checks. */
export async function openHandbill(): Promise<(n: number) => Promise<Uint8Array>> {
  const engine = await composeEngine()
  return async (n) => {
    const article = articleAt(n)
    const plan = await engine.plan({ article, brand, template: 'headline', format: 'og', type: 'png' })
    return (await engine.draw(plan)).bytes
  }
}
