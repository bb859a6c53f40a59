import { html } from 'hono/html'
import type { EditKey } from '../../../article/edits/edit-keys.ts'
import type { Details } from '../../../article/details.ts'
import { type Kind, kinds } from '../../../article/kind/kinds.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { isDetail } from '../words/need-words.ts'
import { kindWords } from '../words/kind-words.ts'
import type { Word } from '../words/word-table.ts'
import { type Controls, selectField, textField } from './controls.ts'

interface DetailField {
  readonly key: EditKey
  readonly word: Word
  readonly rows?: number
  of(details: Details): string | number | undefined
}

const rating: readonly DetailField[] = [
  { key: 'rating.value', word: 'ratingValue', of: ({ rating: found }) => found?.value },
  { key: 'rating.best', word: 'ratingBest', of: ({ rating: found }) => found?.best },
  { key: 'rating.work', word: 'ratingWork', of: ({ rating: found }) => found?.work },
]

const quote: readonly DetailField[] = [
  { key: 'quote.text', word: 'quoteText', rows: 2, of: ({ quote: found }) => found?.text },
  { key: 'quote.speaker', word: 'quoteSpeaker', of: ({ quote: found }) => found?.speaker },
  { key: 'quote.role', word: 'quoteRole', of: ({ quote: found }) => found?.role },
]

const points: readonly DetailField[] = [
  { key: 'points', word: 'points', rows: 3, of: ({ points: found }) => found?.join('\n') },
]

/** Details of each kind of story, beside an article's fields. */
const fieldsOf: Readonly<Partial<Record<Kind, readonly DetailField[]>>> = {
  live: [
    {
      key: 'updates',
      word: 'updates',
      rows: 3,
      of: ({ updates }) =>
        updates?.map(({ at, text }) => (at === undefined ? text : `${at} | ${text}`)).join('\n'),
    },
  ],
  interview: quote,
  opinion: quote,
  explainer: points,
  feature: quote,
  review: rating,
  obituary: [
    { key: 'person.name', word: 'personName', of: ({ person }) => person?.name },
    { key: 'person.born', word: 'personBorn', of: ({ person }) => person?.born },
    { key: 'person.died', word: 'personDied', of: ({ person }) => person?.died },
  ],
  data: [
    { key: 'figure.value', word: 'figureValue', of: ({ figure }) => figure?.value },
    { key: 'figure.unit', word: 'figureUnit', of: ({ figure }) => figure?.unit },
    { key: 'figure.label', word: 'figureLabel', of: ({ figure }) => figure?.label },
    { key: 'figure.source', word: 'figureSource', of: ({ figure }) => figure?.source },
  ],
  result: [
    {
      key: 'sides',
      word: 'sides',
      rows: 2,
      of: ({ sides }) =>
        sides?.map(({ name, value }) => (value === undefined ? name : `${name} | ${value}`)).join('\n'),
    },
    { key: 'state', word: 'resultState', of: ({ state }) => state },
  ],
  video: [{ key: 'video.duration', word: 'videoDuration', of: ({ video }) => video?.duration }],
  gallery: [
    {
      key: 'gallery',
      word: 'galleryAddresses',
      rows: 3,
      of: ({ gallery }) => gallery?.flatMap(({ url }) => (url === undefined ? [] : [url])).join('\n'),
    },
  ],
}

/** The kind of story, and its details. */
export function kindFields(sheet: Sheet, controls: Controls): Html {
  const { ui, original, pack } = sheet
  const kind = pack.article.kind ?? 'news'
  return html`${selectField(
    {
      key: 'kind',
      label: ui.say('kind'),
      original: original.kind ?? 'news',
      options: kinds.map((name) => [name, ui.say(kindWords[name])]),
    },
    sheet,
    controls,
  )}${detailFields([kind], sheet, controls)}`
}

/** The details that a design needs, named as those of the kinds it is made for. */
export function neededFields(design: string, sheet: Sheet, controls: Controls): Html {
  const { kinds: made = [], needs } = sheet.designs.find(({ name }) => name === design) ?? {}
  return isDetail(needs) ? detailFields(made, sheet, controls) : html``
}

/** Fields for the details of these kinds, without those already on the page; lists have one entry a line. */
function detailFields(ofKinds: readonly Kind[], sheet: Sheet, controls: Controls): Html {
  const { ui, original } = sheet
  const fields = new Set(ofKinds.flatMap((kind) => fieldsOf[kind] ?? []))
  const missing = [...fields].filter(({ key }) => !controls.made.has(key))
  return html`${missing.map(({ key, word, rows, of }) =>
    textField(
      { key, label: ui.say(word), original: String(of(original.details ?? {}) ?? ''), ...(rows && { rows }) },
      sheet,
      controls,
    ),
  )}`
}
