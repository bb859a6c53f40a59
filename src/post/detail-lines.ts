import type { Article } from '../article/article.ts'
import { figureLine, quoteLines } from './texts/hook/hook.ts'
import { withColon } from './texts/punctuation.ts'
import { toplineOf } from './texts/voice.ts'

/** The texts of one detail on a card, and the line that reads them aloud. */
export interface DetailLine {
  readonly drawn: readonly string[]
  readonly read: string
}

/**
 * Problem: a score is drawn as “3”, “Arsenal”, “2”, “Aston Villa”, a quotation apart from its speaker, a rating as
 * stars; read in sequence they make no sense.
 * Method: maps the texts of each detail to its line in posts.
 */
export function detailLines(article: Article): readonly DetailLine[] {
  const { details = {}, lang } = article
  const { quote, figure, sides, person, rating, points } = details
  const lines: DetailLine[] = []
  const add = (drawn: readonly (string | undefined)[], read: string | undefined) => {
    if (read !== undefined) lines.push({ drawn: drawn.filter((text) => text !== undefined), read })
  }
  if (quote !== undefined)
    add(
      [quote.text, quote.speaker, quote.role, `${quote.speaker} ${quote.role}`],
      quoteLines(quote, lang).replace('\n', ' '),
    )
  if (figure !== undefined)
    add([figure.value, figure.unit, `${figure.value}${figure.unit}`, figure.label], figureLine(figure, lang))
  if (sides !== undefined)
    add(
      sides.flatMap(({ name, value }) => [name, value]),
      toplineOf({ ...article, details: { sides } }),
    )
  if (person !== undefined) {
    const years = [person.born, person.died].map((date) => date?.slice(0, 4)).join('–')
    add([person.name, years], years.length > 1 ? `${person.name} (${years})` : person.name)
  }
  if (rating !== undefined) {
    const mark = `${rating.value}/${rating.best}`
    add([rating.work, mark], rating.work === undefined ? mark : withColon(rating.work, mark, lang))
  }
  if (points !== undefined)
    add(
      points.map((_, at) => String(at + 1)),
      '',
    )
  return lines
}
