import { kindOfWord } from '../../article/kind/kind-of-words.ts'
import type { PostVariant } from '../post.ts'
import { headlineParts } from '../texts/headline-parts.ts'
import type { Angle, Hook } from '../texts/hook/hook.ts'
import { isQuestion } from '../texts/hook/sentence-signs.ts'
import { repeats, wordsIn } from '../texts/hook/shared-words.ts'
import { marksKind } from '../texts/said-labels.ts'
import { leadOf } from '../texts/scope.ts'
import type { CopySource } from './copy-source.ts'
import { counted, isTaken, type Length, writeCopy, type WrittenCopy } from './write-copy.ts'

/**
 * Problem: a notification has two short lines, and telephones cut its title.
 * Method: the headline is the title, the standfirst the body. A headline too long for a title is split: its topic is
 * the title, the rest the body (`Budget live`, `Reeves freezes …`). If it cannot be split it is the body, under label
 * and section or the publication's name: telephones show a body whole. Variants have a quotation, a figure or a
 * sentence as the body, or the headline as the body although it would fit a title.
 */
export interface WrittenNotification {
  readonly title: Line
  readonly body: Line | undefined
  readonly variants: readonly PostVariant[]
  readonly link: string | undefined
}

type Line = Pick<WrittenCopy, 'counted' | 'verdicts'>

export interface NotificationLengths {
  readonly title: Length
  readonly body: Length
}

interface Form {
  readonly title: Line
  readonly body: Line | undefined
  /** What the body says. */
  readonly angle: Angle
  readonly from: string
}

const MAX_FORMS = 3

/** Writes both lines in every form; the first form is the notification's, unless an editor wrote a line. */
export function writeNotification(source: CopySource, lengths: NotificationLengths): WrittenNotification {
  const forms = formsOf({ ...source, own: () => undefined }, lengths)
  const [first] = forms
  const link = source.linkFor(first.angle, true)
  const title = source.own('title') === undefined ? first.title : titleOf(source, lengths)
  const body = source.own('body') === undefined ? first.body : bodyOf(source, lengths)
  const told = textsOf({ title, body })
  const variants = forms.map((form, at) =>
    variantOf(form, source.linkFor(form.angle, at === 0), textsOf(form) === told),
  )
  return { title, body, variants, link }
}

function variantOf(
  { title, body, angle, from }: Form,
  link: string | undefined,
  chosen: boolean,
): PostVariant {
  const told =
    body === undefined
      ? { field: 'title', ...title.counted }
      : { field: 'body', title: title.counted, ...body.counted }
  return { angle, from, ...told, link, chosen }
}

function textsOf({ title, body }: Pick<Form, 'title' | 'body'>): string {
  return `${title.counted.text}\n\n${body?.counted.text ?? ''}`
}

/** The forms of a notification, the default first, one for each angle. */
function formsOf(source: CopySource, lengths: NotificationLengths): readonly [Form, ...Form[]] {
  const { headline, voice, article } = source
  const words = source.piecesFor(headline).title
  const title = titleOf(source, lengths)
  const isCut = title.verdicts.some(({ code }) => code === 'text-cut' || code === 'text-dropped')
  const parts = titleAndRest(source, lengths.title)
  if (isCut && parts !== undefined) return splitForms(source, lengths, parts)
  // A headline that is only a label has no content.
  const named = isLabelOnly(source, words)
    ? besideSection(source, title.counted.text, lengths.title)
    : undefined
  const above = named === undefined ? title : plainLine(lengths.title, named)
  const body = bodyOf(source, lengths)
  const first: Form =
    headline.support !== ''
      ? { title: above, body, angle: 'sentence', from: voice.standfirstFrom }
      : voice.toplineAbove(headline.text) === undefined
        ? { title: above, body, angle: 'headline', from: 'title' }
        : { title: above, body, angle: 'figure', from: 'details' }
  const others = sayings(source).flatMap((hook): Form[] => {
    // What repeats the headline is not written below it.
    const isAgain = saysHeadline(source, hook)
    const told = isAgain ? parts && plainLine(lengths.title, parts.title) : above
    const found = isAgain ? wholeLine(source, lengths, hook.text) : bodyOf(source, lengths, hook)
    return told === undefined || found === undefined
      ? []
      : [{ title: told, body: found, angle: hook.angle, from: hook.from }]
  })
  const isApart = parts !== undefined && named === undefined && first.angle !== 'headline'
  const apart: Form[] = isApart
    ? [
        {
          title: plainLine(lengths.title, parts.title),
          body: restLine(source, lengths, parts.body),
          angle: isQuestion(article.title) ? 'question' : 'headline',
          from: 'title',
        },
      ]
    : []
  return [first, ...distinct(first, [...others, ...apart])]
}

/** A headline in two lines, and its title over what else the article says. */
function splitForms(
  source: CopySource,
  lengths: NotificationLengths,
  parts: Parts,
): readonly [Form, ...Form[]] {
  const title = plainLine(lengths.title, parts.title)
  const first: Form = {
    title,
    body: restLine(source, lengths, parts.body),
    angle: 'headline',
    from: 'title',
  }
  const isWhole = parts.body === source.piecesFor(source.headline).title
  const others = [...sayings(source), ...standfirstOf(source)].flatMap((hook): Form[] => {
    // Under a section's name the headline is read first, where there is room.
    const isJoined = isWhole && !saysHeadline(source, hook)
    const body =
      (isJoined ? wholeLine(source, lengths, `${parts.body}\n${hook.text}`) : undefined) ??
      wholeLine(source, lengths, hook.text)
    return body === undefined ? [] : [{ title, body, angle: hook.angle, from: hook.from }]
  })
  return [first, ...distinct(first, others)]
}

