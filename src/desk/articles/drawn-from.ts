import type { MadeOf } from './articles.ts'

/** The inputs of a stored pack's cards, without any request: the article with its edits, and its pictures. */
export async function drawnFrom({ sourced, photo, pictures, edited }: MadeOf) {
  if (edited === undefined) return { article: sourced.article, edits: {}, photo, pictures }
  const { edits } = edited
  // Loaded with the first edits, because it imports the tables of languages and details.
  const { editArticle } = await import('../../article/edits/lay-over.ts')
  return {
    article: editArticle(sourced, edits).article,
    edits,
    photo: edits.photo === undefined ? photo : edited.photo,
    pictures: edited.pictures ?? pictures,
  }
}
