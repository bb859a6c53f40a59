import type { DraftAuthor } from '../assemble/draft.ts'
import type { Found } from '../assemble/found.ts'
import { caps } from '../caps.ts'
import { cleanField } from '../text/clean-field.ts'
import { readAuthors } from './authors.ts'
import { areNames, isBy, isJob, namesInByline, namesInLine, namesInParts } from './byline-parts.ts'
import type { PageByline, PageFacts } from './scan/facts.ts'
import { meta, metaLike, parselyPage, type PageView } from './view.ts'

/** Meta elements with an author, usual ones first. */
const AUTHOR_METAS = [
  'author',
  'parsely-author',
  'article:author',
  'article:author_name',
  'sailthru.author',
  'byl',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'shareaholic:article_author_name',
  'dable:author',
  'og:article:author',
]

/** Other names of an author, with or without a system's prefix. */
const AUTHOR_LIKE =
  /(?:^(?!web|twitter:|profile|smartbanner)[\w.:-]*[.:_-]|^)(?:authors?|author[-_.:]?names?|byline|contributor)$|^twitter:creator:name$/

/** Lines above the text that may be a byline. */
const FIRST_LINES = 3

/** A labelled name for networks, by Yoast and others: `twitter:label1` “Written by”, `twitter:data1` the name. */
const LABEL =
  /^(?:written by|by|authors?|(?:verfasst|geschrieben) von|autor(?:e|en|in)?|(?:écrit|rédigé|publié) par|auteurs?|escrito por|publicado por|scritto da|geschreven door|skre?vet av|skrevet af|napisane przez|автор|написано автором|yazan|ditulis oleh|作者|執筆者|글쓴이)\s*:?$/iu

/** Most reliable first. A generator, because few pages need the later ones. */
function* authorCandidates({
  facts,
  ld,
}: PageView): Generator<readonly [source: string, authors: readonly DraftAuthor[]]> {
  yield ['json-ld author', ld?.authors ?? []]
  for (const key of AUTHOR_METAS) yield [sourceOf(key), valuesOf(facts, key)]
  yield ['meta parsely-page', parselyPage(facts).authors.map((name) => ({ name }))]
  for (const [source, name] of metaLike(facts, AUTHOR_LIKE)) yield [source, [{ name }]]
  yield ['twitter:label', labelledNames(facts)]
  yield ['itemprop author', items(facts, 'author.name')]
  yield ['itemprop author', items(facts, 'author').slice(0, 1)]
  yield ['rel author', bylines(facts, 'rel', caps.authors)]
  yield ['byline', bylines(facts, 'class', 1)]
  yield ['link to an author', bylines(facts, 'link', 3)]
  yield ['byline above the text', firstLine(facts, namesInByline)]
  yield ['byline beside the headline', besideHeading(facts)]
}

/** The authors from the first source with a person or agency; the site itself is the last resort. */
export function authorsOf(
  view: PageView,
  siteName: string | undefined,
): Found<readonly DraftAuthor[]> | undefined {
  const { facts, ld, pageUrl } = view
  const siteNames = [
    siteName,
    ld?.publisher,
    pageUrl === undefined ? undefined : new URL(pageUrl).hostname,
    owner(facts),
  ].flatMap((name) => (name === undefined ? [] : [name]))
  const isSite = ({ name }: DraftAuthor): boolean => siteNames.some((site) => isSameName(name, site))
  const editors = editorsOf(facts)
  const shown = shownAuthors(facts, siteNames)
  let first: Found<readonly DraftAuthor[]> | undefined
  for (const [source, given] of authorCandidates(view)) {
    const value = readAuthors(given.slice(0, caps.authors).map(withCleanName), { siteNames })
    if (value.length === 0) continue
    // Many sites are named as author: a person's name from any source is preferred.
    const people = withoutDesks(
      value.filter((author) => !isSite(author)),
      siteNames,
    )
    const writers = people.filter(({ name }) => !editors.has(name.toLowerCase()))
    if (writers.length > 0)
      return includes(shown, writers) ? { source: 'byline', value: shown } : { source, value: writers }
    first ??= { source, value: people.length > 0 ? people : value }
  }
  // Newspapers without byline markup put the name on its own line, above or below the text.
  const own = [...firstLine(facts, namesInLine), ...signature(facts)].slice(0, caps.authors)
  return first !== undefined && own.length > 0 ? { source: 'line of the text', value: own } : first
}

/** Without the site's desks beside persons: “Ann Example”, “CNA Sport” of CNA. */
function withoutDesks(authors: readonly DraftAuthor[], siteNames: readonly string[]): readonly DraftAuthor[] {
  const persons = authors.filter(
    ({ name }) => !siteNames.some((site) => name.toLowerCase().startsWith(`${site.toLowerCase()} `)),
  )
  return persons.length > 0 ? persons : authors
}

/** The copyright's owner: “Copyright (c) Condé Nast 2022”. A publisher may sign for its authors. */
function owner(facts: PageFacts): string | undefined {
  return meta(facts, 'copyright')
    ?.replace(/copyright|all rights reserved|\(c\)|©|\d{4}(?:\s*[-–]\s*\d{4})?/giu, '')
    .replace(/^[\s,.:–-]+|[\s,.:–-]+$/gu, '')
}

