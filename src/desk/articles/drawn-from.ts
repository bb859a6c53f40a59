import { editArticle } from '../../article/edits/lay-over.ts'
import type { MadeOf } from './articles.ts'

/** What a stored pack's cards are drawn from, without asking anything outside: the article with its edits, its pictures. */
export function drawnFrom({ sourced, photo, pictures, edited }: MadeOf) {
  if (edited === undefined) return { article: sourced.article, edits: {}, photo, pictures }
  const { edits } = edited
  return {
    article: editArticle(sourced, edits).article,
    edits,
    photo: edits.photo === undefined ? photo : edited.photo,
    pictures: edited.pictures ?? pictures,
  }
}
