import type { Brand } from '../../article/brand/brand.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { AUTOMATIC } from '../../card/contract/template.ts'
import { idOfUrl } from '../../desk/articles/article-id.ts'
import { idOfWords } from '../../desk/articles/resolve-article-id.ts'
import { addressesOf } from '../../desk/packs/addresses.ts'
import { type ArticleVersion, unedited } from '../../desk/edits/versions.ts'
import { embedSubject } from '../../desk/packs/embed-subject.ts'
import { packFormats } from '../../desk/packs/pack-formats.ts'
import { makePack } from '../../desk/packs/pack.ts'
import type { Pack } from '../../desk/packs/pack-schema.ts'
import { findTemplate } from '../../problem.ts'
import type { PreviewRight } from '../access/preview-link.ts'
import type { AppDeps } from '../deps.ts'
import { findingsOf } from './findings/finding.ts'
import { editedMaterial } from './material/edited-material.ts'
import type { PageCache } from './material/page-cache.ts'
import { designNeeds } from './design-needs.ts'
import { createJudgingEngine } from './judging-engine.ts'
import type { Material } from './material/material.ts'
import { photoSizeOf } from '../../card/photo/files/photo-size.ts'
import { tileNames, tiles } from './wall/tile-names.ts'
import type { Sheet } from './sheet.ts'
import type { EditorState, Place } from './state/place.ts'
import type { Ui } from './words/ui.ts'

export interface SheetOrder {
  readonly material: Material
  readonly state: EditorState
  readonly place: Place
  readonly ui: Ui
  /** Public address of this service. */
  readonly base: string
  readonly may: PreviewRight
  /** The latest saved version; absent: never saved. */
  readonly saved?: ArticleVersion | undefined
  readonly storedElsewhere?: string | undefined
  /** Every file of the pack is drawn, for a zip. */
  readonly needsFiles?: boolean | undefined
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal
}

/**
 * Makes the pack of an article with the edits of a state, without storing anything. Its embeds already name the
 * addresses it will have once saved: an article's id follows from its address, a card's version from its content.
 */
export async function makeSheet(order: SheetOrder, deps: AppDeps, pageCache: PageCache): Promise<Sheet> {
  const { state, place, ui, base, storedElsewhere } = order
  const material = await editedMaterial(order.material, state.edits, deps, pageCache)
  const { sourced, photo, pictures, verdicts } = material
  const { article } = sourced
  const brand = await deps.brands.brandFor(article)
  // Edits may choose another design; one that was removed is replaced, with a verdict.
  const template = designOf(material, deps)
  const url = article.url ?? place.article.find(([name]) => name === 'url')?.[1]
  const id =
    material.stored?.id ??
    (url === undefined ? await idOfWords(order.material.sourced.article) : await idOfUrl(url))
  const addresses = addressesOf(base, id)
  const {
    pack: made,
    images,
    photos,
  } = await makePack(sourced, {
    engine: order.needsFiles === true ? deps.engine : createJudgingEngine(deps.engine),
    drawing: { priority: 'findings', signal: order.signal },
    posts: deps.posts,
    brand,
    template,
    formats: formatsOf(template, brand, deps),
    type: 'auto',
    addresses,
    onlyNamesPhotos: order.needsFiles !== true,
    photo,
    pictures,
    edits: state.edits,
    photoVerdicts: verdicts,
  })
  const pack = order.needsFiles === true ? made : withStoredSizes(made, material.stored?.cards ?? [])
  return {
    place,
    state,
    ui,
    original: order.material.sourced.article,
    pack,
    images,
    brand,
    brands: deps.brands.all ?? [],
    subject: embedSubject({ ...pack, photos }, brand, addresses),
    designs: deps.engine.templates,
    needs: state.page.view === 'designs' ? await designNeeds(state, { material, brand }, deps) : new Map(),
    houseSources:
      state.page.view === 'posts' && order.may === 'save'
        ? ((await deps.posts.sources?.(pack.article, brand, pack.template)) ?? new Map())
        : new Map(),
    hasPhoto: photo !== undefined,
    photoSize: photo && photoSizeOf(photo.bytes),
    findings: findingsOf(pack, (state.edits.keep ?? '').split(',')),
    readAt: material.readAt,
    stored: material.stored,
    saved: order.saved ?? unedited,
    may: order.may,
    storedElsewhere,
  }
}

/** Judged cards have no files: the sizes are those of stored cards that are the same. */
function withStoredSizes(pack: Pack, stored: Pack['cards']): Pack {
  const sizes = new Map(stored.map(({ version, bytes }) => [version, bytes]))
  return { ...pack, cards: pack.cards.map((card) => ({ ...card, bytes: sizes.get(card.version) ?? 0 })) }
}

/** Formats of the pack, and those that the wall shows. */
function formatsOf(template: string, brand: Brand, { engine }: AppDeps): readonly FormatName[] {
  const found = findTemplate(engine.templates, template, 'design')
  const wanted = new Set([...packFormats(found, brand), ...tileNames.flatMap((name) => tiles[name].formats)])
  return found.formats.filter((format) => wanted.has(format))
}

/** The design the article was made with, if it still exists. */
function designOf({ template }: Material, { engine }: AppDeps): string {
  return engine.templates.some(({ name }) => name === template) ? template : AUTOMATIC
}