/** Those of further angles, with other texts. */
function distinct(first: Form, others: readonly Form[]): Form[] {
  const angles = new Set([first.angle])
  const texts = new Set([textsOf(first)])
  const kept = others.filter((form) => {
    const isNew = !angles.has(form.angle) && !texts.has(textsOf(form))
    angles.add(form.angle)
    texts.add(textsOf(form))
    return isNew
  })
  return kept.slice(0, MAX_FORMS - 1)
}

/** What the article says beside its headline. */
function sayings({ hooks }: CopySource): readonly Hook[] {
  return hooks.filter(({ angle }) => angle !== 'headline' && angle !== 'question')
}

/** Whether it is the headline in other words; a quotation's speaker is on a line of its own. */
function saysHeadline({ headline }: CopySource, { text }: Pick<Hook, 'text'>): boolean {
  const [first = ''] = text.split('\n')
  return repeats(wordsIn(first), wordsIn(headline.text))
}

/** The beginning of the standfirst, for a body with its headline above. */
function standfirstOf(source: CopySource): Hook[] {
  const { article, headline, voice } = source
  const { lead: text } = leadOf(headline.support, article.lang)
  if (text === '' || saysHeadline(source, { text })) return []
  return [{ angle: 'sentence', text, support: '', from: voice.standfirstFrom }]
}

/** A text as the body if all of it fits. */
function wholeLine(source: CopySource, lengths: NotificationLengths, text: string): Line | undefined {
  const line = restLine(source, lengths, text)
  return line.verdicts.length === 0 && line.counted.text.endsWith(text) ? line : undefined
}

function titleOf(source: CopySource, lengths: NotificationLengths): Line {
  return writeCopy(source, 'push-title', lengths.title, 'title')
}

/** The standfirst, with a result or byline above it; or a hook in its place, kept whole or left out. */
function bodyOf(source: CopySource, lengths: NotificationLengths, hook?: Hook): Line | undefined {
  const { headline, voice, own } = source
  const isEmpty =
    headline.support === '' &&
    (voice.kind === 'opinion'
      ? source.settingFor(headline, true).label === null
      : voice.toplineAbove(headline.text) === undefined)
  if (hook === undefined)
    return isEmpty && own('body') === undefined
      ? undefined
      : writeCopy(source, 'push-body', lengths.body, 'body')
  const below: CopySource = {
    ...source,
    piecesFor: (each) => ({ ...source.piecesFor(each), description: hook.text }),
  }
  const line = writeCopy(below, 'push-body', lengths.body, 'body', hook, false)
  return line.fits && line.pieces.description === hook.text ? line : undefined
}

/** A headline, or the rest of it, as the body; its label is above it. */
function restLine(source: CopySource, lengths: NotificationLengths, text: string): Line {
  const below: CopySource = {
    ...source,
    settingFor: (...hook) => ({ ...source.settingFor(...hook), prefix: null }),
    piecesFor: (hook) => ({ ...source.piecesFor(hook), title: text }),
  }
  return writeCopy(below, 'push-title', lengths.body, 'body')
}

function plainLine(length: Length, text: string): Line {
  return { counted: counted(length, text), verdicts: [] }
}

/** Whether a headline, or its topic, is only the label of its kind: “En direct”. */
function isLabelOnly({ article, voice: { kind, label } }: CopySource, text: string): boolean {
  return label !== undefined && text.length <= label.length + 4 && marksKind(text, kind, label, article.lang)
}

/** A label with the section's or the publication's name, where both fit. */
function besideSection(
  { article, brand, voice }: CopySource,
  label: string,
  length: Length,
): string | undefined {
  const section = article.section ?? brand.name ?? article.site?.name
  // “Obituaries” repeats “Obituary”.
  const saysIt = section !== undefined && kindOfWord(section, article.lang) === voice.kind
  const text = section === undefined ? label : saysIt ? section : `${label} | ${section}`
  return isTaken(length, text) ? text : undefined
}

interface Parts {
  readonly title: string
  readonly body: string
}

/** A headline split in two lines; undefined if no title fits above it. */
function titleAndRest(source: CopySource, length: Length): Parts | undefined {
  const { article, brand, headline } = source
  const { label, kind } = source.voice
  const words = source.piecesFor(headline).title
  const fits = (text: string) => isTaken(length, text)
  const result = kind === 'result' ? source.voice.toplineAbove(words) : undefined
  if (result !== undefined && fits(result)) return { title: result, body: words }
  const parts = headlineParts(words, article.lang, fits)
  if (parts !== undefined) {
    const { topic, rest } = parts
    if (isLabelOnly(source, topic))
      return { title: besideSection(source, topic, length) ?? topic, body: rest }
    const isToldApart = label !== undefined && SHOWN.has(kind) && !marksKind(topic, kind, label, article.lang)
    const title = isToldApart ? `${label} | ${topic}` : topic
    if (fits(title)) return { title, body: rest }
  }
  const section = article.section ?? brand.name ?? article.site?.name
  const title = label === undefined ? section : (besideSection(source, label, length) ?? label)
  return title !== undefined && fits(title) ? { title, body: words } : undefined
}

/** Kinds whose label a notification shows. */
const SHOWN = new Set(['breaking', 'live', 'paid', 'opinion'])
