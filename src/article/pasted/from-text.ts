import type { SourcedArticle } from '../article.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import { cutAtSentence, cutAtWord, firstSentence } from '../text/clean-field.ts'
import { splitCredit } from '../text/credit.ts'
import type { Draft } from '../assemble/draft.ts'
import type { Found } from '../assemble/found.ts'
import { readAuthors } from '../page/authors.ts'
import { splitBar } from '../text/site-tail.ts'
import {
  breadcrumbSection,
  dateOfLine,
  endsSentence,
  readTextLines,
  type TextLine,
  weightOf,
} from './text-lines.ts'

/** UTF-16 units; a longer line is the first paragraph of a text without headline. */
const LONGEST_HEADLINE = 300
/** UTF-16 units of a description made of paragraphs: about two sentences. */
const STAND_IN = 300

/** Words of menus: a line of only these is not a site's name. */
const GENERIC =
  /^(?:(?:news|english|hindi|urdu|bengali|tamil|latest|breaking|top|live|tv|video|videos|photos?|gallery|audio|podcasts?|e-?paper|home|menu|search|log ?in|sign ?in|sign ?up|register|subscribe|subscription|newsletters?|world|national|international|india|local|politics|business|economy|sports?|cricket|opinion|editorial|culture|lifestyle|entertainment|health|science|tech|technology|education|auto|travel|more|all|sections?|categories|topics|trending|today|advertise|advertisement|contact|about|us|share|print|save|comments?|facebook|twitter|x|instagram|youtube|whatsapp|telegram|linkedin|rss|app|and|the|of|on|in|a|min|mins|minutes?|read|by|समाचार|होम|मेनू|खोजें|देश|विदेश|खेल|संस्कृति)(?:\s|[|/&,:]|$))+$/iu

/**
 * The article in a text copied from a page: menus and buttons, headline, caption with credit, paragraphs, "also
 * read". Every field names its source line, and those recognised only by position have a verdict.
 * @throws Problem `not-an-article` if no line has letters
 */
export function articleFromText(text: string): SourcedArticle {
  const lines = readTextLines(text).filter(({ text: line }) => /[\p{L}\p{N}]/u.test(line))
  const headline = findHeadline(lines)
  const at = headline === undefined ? -1 : lines.indexOf(headline)
  const before = lines.slice(0, Math.max(0, at))
  const after = lines.slice(at + 1)
  const whole = headline === undefined ? openingSentence(lines) : foundAt(headline)
  const bar = splitBar(whole?.value ?? '')
  const title = whole && { value: bar.title || whole.value, source: whole.source }
  const caption = [...after, ...before].find(({ kind }) => kind === 'caption')
  const draft: Draft = {
    title,
    site: siteOf(lines, before, bar.site),
    section: sectionOf(lines),
    description: descriptionOf(after),
    authors: bylineOf(lines),
    publishedAt: dateFrom(lines),
    image: caption && imageOf(caption),
    sample: lines
      .filter(({ kind }) => kind === 'paragraph')
      .map((line) => line.text)
      .slice(0, 20)
      .join(' '),
  }
  const found = assembleArticle(draft, { strict: false })
  return { ...found, verdicts: [...found.verdicts, ...guesses(draft)] }
}

function foundAt({ text, number }: TextLine): Found {
  return { value: text, source: `text line ${number}` }
}

/**
 * The first heading of the run before the first paragraph: the headline, perhaps followed by a standfirst. Menus
 * end the run; captions, bylines and dates do not.
 */
