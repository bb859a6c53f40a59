import { LRUCache } from 'lru-cache'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import type { Count, Counter } from '../count/count.ts'
import type { CountedText, PostVariant } from '../post.ts'
import type { Hook } from '../texts/hook/hook.ts'
import type { Pieces } from '../texts/scope.ts'
import type { TextName } from '../texts/template.ts'
import type { CopySource } from './copy-source.ts'
import { type FitRequest, fitText, type Fitted } from './fit.ts'
import { lossesOf } from './losses.ts'
import { fixLosses } from './fix-losses.ts'
import { judgeOwn } from './judge-own.ts'

/** Length limits: `max` is the account's, `usual` what an editor would keep to. */
export interface Length {
  readonly counter: Counter
  readonly max?: number | undefined
  readonly usual?: number | undefined
}

/** A text that has been written, with its verdicts. */
export interface WrittenCopy {
  readonly counted: CountedText
  readonly pieces: Pieces
  readonly verdicts: readonly Verdict[]
  /** Its opening, as in the article. */
  readonly hook: Hook
  /** Whether the standfirst is complete. */
  readonly isWhole: boolean
  /** Whether its address fitted. */
  readonly fits: boolean
}

/**
 * Writes one text within its network's limit, beginning with a hook.
 * @param name which of the texts
 * @param label its name among the post's texts, and in verdicts
 * @throws Problem when an editor's own Liquid fits in no form: its fixed text is too long
 */
export function writeCopy(
  source: CopySource,
  name: TextName,
  length: Length,
  label: string,
  hook: Hook = source.headline,
  isChosen = true,
): WrittenCopy {
  return ownCopy(source, length, label) ?? fitCopy(source, name, length, label, hook, isChosen)
}

