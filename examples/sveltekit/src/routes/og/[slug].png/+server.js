import { error } from '@sveltejs/kit'
import { createHandbill } from 'handbill'
import { posts } from '../../../lib/posts.js'

const handbill = createHandbill()

export async function GET({ params, request }) {
  const post = posts.find(({ slug }) => slug === params.slug)
  if (post === undefined) error(404, 'There is no such post.')
  return (await handbill.card(post, { type: 'png' })).response(request)
}
