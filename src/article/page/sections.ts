import { type Found, hasContent } from '../assemble/found.ts'
import { cleanField } from '../text/clean-field.ts'
import { isFrontPage, isGenericSection } from '../text/placeholders.ts'
import { type LdGraph, isNode, many, textOf, typesOf } from './ld/json-ld.ts'
import { menuNameOf, sectionFolders, sectionOfAddress, sectionOfMenu } from './address-section.ts'
import { item, meta, metaLike, parselyPage, type PageView } from './view.ts'

/** Longer ones are headlines. */
const MAX_NAME = 60

/** Longer breadcrumbs are headlines. */
const MAX_STEP = 40

const SECTION_METAS = [
  'parsely-section',
  'section',
  'sailthru.section',
  'cxenseparse:category',
  'content_category',
  'og:section',
]

/** Other names of a section, with or without a system's prefix. */
const SECTION_LIKE =
  /(?:^|[.:_-])(?:(?:article|main|primary|news|sub)[-_]?)?(?:sections?|category|categories|rubrik)$|articlesection$/

/** The section of the page: from its tags, JSON-LD, breadcrumbs, or category. */
export function sectionOf(view: PageView, graph: LdGraph, title: string | undefined): Found | undefined {
  const { facts, ld, pageUrl } = view
  const sites = new Set(
    [meta(facts, 'og:site_name'), ld?.publisher, ld?.website].map((name) => name?.toLowerCase()),
  )
  const trail = trailSection(facts.breadcrumbs, title)
  const all = (key: string) => facts.metas.filter((found) => found.key === key).map(({ value }) => value)
  const declared: readonly (readonly [string, string | undefined])[] = [
    ...all('article:section').map((value) => ['article:section', value] as const),
    ...(ld?.sections ?? []).map((value) => ['json-ld articleSection', value] as const),
    ...SECTION_METAS.map((key) => [`meta ${key}`, meta(facts, key)] as const),
    ['meta parsely-page', parselyPage(facts).section],
    ...metaLike(facts, SECTION_LIKE),
    ['itemprop articleSection', item(facts, 'articlesection')],
    ['json-ld breadcrumbs', ldTrailSection(graph, title)],
    ['breadcrumbs', trail],
    ...facts.categories.map((value) => ['rel category', value] as const),
    ['menu', sectionOfMenu(facts.menu, pageUrl)],
    ['address', sectionOfAddress(pageUrl)],
  ]
  const names = declared.flatMap(([source, value]) => {
    const name = value === undefined || !hasContent(value) ? '' : trimmed(firstOfList(cleanField(value).text))
    const isName =
      /\p{L}/u.test(name) &&
      name.length <= MAX_NAME &&
      name !== title &&
      !sites.has(name.toLowerCase()) &&
      !/^https?:/i.test(name) &&
      !isSentence(name) &&
      !isGenericSection(name)
    return isName ? [[source, name] as const] : []
  })
  const first = names.find(([, name]) => !isFrontPage(name)) ?? names[0]
  if (first === undefined) return undefined
  // Of several in one list, the one that the address names.
  const folders = new Set(sectionFolders(pageUrl).map(slugOf))
  const [source, name] =
    names.find(([from, other]) => from === first[0] && !isFrontPage(other) && folders.has(slugOf(other))) ??
    first
  if (!isSlug(name)) return { source, value: withCapital(name) }
  // For a slug, the written name if the page has it: `kaernten` is “Kärnten”.
  const written = [
    ...names.map(([, other]) => other),
    ...facts.breadcrumbs,
    ...facts.categories,
    ...facts.menu.map(({ text }) => text),
  ].find((other) => !isSlug(other) && slugOf(other) === slugOf(name))
  const ofMenu = source === 'address' ? undefined : menuNameOf(name, facts.menu, pageUrl)
  return { source, value: written ?? ofMenu ?? nameOfSlug(name) }
}

/** “Local, Illinois, News” and “Local | News” are lists, “Art, Books & Design” is a name. */
function firstOfList(text: string): string {
  const [first = '', ...others] = text.split(/\s*[|｜•»›>]\s*/u).filter(Boolean)
  if (others.length > 0) return firstName([first, ...others])
  const parts = text.split(/\s*[,;]\s*/u)
  const isList = parts.length >= 2 && !/[&]|\s(?:and|und|et|y|e|og|och|en)\s/iu.test(text)
  return isList ? firstName(parts) : text
}

function firstName(parts: readonly string[]): string {
  const names = parts.filter((part) => part !== '' && !isGenericSection(part))
  return names.find((name) => !isFrontPage(name)) ?? names[0] ?? ''
}

/** “Culture.”, but “U.S.” */
function trimmed(name: string): string {
  return name.replace(/(?<=\p{Ll}{3})[.:;|/›»>]+$/u, '').trim()
}

/** A headline: a quotation, or a clause after a colon. No section's name has these. */
function isSentence(name: string): boolean {
  const words = name.split(/\s+/u).length
  return words >= 5 && (/[«»“”„"!?]/u.test(name) || /:\s/u.test(name))
}

/** “bhopal News”; but some names begin in lower case: “taz”, “iPhone”. */
function withCapital(name: string): string {
  return /^\p{Ll}+\s+\S/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:[-_/][a-z0-9-]+)*$/.test(name) || /^[A-Za-z]+\/[a-z0-9/-]+$/.test(name)
}

/** `Deportes/formula-1` belongs to Deportes, `culture_culture-lifestyle` to Culture. */
function nameOfSlug(slug: string): string {
  const [first = slug] = slug.split(/[/_]/)
  const words = first.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Slugs as content systems make them: German umlauts as two letters, other marks dropped. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '')
}

function trailSection(steps: readonly string[], title: string | undefined): string | undefined {
  const named = steps.map((step) => cleanField(step).text.replace(/^[\s>»›/|]+|[\s>»›/|]+$/gu, ''))
  return named
    .filter((step) => step !== '' && step !== title && step.length <= MAX_STEP && !isTemplate(step))
    .findLast((step) => !isFrontPage(step))
}

/** From JSON-LD breadcrumbs: the last one that is neither the front page nor the article. */
function ldTrailSection(graph: LdGraph, title: string | undefined): string | undefined {
  const trail = graph.nodes.find((node) => typesOf(node).includes('BreadcrumbList'))
  const steps = many(trail?.itemListElement)
    .slice(0, 20)
    .flatMap((step) => {
      if (!isNode(step)) return []
      const target = graph.resolve(step.item)
      const name = textOf(step.name) ?? (isNode(target) ? textOf(target.name) : undefined)
      return name === undefined ? [] : [cleanField(name).text]
    })
  const named = steps.filter(
    (name, at) => name !== title && !(at === steps.length - 1 && name.length > MAX_STEP),
  )
  return named
    .filter((name, at) => at > 0 || !isFrontPage(name))
    .findLast((name) => name !== '' && !isTemplate(name))
}

/** The step of the article itself, named after its template: “Article”, “Background detail”. */
function isTemplate(step: string): boolean {
  return isGenericSection(step) || /\sdetails?$/iu.test(step)
}
