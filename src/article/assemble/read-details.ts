import { caps } from '../caps.ts'
import { readDate } from '../dates.ts'
import type { Details, Figure, Person, Quote, Rating, Side, Update } from '../details.ts'
import type { ArticleImage } from '../image.ts'
import { readDuration } from '../durations.ts'
import { unquoted } from '../text/quotation-marks.ts'
import type {
  DraftDetails,
  DraftFigure,
  DraftPerson,
  DraftPicture,
  DraftQuote,
  DraftRating,
  DraftSide,
  DraftUpdate,
  DraftVideo,
} from './draft-details.ts'
import type { Found } from './found.ts'
import { quoted } from './ledger.ts'
import { type AssemblyContext, omitUnfit, refuseUnfit, shortText } from './read-field.ts'
import { readPicture } from './read-image.ts'

interface DetailContext {
  readonly context: AssemblyContext
  readonly base: string | undefined
}

/**
 * The details of a story, cleaned; an unusable one is left out with a verdict, or refused if it is the sender's
 * error (strict): a rating of 11 of 10, an invalid date.
 * @throws Problem `invalid-input` naming the field (strict)
 */
export function readDetails(
  draft: DraftDetails | undefined,
  base: string | undefined,
  context: AssemblyContext,
): Details | undefined {
  if (draft === undefined) return undefined
  const around: DetailContext = { context, base }
  function read<given, value>(
    name: keyof Details,
    found: Found<given> | undefined,
    reader: (given: given, around: DetailContext) => value | undefined,
  ): value | undefined {
    const value = found === undefined ? undefined : reader(found.value, around)
    if (found !== undefined && value !== undefined) context.sources[`details.${name}`] = found.source
    return value
  }
  const details: Details = {
    quote: read('quote', draft.quote, readQuote),
    points: read('points', draft.points, readPoints),
    updates: read('updates', draft.updates, readUpdates),
    figure: read('figure', draft.figure, readFigure),
    sides: read('sides', draft.sides, readSides),
    state: read('state', draft.state, (state) => shortText('details.state', state, caps.state, context)),
    rating: read('rating', draft.rating, readRating),
    person: read('person', draft.person, readPerson),
    video: read('video', draft.video, readVideo),
    gallery: read('gallery', draft.gallery, readGallery),
  }
  const present = withoutAbsent(details)
  return Object.keys(present).length === 0 ? undefined : present
}

function readQuote(given: DraftQuote, { context, base }: DetailContext): Quote | undefined {
  const text = shortText('details.quote.text', given.text, caps.quote, context)
  if (text === undefined) return undefined
  return withoutAbsent({
    text: unquoted(text),
    speaker: shortText('details.quote.speaker', given.speaker, caps.speaker, context),
    role: shortText('details.quote.role', given.role, caps.role, context),
    portrait: readPicture('details.quote.portrait', given.portrait, base, context),
  })
}

function readPoints(given: readonly string[], { context }: DetailContext): readonly string[] | undefined {
  const points = texts(given, 'details.points', caps.point, context)
  if (points.length === 0) return undefined
  if (points.length === 1) {
    return omitUnfit('details.points', 'There is one point; a list needs two: left out.', context)
  }
  return firstOf(points, caps.points, 'details.points', context)
}

function readUpdates(
  given: readonly DraftUpdate[],
  { context }: DetailContext,
): readonly Update[] | undefined {
  const updates = given.flatMap((update, at): Update[] => {
    const place = `details.updates.${at}`
    const text = shortText(`${place}.text`, update.text, caps.update, context)
    if (text === undefined) return []
    const moment = update.at === undefined ? undefined : readDate(update.at)
    if (update.at !== undefined && moment === undefined) {
      refuseUnfit(`${place}.at`, `is no date (${quoted(update.at)})`, context)
    }
    return [withoutAbsent({ at: moment?.iso, text })]
  })
  if (updates.length === 0) return undefined
  const newest = firstOf(newestFirst(updates), caps.updates, 'details.updates', context)
  return newest
}

/** Sorted by time if every line has one; else as sent. */
function newestFirst(updates: readonly Update[]): readonly Update[] {
  if (updates.some((update) => Number.isNaN(momentOf(update)))) return updates
  return [...updates].sort((a, b) => momentOf(b) - momentOf(a))
}

function momentOf({ at }: Update): number {
  return Date.parse(at ?? '')
}

/** "1 in 3", "12 of 15", "4.1 million": more words are a sentence. */
const MOST_FIGURE_WORDS = 4

