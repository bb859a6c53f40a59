import { createHandbill } from 'handbill'
import { posts } from '../../posts.js'

const handbill = createHandbill()

export async function GET(request, { params }) {
  const { slug } = await params
  const post = posts.find((known) => known.slug === slug)
  if (post === undefined) return new Response('There is no such post.', { status: 404 })
  return (await handbill.card(post)).response(request)
}
