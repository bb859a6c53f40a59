import type { DraftDetails, DraftPicture, DraftSide, DraftUpdate } from '../assemble/draft-details.ts'
import { createLedger, type Ledger } from '../assemble/ledger.ts'
import { readDetails } from '../assemble/read-details.ts'
import type { Details } from '../details.ts'
import { detailKeys, type Edits } from './edit-keys.ts'

/** Source name of an edited field. */
export const EDIT_SOURCE = 'edit'

/** The details of a story with edits applied; a detail emptied by the editor is removed. */
export function editDetails(
  details: Details | undefined,
  edits: Edits,
  base: string | undefined,
): Pick<Ledger, 'sources' | 'verdicts'> & { readonly details: Details | undefined } {
  const ledger = createLedger()
  if (!detailKeys.some((key) => edits[key] !== undefined)) return { details, ...ledger }
  const edited = readDetails(draftOf(details ?? {}, edits), base, { ...ledger, options: { strict: false } })
  const touched = new Set(
    detailKeys.filter((key) => edits[key] !== undefined).map((key) => key.split('.')[0]),
  )
  const kept = Object.fromEntries(Object.entries(details ?? {}).filter(([name]) => !touched.has(name)))
  const all: Details = { ...kept, ...edited }
  return { details: Object.keys(all).length === 0 ? undefined : all, ...ledger }
}

/** The edited details, each with the article's values of its other parts. */
function draftOf(details: Details, edits: Edits): DraftDetails {
  const part = (key: (typeof detailKeys)[number], own: string | undefined) => (edits[key] ?? own) || undefined
  const lines = (key: 'points' | 'updates' | 'sides' | 'gallery') =>
    (edits[key] ?? '').split('\n').filter((line) => line.trim() !== '')
  const picture = (key: 'quote.portrait' | 'person.portrait', own: DraftPicture | undefined) =>
    edits[key] === undefined ? own : edits[key] === '' ? undefined : { url: edits[key] }
  const { quote, figure, rating, person, video } = details
  const text = part('quote.text', quote?.text)
  const value = part('figure.value', figure?.value)
  const name = part('person.name', person?.name)
  const stars = part('rating.value', rating?.value.toString())
  const best = part('rating.best', rating?.best.toString())
  const drafts = {
    quote: text && {
      text,
      speaker: part('quote.speaker', quote?.speaker),
      role: part('quote.role', quote?.role),
      portrait: picture('quote.portrait', quote?.portrait),
    },
    points: lines('points'),
    updates: lines('updates').map(updateOf),
    figure: value && {
      value,
      unit: part('figure.unit', figure?.unit),
      label: part('figure.label', figure?.label),
      source: part('figure.source', figure?.source),
    },
    sides: lines('sides').map(sideOf),
    state: part('state', details.state),
    rating: stars && {
      value: Number(stars),
      best: best === undefined ? undefined : Number(best),
      work: part('rating.work', rating?.work),
    },
    person: name && {
      name,
      born: part('person.born', person?.born),
      died: part('person.died', person?.died),
      portrait: picture('person.portrait', person?.portrait),
    },
    video: { duration: part('video.duration', video?.duration?.toString()) },
    gallery: lines('gallery').map(pictureOf),
  }
  const touched = new Set(
    detailKeys.filter((key) => edits[key] !== undefined).map((key) => key.split('.')[0]),
  )
  const present = Object.entries(drafts).filter(
    ([detail, draft]) =>
      touched.has(detail) && draft !== undefined && !(Array.isArray(draft) && draft.length === 0),
  )
  return Object.fromEntries(present.map(([detail, draft]) => [detail, { value: draft, source: EDIT_SOURCE }]))
}

/** `2026-05-29T07:15:00+05:30 | what is new`; the time is optional. */
function updateOf(line: string): DraftUpdate {
  const [first = '', ...rest] = partsOfLine(line)
  return rest.length > 0 && /^\d/.test(first) ? { at: first, text: rest.join(' | ') } : { text: line.trim() }
}

function sideOf(line: string): DraftSide {
  const [name = '', value] = partsOfLine(line)
  return { name, value }
}

function pictureOf(line: string): DraftPicture {
  const [url, alt, credit] = partsOfLine(line)
  return { url, alt, credit }
}

function partsOfLine(line: string): string[] {
  return line.split('|').map((part) => part.trim())
}
