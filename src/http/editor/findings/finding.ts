import type { NetworkName } from '../../../post/network.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { byWeight, findingKey } from '../../../desk/packs/same-finding.ts'
import type { Verdict } from '../../../verdict.ts'
import type { Pack } from '../../../desk/packs/pack-schema.ts'
import { tileNames, type TileName, tiles } from '../wall/tile-names.ts'

/** The part of the panel that shows a finding. */
export type Spot = 'headline' | 'photo' | 'standfirst' | 'section' | 'byline' | 'design' | 'article' | 'post'

/** A finding as the page shows it: equal messages in several places are merged. */
export interface Finding {
  /** Its number all over the page, from 1. Notes that need no decision have 0. */
  readonly number: number
  /** Stable key of the finding, used to ignore it: `text-cut@headline`, `photo-small@photo`. */
  readonly key: string
  readonly code: Verdict['code']
  readonly severity: Verdict['severity']
  readonly message: string
  readonly places: readonly string[]
  /** The formats whose cards it is on, if it is not on all. */
  readonly formats: readonly FormatName[]
  readonly spot: Spot
  /** The networks it shows on. */
  readonly tiles: readonly TileName[]
  /** The post it is about. */
  readonly network: NetworkName | undefined
  readonly fixes: readonly Fix[]
}

/** One way to fix it: edits to set. */
export interface Fix {
  readonly say: string
  readonly set: Readonly<Record<string, string | null>>
}

const graveness = ['error', 'warning', 'info'] as const satisfies readonly Verdict['severity'][]

interface Placed {
  readonly verdict: Verdict
  readonly format?: FormatName
  readonly network?: NetworkName
}

/**
 * All findings on a pack, most severe first; those that need a decision are numbered.
 * @param left keys of findings that the editor ignored
 */
export function findingsOf(pack: Pack, left: readonly string[]): readonly Finding[] {
  const placed: readonly Placed[] = [
    ...pack.verdicts.map((verdict) => ({ verdict })),
    ...pack.cards.flatMap(({ format, verdicts }) => verdicts.map((verdict) => ({ verdict, format }))),
    ...pack.posts.flatMap(({ network, verdicts }) => verdicts.map((verdict) => ({ verdict, network }))),
  ]
  const together = Map.groupBy(placed, ({ verdict }) => findingKey(verdict))
  const all = pack.cards.map(({ format }) => format)
  const found = [...together.values()].flatMap((group) => merged(group, all))
  const open = found.filter(({ key, code, places }) => !isLeft({ key, code, places }, left))
  const sorted = graveness.flatMap((severity) => open.filter((finding) => finding.severity === severity))
  const asking = sorted.filter(asks)
  const numbered = asking.map((finding, at) => Object.assign({}, finding, { number: at + 1 }))
  const known = sorted.filter((finding) => !asks(finding))
  return [...numbered, ...known.map((finding) => Object.assign({}, finding, { number: 0 }))]
}

/** Also where each of its places was left by itself, as versions saved by earlier releases have it. */
function isLeft(
  { key, code, places }: Pick<Finding, 'key' | 'code' | 'places'>,
  left: readonly string[],
): boolean {
  return left.includes(key) || places.every((place) => left.includes(`${code}@${place}`))
}

function gravest(group: readonly Placed[]): Placed | undefined {
  const rank = ({ verdict }: Placed) => graveness.indexOf(verdict.severity)
  return group.toSorted((a, b) => rank(a) - rank(b) || byWeight(a.verdict, b.verdict))[0]
}

/** Notes on what a design does by default: it drops or shortens optional text, so that the rest stays large. */
const usual: ReadonlySet<Verdict['code']> = new Set(['text-cut', 'text-dropped'])

/** Whether it needs a decision: notes without a fix, and on a design's default behaviour, are for information only. */
function asks({ code, severity, fixes }: Pick<Finding, 'code' | 'severity' | 'fixes'>): boolean {
  return severity !== 'info' || (fixes.length > 0 && !usual.has(code))
}

function merged(group: readonly Placed[], all: readonly FormatName[]): readonly Omit<Finding, 'number'>[] {
  const first = gravest(group)
  if (first === undefined) return []
  const { verdict, network } = first
  const places = group.map((each) => each.verdict.place)
  const on = [...new Set(group.flatMap(({ format }) => format ?? []))]
  return [
    {
      key: `${verdict.code}@${on.length === 0 ? verdict.place : partOf(verdict.place)}`,
      code: verdict.code,
      severity: verdict.severity,
      message: verdict.message,
      places: [verdict.place, ...places.filter((place) => place !== verdict.place)],
      formats: on.length < all.length ? on : [],
      network,
      spot: network === undefined ? spotOf(verdict.place) : 'post',
      tiles: tileNames.filter((name) => group.some((each) => shows(name, each))),
      fixes: fixesOf(group),
    },
  ]
}

/** A place without its format; a whole card: the format. */
function partOf(place: string): string {
  return place.split('/').at(-1) ?? place
}

/**
 * The fixes in all places, without duplicates. Of shorter headlines for all cards only those of the card with the
 * least room are offered: they serve the others too.
 */
function fixesOf(group: readonly Placed[]): readonly Fix[] {
  const all = group.map(({ verdict }): readonly Fix[] => verdict.fixes ?? [])
  const tightest = all
    .filter((fixes) => fixes.some(isShorter))
    .toSorted((a, b) => firstLength(a) - firstLength(b))[0]
  const serving = all.map((fixes) => (fixes === tightest ? fixes : fixes.filter((fix) => !isShorter(fix))))
  return Array.from(
    Map.groupBy(serving.flat(), ({ say }) => say),
    ([say, same]) => ({ say, set: Object.assign({}, ...same.map(({ set }) => set)) as Fix['set'] }),
  )
}

/** Whether it shortens the headline of all cards. */
function isShorter({ set }: Fix): boolean {
  return typeof set['title.card'] === 'string'
}

function firstLength(fixes: readonly Fix[]): number {
  return fixes.find(isShorter)?.set['title.card']?.length ?? Infinity
}

function shows(name: TileName, { format, network }: Placed): boolean {
  const { formats, post } = tiles[name]
  if (network !== undefined) return post?.network === network
  return format !== undefined && formats.includes(format)
}

/** @param place a field, or a frame of a card: `og/headline` */
function spotOf(place: string): Spot {
  const part = place.split('/').at(-1) ?? ''
  const [, spot] = spots.find(([words]) => words.test(part)) ?? []
  return spot ?? (place.includes('/') ? 'headline' : 'article')
}

const spots: readonly (readonly [RegExp, Spot])[] = [
  [/^(?:title|headline)/, 'headline'],
  [/^(?:image|photo|portrait|gallery|credit)/, 'photo'],
  [/^(?:description|standfirst)/, 'standfirst'],
  [/^(?:section|kicker)/, 'section'],
  [/^(?:author|byline|meta)/, 'byline'],
  [/^(?:template|design|og|twitter|youtube|square|portrait|story)$/, 'design'],
]

/** Findings that need a decision: errors, warnings and some notes. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ number }) => number > 0)
}

/** Whether a fix may be offered first and applied with others: removing the photo is an editorial decision. */
export function isSafe({ set }: Fix): boolean {
  return set['photo'] !== 'none'
}
