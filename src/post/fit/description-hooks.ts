import type { Hook } from '../texts/hook/hook.ts'
import { leadOf } from '../texts/scope.ts'
import type { CopySource } from './copy-source.ts'

/** A video's description in as many forms as a post. */
const MAX_FORMS = 3

/**
 * The openings of a video's description, the default first: the headline is the video's title, so it begins with the
 * standfirst, else with a quotation or figure, or with the headline, which search engines read. One for each angle.
 */
export function descriptionHooks({ article, headline, hooks, voice }: CopySource): readonly Hook[] {
  const { lead, rest } = leadOf(headline.support, article.lang)
  if (lead === '') return hooks
  const standfirst: Hook = { angle: 'sentence', text: lead, support: rest, from: voice.standfirstFrom }
  const others = hooks.filter(
    ({ angle, text }) => (angle === 'quote' || angle === 'figure') && !lead.startsWith(text),
  )
  return [standfirst, ...others, headline].slice(0, MAX_FORMS)
}
