import { postTemplates } from '../../../templates/all.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { createPostWriter } from '../../../src/post/write-posts.ts'
import { sceneAt } from '../scene.ts'

/** Posts for all networks of the n-th article, whose standfirst exceeds most limits: all of it is fitted. */
export async function openPosts(): Promise<(n: number) => Promise<Uint8Array>> {
  const posts = createPostWriter(postTemplates)
  return async (n) => {
    const { lang, title, section, author } = sceneAt(n)
    const description = [1, 2, 3, 4].map((next) => `${sceneAt(n + next * 5).title}.`).join(' ')
    const { article } = articleFromJson({
      url: `https://harbour.example.com/${n}`,
      title,
      description,
      section,
      authors: [{ name: author }],
      publishedAt: '2026-05-04T08:00:00Z',
      tags: title.split(' ').slice(0, 6),
      lang,
    })
    return new TextEncoder().encode(
      JSON.stringify(posts.write({ article, brand: exampleBrand, template: 'headline' })),
    )
  }
}
