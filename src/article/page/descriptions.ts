import { type Found, hasContent } from '../assemble/found.ts'
import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { withoutAppended } from '../text/appended.ts'
import { firstMeta, item, meta, metaLike, type PageView } from './view.ts'

/** UTF-16 units of a first paragraph that replaces a missing description: about two sentences. */
const STAND_IN = 300
const LEAST_PARAGRAPH = 60

/** Descriptions for consumers other than networks. */
const DESCRIPTION_METAS = [
  'dc.description',
  'dcterms.description',
  'dcterms.abstract',
  'sailthru.description',
  'parsely-description',
]

/** Other names of a standfirst, with or without a system's prefix. */
const DESCRIPTION_LIKE =
  /(?:^(?!og:|twitter:)[\w.:-]*[.:_-]|^)(?:description|abstract|excerpt|summary|standfirst|dek)$/

interface Told {
  readonly source: string
  readonly text: string
}

/** The standfirst: declared, complete and of this article; else the first paragraph. */
export function descriptionOf(view: PageView, title: string | undefined): Found | undefined {
  const { facts, ld } = view
  const own = cleanField(title ?? '').text
  const names = new Set(
    [meta(facts, 'og:site_name'), ld?.publisher].flatMap((name) =>
      name === undefined ? [] : [cleanField(name).text.toLowerCase()],
    ),
  )
  const paragraphs = facts.paragraphs.map((text) => cleanField(text).text)
  const given: readonly (readonly [string, string | undefined])[] = [
    ['og:description', meta(facts, 'og:description')],
    ['json-ld description', ld?.description],
    ['meta description', meta(facts, 'description')],
    ['twitter:description', meta(facts, 'twitter:description')],
    ['meta dc.description', firstMeta(facts, DESCRIPTION_METAS)],
    ['itemprop description', item(facts, 'description')],
    ...metaLike(facts, DESCRIPTION_LIKE),
  ]
  // Most pages repeat one text.
  const tidied = new Map<string, string>()
  // A text's first line may be its byline, of which systems make an excerpt.
  const [firstLine] = paragraphs
  const declared = given.flatMap(([source, value]): Told[] => {
    const text = value === undefined || !hasContent(value) ? '' : (tidied.get(value) ?? tidy(value))
    if (value !== undefined) tidied.set(value, text)
    // A description equal to the headline would repeat it.
    return text === '' ||
      text === own ||
      saysNothing(text) ||
      names.has(text.toLowerCase()) ||
      (text === firstLine && NAME.test(text))
      ? []
      : [{ source, text }]
  })
  const paragraph = paragraphs.find(
    (text) => text.length >= LEAST_PARAGRAPH && text !== own && !FURNITURE.test(text),
  )
  const standIn: Told | undefined =
    paragraph === undefined ? undefined : { source: 'first paragraph', text: paragraph }
  const usable = declared.filter((told) => !isOfTheSite(told, declared, [own, ...paragraphs]))
  const whole = usable.find(({ text }) => !isCut(text))
  const [first] = usable
  if (first !== undefined && isCut(first.text)) {
    const start = startOf(first.text)
    const longer = [...usable, ...paragraphs.map((text) => ({ source: 'first paragraph', text }))].find(
      ({ text }) => !isCut(text) && text.length > start.length && text.startsWith(start),
    )
    const chosen = longer ?? (hasWholeSentence(first.text) ? first : (whole ?? first))
    return found(chosen)
  }
  if (first !== undefined) return found(first)
  return standIn === undefined ? undefined : found(standIn)
}

