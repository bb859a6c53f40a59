import type { APIRoute } from 'astro'
import { articleOf, handbill, posts } from '../../cards'

export const getStaticPaths = () => posts.map((post) => ({ params: { slug: post.slug }, props: post }))

export const GET: APIRoute = async ({ props, site }) => {
  const card = await handbill.card(articleOf(props as (typeof posts)[number], site), { type: 'png' })
  return card.response()
}