function findHeadline(lines: readonly TextLine[]): TextLine | undefined {
  const firstParagraph = lines.findIndex(({ kind }) => kind === 'paragraph')
  const lead = firstParagraph < 0 ? lines : lines.slice(0, firstParagraph)
  let headline: TextLine | undefined
  let shortAbove: TextLine | undefined
  for (const line of lead.toReversed()) {
    if (line.kind === 'heading') headline = line
    else if (headline !== undefined && (line.kind === 'bullet' || line.kind === 'furniture')) {
      shortAbove = line.kind === 'furniture' ? line : undefined
      break
    }
  }
  // A line that ends a sentence is a standfirst: the short line above it is the headline, unless it belongs to a
  // menu.
  if (headline !== undefined && endsSentence(headline.text) && shortAbove && !GENERIC.test(shortAbove.text)) {
    return shortAbove
  }
  if (headline !== undefined) return headline
  const first = lines[firstParagraph]
  if (first !== undefined && !endsSentence(first.text) && weightOf(first.text) <= LONGEST_HEADLINE)
    return first
  const short = lead.filter(({ kind, text }) => kind === 'furniture' && !GENERIC.test(text))
  return short.sort((a, b) => weightOf(b.text) - weightOf(a.text))[0]
}

function openingSentence([line]: readonly TextLine[]): Found | undefined {
  if (line === undefined) return undefined
  const value = firstSentence(line.text, LONGEST_HEADLINE) ?? cutAtWord(line.text, LONGEST_HEADLINE)
  return { value, source: `first sentence, text line ${line.number}` }
}

/** From the copyright line, the end of the headline, or the first line above that is not in a menu. */
function siteOf(
  lines: readonly TextLine[],
  before: readonly TextLine[],
  tail: string | undefined,
): Found | undefined {
  for (const { text, number } of lines) {
    const owner =
      /(?:©|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?([^.|,]{2,60})/iu.exec(
        text,
      )?.[1]
    if (owner !== undefined && /\p{L}/u.test(owner)) {
      return { value: owner.replace(/\s*all rights reserved.*$/i, ''), source: `text line ${number}` }
    }
  }
  if (tail !== undefined) return { value: tail, source: 'tail of the headline' }
  const name = before.find(({ kind, text }) => kind === 'furniture' && !GENERIC.test(text))
  return name && foundAt(name)
}

function sectionOf(lines: readonly TextLine[]): Found | undefined {
  for (const line of lines) {
    const section = line.kind === 'breadcrumb' ? breadcrumbSection(line.text) : undefined
    if (section !== undefined) return { value: section, source: `text line ${line.number}` }
  }
  return undefined
}

/** The standfirst before the first paragraph, else the first sentences. */
function descriptionOf(after: readonly TextLine[]): Found | undefined {
  const line = after.find(({ kind }) => kind === 'heading' || kind === 'paragraph')
  if (line === undefined) return undefined
  const value = cutAtSentence(line.text, STAND_IN) ?? cutAtWord(line.text, STAND_IN)
  return { value, source: `text line ${line.number}` }
}

function bylineOf(lines: readonly TextLine[]): Draft['authors'] {
  const line = lines.find(({ kind }) => kind === 'byline')
  if (line === undefined) return undefined
  const value = readAuthors([{ name: line.text }])
  return value.length === 0 ? undefined : { value, source: `text line ${line.number}` }
}

function dateFrom(lines: readonly TextLine[]): Found | undefined {
  const line = lines.find(({ kind }) => kind === 'date')
  return line && { value: dateOfLine(line.text), source: `text line ${line.number}` }
}

function imageOf(caption: TextLine): Draft['image'] {
  const { alt, credit } = splitCredit(caption.text)
  const source = `text line ${caption.number}`
  return {
    alt: alt === undefined ? undefined : { value: alt, source },
    credit: credit === undefined ? undefined : { value: credit, source },
  }
}

function guesses({ title, site }: Draft): SourcedArticle['verdicts'] {
  const guessed = { code: 'field-guessed', severity: 'info' } as const
  const about = (place: string, found: Found | undefined, how: string): SourcedArticle['verdicts'] =>
    found === undefined ? [] : [{ ...guessed, place, message: `${how} (${found.source}): check it.` }]
  return [
    ...about('title', title, 'The headline was found by its place in the text'),
    ...about('site.name', site, 'The site’s name was found by its place in the text'),
  ]
}
