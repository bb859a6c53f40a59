import { joinIsolated } from '../../article/language/isolate.ts'
import { cutLine, cutToBytes } from '../cut.ts'
import { type EmbedSubject, siteName } from '../subject.ts'

/** No network shows more than about 100 characters of a title; longer ones would only push other tags out of reach. */
const MAX_TITLE = 300
/** No network shows more than about 350 characters of a description. */
const MAX_DESCRIPTION = 500
/** Discord shows no preview at all above 253 bytes. */
const MAX_SITE_NAME_BYTES = 250

export interface TagTexts {
  readonly title: string
  /** Never empty: WhatsApp shows no preview without a description. */
  readonly description: string
  /** Name of the publication. */
  readonly site: string | undefined
}

/** The article's texts for tags. */
export function tagTexts(subject: EmbedSubject): TagTexts {
  const { article } = subject
  const title = cutLine(article.title, MAX_TITLE)
  const site = siteName(subject)
  const place = joinIsolated([article.section, site], ' · ', article.dir)
  const description = [article.description, place].find((text) => text !== undefined && text !== '')
  return {
    title,
    description: description === undefined ? title : cutLine(description, MAX_DESCRIPTION),
    site: site === undefined ? undefined : cutToBytes(site, MAX_SITE_NAME_BYTES),
  }
}