/** A manual text, unchanged, with a verdict if its network refuses it. */
function ownCopy(source: CopySource, length: Length, label: string): WrittenCopy | undefined {
  const text = source.own(label)
  if (text === undefined) return undefined
  const hashtags = text.match(/[#＃][\p{L}\p{M}\p{N}_]+/gu) ?? []
  return {
    counted: counted(length, text),
    pieces: { ...source.piecesFor(source.headline), hashtags: hashtags.join(' ') },
    verdicts: judgeOwn(source, label, text, (tried) => countOf(length, tried, length.max)),
    hook: source.headline,
    isWhole: true,
    fits: true,
  }
}

function fitCopy(
  source: CopySource,
  name: TextName,
  length: Length,
  label: string,
  hook: Hook,
  isChosen: boolean,
): WrittenCopy {
  const { network } = source
  const { liquid, field: sentIn } = source.text(name)
  const place = `${network}/${label}`
  const pieces = source.piecesFor(hook)
  const usual = source.settingFor(hook, isChosen)
  const setting = isComment(name) ? { ...usual, link: source.linkFor(hook.angle, true) ?? null } : usual
  const finished = {
    order: liquid.order,
    names: liquid.names,
    render: (scope: Parameters<typeof liquid.render>[0]) => source.finish(liquid.render(scope)),
  }
  // The usual length applies to our own texts; an editor's may use the network's limit.
  const limit = sentIn === undefined ? length : { ...length, usual: undefined }
  const fits = (text: string) => isTaken(limit, text)
  const request: FitRequest = {
    text: finished,
    setting,
    pieces,
    hashtags: source.hashtags,
    fits,
    room: (text) => roomIn(limit, text),
  }
  let fitted = fitText(request)
  const hasFitted = fitted.fits
  const verdicts = fixLosses(lossesOf(place, pieces, fitted.pieces), source, label, fitted.text)
  if (!fitted.fits && sentIn !== undefined) throw tooLong(fitted, length, sentIn)
  if (!fitted.fits) {
    // Only an address that the network counts as plain text is that long.
    fitted = fitText({ ...request, setting: { ...setting, link: null } })
    verdicts.push({
      code: 'text-overflow',
      severity: 'error',
      place,
      message: 'The address is too long for this network, and was left out.',
    })
  }
  const isWhole = fitted.pieces.support === pieces.support && fitted.pieces.description === pieces.description
  return {
    counted: counted(length, fitted.text),
    pieces: fitted.pieces,
    verdicts,
    hook,
    isWhole,
    fits: hasFitted,
  }
}

/** A comment has the link that its post lacks. */
function isComment(name: TextName): boolean {
  return name === 'comment' || name === 'facebook-comment'
}

/** A post's text in its preferred form, and alternative forms. */
export interface WrittenVariants extends WrittenCopy {
  readonly variants: readonly PostVariant[]
  /** Whether the form with the headline holds the whole standfirst. */
  readonly tellsAll: boolean
  /** The address in the chosen form, or in its comment or card. */
  readonly link: string | undefined
}

/**
 * Writes a text once for every opening that fits whole; the preferred one is the post's. An editor's text that does
 * not use the hook has one form.
 */
export function writeVariants(
  source: CopySource,
  name: TextName,
  length: Length,
  label: string,
): WrittenVariants {
  const generated = fitVariants(source, name, length, label)
  const own = ownCopy(source, length, label)
  if (own === undefined) return generated
  const variants = generated.variants.map((variant) => choiceOf(variant, own.counted.text))
  return { ...own, variants, tellsAll: true, link: source.link }
}

/** The first comment or reply, if the brand wants the link there, or if one was written manually. */
export function writeReply(
  source: CopySource,
  length: Length,
  { hook }: WrittenVariants,
): WrittenCopy | undefined {
  const isWanted = source.linkPlace === 'comment' && source.link !== undefined
  if (!isWanted && source.own('comment') === undefined) return undefined
  return writeCopy(source, 'comment', length, 'comment', hook)
}

/** A variant beside a manual text: chosen if the texts are equal. */
function choiceOf(variant: PostVariant, text: string): PostVariant {
  return { ...variant, chosen: variant.text === text }
}

function fitVariants(source: CopySource, name: TextName, length: Length, label: string): WrittenVariants {
  const { liquid } = source.text(name)
  if (!liquid.names.has('hook')) {
    const only = fitCopy(source, name, length, label, source.headline, true)
    return { ...only, variants: [], tellsAll: only.isWhole, link: source.link }
  }
  const written = source.hooks.flatMap((hook, i) => {
    const copy = fitCopy(source, name, length, label, hook, i === 0)
    const isWhole =
      copy.fits && copy.pieces.hook === hook.text && copy.counted.text.includes(firstLine(hook.text))
    return isWhole || hook.angle === 'headline' ? [{ hook, copy }] : []
  })
  const [first, ...others] = written
  // The preferred one may not fit; then the next one is the post's, with the post's link.
  const chosen =
    first !== undefined && first.hook === source.hooks[0]
      ? first.copy
      : fitCopy(source, name, length, label, first?.hook ?? source.headline, true)
  const all = [
    variantOf(source, chosen, label, true),
    ...others.map(({ copy }) => variantOf(source, copy, label, false)),
  ]
  const variants = all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i)
  const headline = written.find(({ hook }) => hook.angle === 'headline')
  const link = source.linkFor(chosen.hook.angle, true)
  return { ...chosen, variants, tellsAll: headline?.copy.isWhole ?? true, link }
}

function variantOf(source: CopySource, copy: WrittenCopy, field: string, isChosen: boolean): PostVariant {
  const { angle, from } = copy.hook
  return { angle, from, field, ...copy.counted, link: source.linkFor(angle, isChosen), chosen: isChosen }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

/** A text with its count. */
export function counted(length: Length, text: string): CountedText {
  return { text, ...countOf(length, text, length.max) }
}

/** Whether the network accepts the text, and its length is usual there. */
export function isTaken(length: Length, text: string): boolean {
  if (text === '') return false
  const count = countOf(length, text, length.max)
  return count.valid && count.length <= (length.usual ?? Infinity)
}

/** Remaining length in letters, by the text's average units per letter. */
function roomIn(length: Length, text: string): number {
  const count = countOf(length, text, length.max)
  const left = Math.min(count.max, length.usual ?? Infinity) - count.length
  return Math.ceil((left * text.length) / Math.max(1, count.length))
}

/** Fitting counts the same texts again, as the result or in the next part of a thread. */
const caches = new WeakMap<Counter, LRUCache<string, CachedCount>>()
const CACHED_COUNTS = 60

interface CachedCount {
  readonly max: number | undefined
  readonly count: Count
}

function countOf({ counter }: Length, text: string, max: number | undefined): Count {
  let cache = caches.get(counter)
  if (cache === undefined) {
    cache = new LRUCache({ max: CACHED_COUNTS })
    caches.set(counter, cache)
  }
  const known = cache.get(text)
  if (known !== undefined && known.max === max) return known.count
  const count = counter(text, max)
  cache.set(text, { max, count })
  return count
}

function tooLong({ text }: Fitted, { counter, max: limit }: Length, sentIn: string): Problem {
  const { length, max, unit, faults } = counter(text, limit)
  const why = length > max ? `Its own words alone have ${length} of ${max} ${unit}.` : (faults[0] ?? '')
  return new Problem('invalid-input', `This text fits in no form. ${why}`, { field: sentIn })
}
