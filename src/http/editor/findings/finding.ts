import type { NetworkName } from '../../../post/network.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { byEnlargement, findingKey } from '../../../desk/packs/same-finding.ts'
import type { Verdict } from '../../../verdict.ts'
import type { Pack } from '../../../desk/packs/pack-schema.ts'
import { tileNames, type TileName, tiles } from '../wall/tile-names.ts'

/** The part of the panel that a finding stands at. */
export type Spot = 'headline' | 'photo' | 'standfirst' | 'section' | 'byline' | 'design' | 'article' | 'post'

/** A finding as the page tells it: what was found in the same words in several places is told once. */
export interface Finding {
  /** What it is called by all over the page, from 1. Notes that ask for nothing have 0. */
  readonly number: number
  /** The same for the same finding, so that it can be left as it is: `text-cut@story/headline`. */
  readonly key: string
  readonly code: Verdict['code']
  readonly severity: Verdict['severity']
  readonly message: string
  readonly places: readonly string[]
  readonly spot: Spot
  /** The networks it shows on. */
  readonly tiles: readonly TileName[]
  /** The post it speaks of. */
  readonly network: NetworkName | undefined
  readonly fixes: readonly Fix[]
}

/** One way to mend it: edits to be set. */
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
 * All findings on a pack, gravest first; those that ask for something are numbered.
 * @param left keys of findings that were left as they are
 */
export function findingsOf(pack: Pack, left: readonly string[]): readonly Finding[] {
  const placed: readonly Placed[] = [
    ...pack.verdicts.map((verdict) => ({ verdict })),
    ...pack.cards.flatMap(({ format, verdicts }) => verdicts.map((verdict) => ({ verdict, format }))),
    ...pack.posts.flatMap(({ network, verdicts }) => verdicts.map((verdict) => ({ verdict, network }))),
  ]
  const together = Map.groupBy(placed, ({ verdict }) => findingKey(verdict))
  const found = [...together.values()].flatMap(merged)
  const open = found.filter(({ key }) => !left.includes(key))
  const sorted = graveness.flatMap((severity) => open.filter((finding) => finding.severity === severity))
  const asking = sorted.filter(asks)
  const numbered = asking.map((finding, at) => Object.assign({}, finding, { number: at + 1 }))
  const known = sorted.filter((finding) => !asks(finding))
  return [...numbered, ...known.map((finding) => Object.assign({}, finding, { number: 0 }))]
}

function gravest(group: readonly Placed[]): Placed | undefined {
  return group.toSorted((a, b) => byEnlargement(a.verdict, b.verdict))[0]
}

/** Notes of what a design does by itself: it leaves out or shortens what is optional, so that the rest stays large. */
const usual: ReadonlySet<Verdict['code']> = new Set(['text-cut', 'text-dropped'])

/** Whether it asks for a decision: notes without a fix, and of what designs do, are only worth knowing. */
function asks({ code, severity, fixes }: Pick<Finding, 'code' | 'severity' | 'fixes'>): boolean {
  return severity !== 'info' || (fixes.length > 0 && !usual.has(code))
}

function merged(group: readonly Placed[]): readonly Omit<Finding, 'number'>[] {
  const first = gravest(group)
  if (first === undefined) return []
  const { verdict, network } = first
  const places = group.map((each) => each.verdict.place)
  return [
    {
      key: verdict.code === 'photo-small' ? 'photo-small@photo' : `${verdict.code}@${verdict.place}`,
      code: verdict.code,
      severity: verdict.severity,
      message: verdict.message,
      places,
      network,
      spot: network === undefined ? spotOf(verdict.place) : 'post',
      tiles: tileNames.filter((name) => group.some((each) => shows(name, each))),
      fixes: fixesOf(group),
    },
  ]
}

/** The fixes of all places, those that say the same as one. */
function fixesOf(group: readonly Placed[]): readonly Fix[] {
  const all = group.flatMap(({ verdict }): readonly Fix[] => verdict.fixes ?? [])
  return Array.from(
    Map.groupBy(all, ({ say }) => say),
    ([say, same]) => ({ say, set: Object.assign({}, ...same.map(({ set }) => set)) as Fix['set'] }),
  )
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

/** Those to be looked at: errors, warnings, and notes that ask for a decision. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ number }) => number > 0)
}

/** Whether a fix may be offered first and with others: to do without the photo is a decision about the story. */
export function isSafe({ set }: Fix): boolean {
  return set['photo'] !== 'none'
}
