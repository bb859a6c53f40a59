import { accountOf } from '../../article/brand/people.ts'
import { bylineOf, publishedDay } from '../../article/byline.ts'
import { cutLine } from '../cut.ts'
import { type HeadTag, named } from './head-tag.ts'
import { type EmbedSubject, imageForX, siteName } from '../subject.ts'
import { tagTexts } from './tag-texts.ts'

/** X's own limits (developer.x.com/cards/markup), in characters. */
export const X_LIMITS = { title: 70, description: 200, alt: 420 } as const

/** X's card type and picture. Without a picture the small card, which has room for a text. */
export function xPicture(subject: EmbedSubject): readonly HeadTag[] {
  const image = imageForX(subject)
  return image === undefined
    ? named('twitter:card', 'summary')
    : [...named('twitter:card', 'summary_large_image'), ...named('twitter:image', image.url)]
}

/** The picture's alternative text, which X does not take from Open Graph. */
export function xAlt(subject: EmbedSubject, maxAlt: number): readonly HeadTag[] {
  const image = imageForX(subject)
  return image === undefined
    ? []
    : named('twitter:image:alt', cutLine(image.alt ?? subject.article.title, maxAlt))
}

/** Title and description within X's limits; if missing, X takes Open Graph's. */
export function xTexts(subject: EmbedSubject): readonly HeadTag[] {
  const { title, description } = tagTexts(subject)
  return [
    ...named('twitter:title', cutLine(title, X_LIMITS.title)),
    ...named('twitter:description', cutLine(description, X_LIMITS.description)),
  ]
}

/** Accounts of the publisher and of the first author with a known one. */
export function xAccounts({ article, brand }: EmbedSubject): readonly HeadTag[] {
  return [
    ...named('twitter:site', brand.handles.twitter),
    ...named(
      'twitter:creator',
      article.authors
        .map((author) => accountOf(author, 'twitter', brand))
        .find((account) => account !== undefined),
    ),
  ]
}

/** Two lines that Slack shows below a preview: section and authors, publication and date. */
export function slackLabels(subject: EmbedSubject): readonly HeadTag[] {
  const { article } = subject
  return [
    ...slackLine(1, article.section, bylineOf(article)),
    ...slackLine(2, siteName(subject), publishedDay(article)),
  ]
}

function slackLine(number: number, label: string | undefined, data: string | undefined): readonly HeadTag[] {
  if (label === undefined || data === undefined) return []
  return [
    ...named(`twitter:label${number}`, cutLine(label, MAX_LABEL)),
    ...named(`twitter:data${number}`, cutLine(data, MAX_LABEL)),
  ]
}

/** Slack cuts longer ones. */
const MAX_LABEL = 70
