/**
 * A verdict is a finding on the result: always reported, never an exception. `error`: a person must look before
 * publishing; `warning`: something was changed or lost; `info`: worth knowing.
 */
export interface Verdict {
  readonly code: VerdictCode
  readonly severity: 'info' | 'warning' | 'error'
  /** A field (`title`), a frame (`og/headline`) or a file. */
  readonly place: string
  /** One English sentence for an editor, with the text or number concerned. */
  readonly message: string
  /**
   * The number in the message, by which findings of one code compare: a size in pixels, a contrast ratio, how many
   * times a photo is enlarged, a count of faces. Absent if the message has no such number.
   */
  readonly figure?: number | undefined
  /** Possible fixes, best first: edits that remove the finding. Absent: a person must decide. */
  readonly fixes?: readonly Fix[] | undefined
}

/** A fix of a finding. */
export interface Fix {
  /** Label of its button, in a few words. */
  readonly say: string
  /** Edits to set, in the keys of `src/article/edits`; null removes an edit. */
  readonly set: Readonly<Record<string, string | null>>
}

/** All codes, so that readers can search for them and tests can name them. */
export type VerdictCode =
  // text on a card
  | 'text-cut' // shortened at a word, with an ellipsis
  | 'headline-small' // far below the size its design is made for
  | 'text-dropped' // an optional text had no room
  | 'text-overflow' // does not fit even at the smallest size
  | 'word-broken' // a word longer than the frame was broken inside
  | 'glyph-missing' // no font has this letter or emoji
  | 'text-cleaned' // control characters, lone surrogates or piled-up marks were taken out
  // posts
  | 'hashtag-dropped' // a tag makes no hashtag, or there was no room for it
  | 'tag-dropped' // left out of the video's tags
  | 'link-mended' // a dot would have made a link of words
  | 'link-missing' // the article has no address
  | 'mention-first' // X makes a reply of a text that begins with an account
  | 'mention-unlinked' // an account that the network's API cannot link by its name
  | 'api-bytes' // more bytes than a network's API is reported to take
  | 'picture-unnamed' // the card has no address that a network's API could fetch it from
  | 'thread-cut' // the thread has as many parts as the brand allows, and more to say
  // pictures
  | 'photo-missing'
  | 'photo-small'
  | 'photo-damaged' // drawn over faults in its file
  | 'face-cut' // a head did not fit into the photo's box
  | 'face-covered' // a head lies under the words
  | 'subject-cut' // the crop or focus that was given did not fit
  | 'contrast-low'
  | 'name-unreadable' // the brand or the byline: too little contrast, or too small
  | 'over-budget' // more bytes than the format's networks take
  | 'outside-safe-area'
  | 'template-replaced' // the design lacks what it shows; another was taken
  | 'template-failed' // the design has a mistake; another was taken
  // fonts
  | 'font-unavailable' // a font file could not be read; the next one was used
  | 'font-refused' // a font of the brand cannot be used; a built-in one was
  | 'face-replaced' // the brand's own face lacks letters of a text
  // article
  | 'field-missing'
  | 'field-cut'
  | 'field-cleaned'
  | 'field-guessed' // derived, not given: language from script, headline from layout …
  | 'field-ignored' // sent, but no article has it
  | 'page-unread' // the article's page showed nothing of it; the card is made of what its feed says
  | 'date-ahead' // it is dated in the future
  | 'article-changed' // under an edit
  // the live page
  | 'page-refused' // a crawler is refused, by a status, a wall or robots.txt
  | 'page-redirected'
  | 'page-differs' // from the pack, or between crawlers
  | 'tags-missing'
  | 'tags-misplaced' // too late, after the head, twice, or out of order
  | 'picture-refused' // the picture of the tags does not come
  | 'picture-unfit' // it comes, and is too heavy, too small, or of the wrong type
  | 'detail-unfit' // a quotation, figure, gallery … that no card can show was left out