function readFigure(given: DraftFigure, { context }: DetailContext): Figure | undefined {
  const value = shortText('details.figure.value', String(given.value), caps.point, context)
  if (value === undefined) return undefined
  if (value.length > caps.figure || value.split(' ').length > MOST_FIGURE_WORDS) {
    return omitUnfit(
      'details.figure.value',
      `${quoted(value)} is a sentence, not a figure such as 4.1 or 1 in 3: left out.`,
      context,
    )
  }
  return withoutAbsent({
    value,
    unit: shortText('details.figure.unit', given.unit, caps.unit, context),
    label: shortText('details.figure.label', given.label, caps.figureLabel, context),
    source: shortText('details.figure.source', given.source, caps.figureSource, context),
  })
}

function readSides(given: readonly DraftSide[], { context }: DetailContext): readonly Side[] | undefined {
  const sides: Side[] = []
  for (const [at, side] of given.entries()) {
    const place = `details.sides.${at}`
    const name = shortText(`${place}.name`, side.name, caps.sideName, context)
    if (name === undefined) return refuseUnfit(`${place}.name`, 'is empty: every side needs a name', context)
    const raw = side.value === undefined ? undefined : String(side.value)
    sides.push(withoutAbsent({ name, value: shortText(`${place}.value`, raw, caps.sideValue, context) }))
  }
  if (sides.length < 2) {
    return omitUnfit('details.sides', 'A result needs two sides or more: left out.', context)
  }
  return firstOf(sides, caps.sides, 'details.sides', context)
}

/** schema.org's default of `bestRating`. */
const BEST = 5

function readRating(given: DraftRating, { context }: DetailContext): Rating | undefined {
  const { value, best = BEST } = given
  if (!(best > 0)) return refuseUnfit('details.rating.best', `is ${best} and must be above 0`, context)
  if (!(value >= 0 && value <= best)) {
    return refuseUnfit(
      'details.rating.value',
      `is ${value} of ${best}; it must be from 0 to ${best}`,
      context,
    )
  }
  return withoutAbsent({
    value,
    best,
    work: shortText('details.rating.work', given.work, caps.work, context),
  })
}

function readPerson(given: DraftPerson, { context, base }: DetailContext): Person | undefined {
  const name = shortText('details.person.name', given.name, caps.authorName, context)
  if (name === undefined) return undefined
  const born = readLifeDate('details.person.born', given.born, context)
  const died = readLifeDate('details.person.died', given.died, context)
  if (born !== undefined && died !== undefined && died.slice(0, 4) < born.slice(0, 4)) {
    return refuseUnfit('details.person.died', `is ${died}, before the birth in ${born}`, context)
  }
  const portrait = readPicture('details.person.portrait', given.portrait, base, context)
  return withoutAbsent({ name, born, died, portrait })
}

/** ISO 8601 with the given precision: a year, or the day of any readable date. */
function readLifeDate(
  field: string,
  given: string | number | undefined,
  context: AssemblyContext,
): string | undefined {
  if (given === undefined) return undefined
  const text = String(given).trim()
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text
  const day = readDate(text)?.iso.slice(0, 10)
  return day ?? refuseUnfit(field, `is no date or year (${quoted(text)})`, context)
}

function readVideo({ duration }: DraftVideo, { context }: DetailContext): Details['video'] {
  if (duration === undefined) return {}
  const seconds = readDuration(duration)
  if (seconds === undefined || seconds > caps.duration) {
    refuseUnfit(
      'details.video.duration',
      `is no duration in seconds, as 3:12 or as PT3M12S (${quoted(duration)})`,
      context,
    )
    return {}
  }
  return { duration: seconds }
}

function readGallery(
  given: readonly DraftPicture[],
  { context, base }: DetailContext,
): readonly ArticleImage[] | undefined {
  const pictures = new Map<string, ArticleImage>()
  for (const [at, picture] of given.slice(0, caps.gallery).entries()) {
    const read = readPicture(`details.gallery.${at}`, picture, base, context)
    if (read?.url !== undefined && !pictures.has(read.url)) pictures.set(read.url, read)
  }
  if (pictures.size >= 2) return firstOf([...pictures.values()], caps.gallery, 'details.gallery', context)
  return omitUnfit(
    'details.gallery',
    `A gallery needs two pictures or more, and has ${pictures.size}: left out.`,
    context,
  )
}

function texts(
  given: readonly string[],
  field: string,
  cap: number,
  context: AssemblyContext,
): readonly string[] {
  return given.flatMap((raw, at) => shortText(`${field}.${at}`, raw, cap, context) ?? [])
}

function firstOf<entry>(
  list: readonly entry[],
  cap: number,
  field: string,
  context: AssemblyContext,
): readonly entry[] {
  if (list.length <= cap) return list
  context.report(
    'field-cut',
    'warning',
    field,
    `${field} had ${list.length} entries; the first ${cap} are kept.`,
  )
  return list.slice(0, cap)
}

function withoutAbsent<detail extends object>(value: detail): detail {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as detail
}
