import { env } from 'cloudflare:workers'
import { createHandbill, Problem } from 'handbill/worker'

// At the top, once for all requests.
const handbill = createHandbill({ assets: env.ASSETS })

/** `/og?title=…&section=…&lang=…` answers a card; `/posts?title=…` the posts. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const article = Object.fromEntries(searchParams) as { title: string }
    try {
      if (pathname === '/og') return (await handbill.card(article)).response(request)
      if (pathname === '/posts') return Response.json(await handbill.posts(article))
      return new Response('There is /og and /posts.', { status: 404 })
    } catch (error) {
      if (error instanceof Problem)
        return Response.json({ code: error.code, message: error.message }, { status: 400 })
      throw error
    }
  },
}