/** A byline alone, and what WordPress says where a post has no text. */
const NOTHING =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|Story|Text)\s+)?(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+(?:\p{Lu}[\p{L}.’'-]*[\s,]*){2,6}(?:\([^)]{0,80}\))?$|^Visit the post for more\.?$|^(?:Comments Off(?: on .*)?|No [Cc]omments?|\d+ [Cc]omments?|Skip to (?:main )?content|Description|Summary|Excerpt)$/u

/** Boxes before a text: consent, newsletters, barriers, players, credits, buttons. */
const FURNITURE =
  /^subscribe (?:now )?to (?:continue|read)|^(?:we|this (?:web)?site) uses? cookies|^(?:wir verwenden|diese (?:web)?seite verwendet) cookies|^(?:nous utilisons|ce site utilise) des cookies|^(?:utilizamos|este sitio (?:web )?utiliza|questo sito (?:web )?utilizza i?) ?cookies|^(?:subscribe|sign up) (?:now )?(?:to|for) (?:our|the) (?:\p{L}+ )?newsletter|^(?:abonnieren sie|melden sie sich)[^.]{0,40}newsletter|^(?:abonnez-vous|inscrivez-vous) à (?:la|notre)|^suscríbete a (?:la|nuestra)|^(?:this|dieser|cet|este|questo) (?:article|story|content|artikel|beitrag|artículo|articolo) (?:is|ist|est|es|è) [^.]{0,30}(?:subscribers|abonnenten|abonnés|suscriptores|abbonati)|^your browser does not support|^ihr browser unterstützt|^(?:photo|photograph|foto|image|bild|picture|credit|symbolbild|archivbild)\s*[:：]|\bprint\s*\|\s*(?:send|e-?mail|share)/iu

/** Two to four words with capitals. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u

function saysNothing(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return (
    text.length <= 120 &&
    NOTHING.test(text) &&
    !/\p{Sentence_Terminal}$/u.test(text.replace(/more\.$/u, 'more'))
  )
}

/** Shortcodes that WordPress page builders leave in a text. */
const SHORTCODE =
  /\[\/?(?:vc|et_pb|fusion|av|cs|mk|caption|gallery|embed|audio|video|playlist|button|column|row)[\w-]*(?:\s[^\]]{0,300})?\]/giu
/** WordPress marks a cut like this; a whole sentence before the mark was not cut. */
const CUT_MARK = /\s*\[\s*(?:…|\.{3})\s*\]\s*$/u

function tidy(value: string): string {
  const text = cleanField(value.replaceAll('\\n', ' ').replace(SHORTCODE, ' ')).text
  const isMarked =
    CUT_MARK.test(text) && !/\p{Sentence_Terminal}["'”’»)\]]*$/u.test(text.replace(CUT_MARK, ''))
  return isMarked ? `${text.replace(CUT_MARK, '')}…` : withoutRest(text)
}

function withoutRest(text: string): string {
  return withoutAppended(
    // Part of an entity, if a tag was cut between bytes.
    text.replace(/&(?:#x?[\da-f]{0,6}|[a-z]{1,8})?\s*(?=(?:…|\.{3})?$)/iu, ''),
  )
}

function found({ source, text }: Told): Found {
  if (source === 'first paragraph') {
    return { source, value: cutAtSentence(text, STAND_IN) ?? cutAtWord(text, STAND_IN) }
  }
  return { source, value: isCut(text) ? endedWell(text) : text }
}

const DOTS = /\s*(?:…|\.{3,})\s*$/u

function isCut(text: string): boolean {
  return DOTS.test(text)
}

/** The comparable beginning of a cut text: without dots and without a possibly partial word. */
function startOf(text: string): string {
  const bare = text.replace(DOTS, '')
  return bare.replace(/\s+\S*$/u, '')
}

function hasWholeSentence(text: string): boolean {
  return endedWell(text) !== text && !isCut(endedWell(text))
}

/** Whole sentences of a cut text if there are any; else up to the last whole word. */
function endedWell(text: string): string {
  const start = startOf(text)
  const sentences = cutAtSentence(`${start} …`, start.length)
  const ended =
    sentences !== undefined &&
    sentences.length >= LEAST_PARAGRAPH &&
    /[\p{Sentence_Terminal}]["'”’»)\]]*$/u.test(sentences)
  return ended ? sentences : `${start.replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Minimum words to judge by, and the share that the article must contain. */
const LEAST_WORDS = 5
const LEAST_SHARE = 0.25

/** A description of the whole site: only `meta description` has it, and the article contains none of its words. */
function isOfTheSite({ source, text }: Told, declared: readonly Told[], texts: readonly string[]): boolean {
  if (source !== 'meta description' || declared.some((told) => told.source !== source && told.text === text))
    return false
  if (declared.some((told) => told.source === 'og:description')) return false
  const body = texts.join(' ').toLowerCase()
  const words = new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  if (words.size < LEAST_WORDS || body.length < 120) return false
  const had = [...words].filter((word) => body.includes(word)).length
  return had / words.size < LEAST_SHARE
}