/** “Editor: …” beside a byline: some systems give the publishing editor as the author. */
const EDITOR = /^(?:editors?|edited by|redigert av|redaktør|redaktur|penyunting|editör|biên tập)\s*:/iu

function editorsOf({ bylines: all }: PageFacts): ReadonlySet<string> {
  const labelled = all.map(({ parts }) => parts.join(' ')).filter((text) => EDITOR.test(text))
  return new Set(labelled.map((text) => text.replace(EDITOR, '').trim().toLowerCase()))
}

/** All authors linked in the article's head: some tags name only one of them. */
function shownAuthors(facts: PageFacts, siteNames: readonly string[]): readonly DraftAuthor[] {
  const own = facts.bylines.filter(({ mark, inArticle, late }) => mark === 'rel' && inArticle && !late)
  return readAuthors(
    own.slice(0, caps.authors).flatMap(({ parts, url }) => [{ name: parts.join(' '), url: webAddress(url) }]),
    { siteNames },
  )
}

function webAddress(url: string | undefined): string | undefined {
  return url?.startsWith('mailto:') === true ? undefined : url
}

function includes(all: readonly DraftAuthor[], some: readonly DraftAuthor[]): boolean {
  const names = new Set(all.map(({ name }) => name.toLowerCase()))
  return all.length > some.length && some.every(({ name }) => names.has(name.toLowerCase()))
}

function firstLine(
  { paragraphs }: PageFacts,
  namesIn: (line: string) => readonly string[],
): readonly DraftAuthor[] {
  const lines = paragraphs.slice(0, FIRST_LINES).map((line) => namesIn(cleanField(line).text))
  return (lines.find((names) => names.length > 0) ?? []).map((name) => ({ name }))
}

function besideHeading({ besideHeading: lines }: PageFacts): readonly DraftAuthor[] {
  const found = lines.map((line, at) => (isBy(line) ? namesInLine(lines[at + 1] ?? '') : namesInByline(line)))
  return (found.find((names) => names.length > 0) ?? []).map((name) => ({ name }))
}

function signature({ bylines: all }: PageFacts): readonly DraftAuthor[] {
  const lines = all
    .filter(({ mark }) => mark === 'signature')
    .map(({ parts }) => namesInLine(parts.join(' ')))
  return (lines.findLast((names) => names.length > 0) ?? []).map((name) => ({ name }))
}

function sourceOf(key: string): string {
  return key.includes(':') ? key : `meta ${key}`
}

function valuesOf(facts: PageFacts, key: string): readonly DraftAuthor[] {
  return facts.metas.filter((found) => found.key === key).map(({ value }) => ({ name: value }))
}

function labelledNames(facts: PageFacts): readonly DraftAuthor[] {
  // Keys end at a space: `twitter:misc:Written by`.
  const misc = valuesOf(facts, 'twitter:misc:written').slice(0, 1)
  if (misc.length > 0) return misc
  return ['1', '2'].flatMap((number) => {
    const label = valuesOf(facts, `twitter:label${number}`)[0]?.name ?? ''
    return LABEL.test(label.trim()) ? valuesOf(facts, `twitter:data${number}`).slice(0, 1) : []
  })
}

/** Marked names; those after the text belong to other articles if there are some before it. */
function items({ items: all }: PageFacts, key: string): readonly DraftAuthor[] {
  const found = all.filter((item) => item.key === key)
  const early = found.filter(({ late }) => late !== true)
  return (early.length > 0 ? early : found).map(({ value }) => ({ name: value }))
}

/** Bylines of the article itself, if it is marked up and has some; preferably those before its text. */
function bylines(
  { bylines: all }: PageFacts,
  mark: PageByline['mark'],
  most: number,
): readonly DraftAuthor[] {
  const own = all.filter(
    ({ mark: by, parts }) => by === mark && !isJob(parts) && !EDITOR.test(parts.join(' ')),
  )
  const inArticle = own.filter((byline) => byline.inArticle)
  const near = inArticle.length > 0 ? inArticle : mark === 'link' ? [] : own
  const early = near.filter(({ late }) => !late)
  const chosen = early.length > 0 ? early : near
  // An element around the first name that contains only names has all authors.
  const around = chosen.find(({ parts }) => parts.includes(chosen[0]?.parts[0] ?? '') && areNames(parts))
  return (around === undefined ? chosen : [around, ...chosen]).slice(0, most).flatMap(({ parts, url }) => {
    const names = isBiography(parts.join(' ')) ? nameInBiography(parts) : namesInParts(parts)
    return names.map((name) => ({ name, url }))
  })
}

/** A box about the author: several sentences. */
const LONGEST_BYLINE = 120

function isBiography(text: string): boolean {
  return text.length > LONGEST_BYLINE && /[\p{Ll}\p{N}]{3}\s?[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)
}

/** The first part that is a name: “Ann Example, Berlin”, “Meet Ann Example”. */
function nameInBiography(parts: readonly string[]): readonly string[] {
  const names = parts
    .filter((part) => !/\b(?:author|autor(?:in)?|autoren)\b/iu.test(part))
    .map((part) => namesInLine(part.replace(/^meet\s+/iu, '').split(',', 1)[0] ?? ''))
  return names.find((found) => found.length > 0) ?? []
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?|\.[a-z]{2,10}$|^the\s+/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  )
  return a !== '' && a === b
}

function withCleanName(person: DraftAuthor): DraftAuthor {
  return { ...person, name: cleanField(person.name).text }
}
