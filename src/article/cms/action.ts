/** Meaning of a sender's event type: `article.published`, `post_updated`, `storyDeleted`, `unpublished`. */
export type Action =
  | { readonly kind: 'publish' | 'save' | 'remove' }
  /** About another resource. */
  | { readonly kind: 'other'; readonly subject: string }
  /** About an article, with an unknown action. */
  | { readonly kind: 'unknown' }
  /** Not about an article, such as a test or ping. */
  | { readonly kind: 'none' }

const PUBLISHED = /^(?:re)?publish(?:ed)?$/
/** The article was saved; its status says whether it is public. */
const SAVED =
  /^(?:updated?|created?|corrected|edited|changed|modified|restored?|untrash(?:ed)?|unarchived?|undeleted?|reinstated)$/
const REMOVED =
  /^(?:(?:un|de)publish(?:ed)?|deleted?|removed?|trash(?:ed)?|retract(?:ed)?|withdrawn?|archived?|expired?|hidden|hide|killed?|spiked?|recalled|revoked|takendown|unlisted)$/

/** Other resources of content systems, whose events have titles and addresses too. */
const OTHER =
  /^(?:comment|newsletter|user|author|member|subscriber|subscription|tag|category|categorie|term|media|image|photo|picture|file|asset|attachment|menu|form|email|mail|message|reply|reaction|like|vote|rating|order|product|customer|coupon|payment|invoice|site|theme|setting|ad|advert|campaign|event|poll|role|redirect|snippet|gallerie|profile|account|podcast|episode|show|season|serie|playlist|track|album|person|people|contributor|staff|team|survey|quizze|quiz|banner|popup|notification|session|login|token|build|deploy|deployment|locale|translation|revision|workflow|task)s?$/

/** Usual names of article resources. */
const ARTICLE = /^(?:article|post|story|storie|page|entry|entrie|news|content|document|item|blogpost)s?$/

/** “un-published”, “not published”: joined to one word, so that they do not match “publish”. */
const NEGATED = /\b(?:un|de|not)[.:_\-\s/]+(?=publish)/

/** @param type as sent; its last words name the action, those before the resource */
export function actionOf(type: string): Action {
  const words = type
    .replace(/([a-z\d])([A-Z])/g, '$1.$2')
    .toLowerCase()
    .replace(/taken[.:_\-\s/]down$/, 'takendown')
    .replace(NEGATED, 'un')
    .split(/[.:_\-\s/]+/)
    .filter((word) => word !== '')
  // A version may follow: `com.example.article.published.v1`.
  if (/^v\d{1,3}$/.test(words.at(-1) ?? '')) words.pop()
  const [last = '', before = ''] = [words.at(-1), words.at(-2)]
  // `publish_post`, `delete.article`
  const isTurned = kindOf(last) === undefined && kindOf(before) !== undefined && ARTICLE.test(last)
  const verb = isTurned ? before : last
  const subject = isTurned ? last : words.at(-2)
  const kind = kindOf(verb)
  // `media_item.created`, `form.entry.created`
  const part = /^(?:item|entry|entrie)s?$/.test(subject ?? '') ? words.at(-3) : undefined
  const other = [subject, part].find((word) => word !== undefined && OTHER.test(word))
  if (other !== undefined) return { kind: 'other', subject: other }
  if (kind !== undefined) return { kind }
  return subject !== undefined && ARTICLE.test(subject) ? { kind: 'unknown' } : { kind: 'none' }
}

function kindOf(verb: string): 'publish' | 'save' | 'remove' | undefined {
  if (REMOVED.test(verb)) return 'remove'
  if (PUBLISHED.test(verb)) return 'publish'
  return SAVED.test(verb) ? 'save' : undefined
}

const WITHDRAWN =
  /^(?:archived?|trash(?:ed)?|deleted|withdrawn|unpublished|expired|hidden|retracted|killed|spiked|recalled|revoked|removed|inactive|disabled|offline|unlisted)$/i
const UNFINISHED =
  /^(?:draft|auto-draft|pending|in[_ -]?review|review|(?:needs|to)[_ -]?review|scheduled|queued|future|planned|private|embargoed|new|unapproved|proposed|submitted|rejected|in[_ -]?progress|wip|on[_ -]?hold|not[_ -]?published|borrador|entwurf|brouillon|bozza|rascunho|concept|utkast|kladde|luonnos|szkic|taslak|черновик|مسودة|草稿|下書き|초안)$/i

/** The visibility of a saved article by its status; unknown words count as public. */
export function visibilityOf(status: string | undefined): 'public' | 'withdrawn' | 'unfinished' {
  if (status === undefined) return 'public'
  if (WITHDRAWN.test(status)) return 'withdrawn'
  return UNFINISHED.test(status) ? 'unfinished' : 'public'
}
