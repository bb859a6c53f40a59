import type { MadeOf } from './articles.ts'

/** What a stored pack's cards are drawn from, without asking anything outside: the article with its edits, its pictures. */
export async function drawnFrom({ sourced, photo, pictures, edited }: MadeOf) {
  if (edited === undefined) return { article: sourced.article, edits: {}, photo, pictures }
  const { edits } = edited
  // Loaded with the first edits: it reads languages and details.
  const { editArticle } = await import('../../article/edits/lay-over.ts')
  return {
    article: editArticle(sourced, edits).article,
    edits,
    photo: edits.photo === undefined ? photo : edited.photo,
    pictures: edited.pictures ?? pictures,
  }
}
