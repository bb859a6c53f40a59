import type { Article } from '../../article/article.ts'
import type { AccountNetwork } from '../../article/accounts.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { type Edits, postTexts, textKey } from '../../article/edits/edit-keys.ts'
import { accountOf } from '../../article/brand/people.ts'
import { rulingOf } from '../../article/brand/rules.ts'
import type { Verdict } from '../../verdict.ts'
import type { NetworkName } from '../network.ts'
import { editHashtags, isMentioned } from '../texts/hashtags.ts'
import type { Angle, Hook } from '../texts/hook/hook.ts'
import { withoutEmptyPhrases } from '../texts/hook/sentence-signs.ts'
import { hasCampaign, linkFor } from '../texts/link.ts'
import type { ChosenText, PostOrder } from '../texts/order.ts'
import { localMentions } from '../texts/mentions.ts'
import { outFix } from './fix-losses.ts'
import { besideLabel, type Pieces, type Setting } from '../texts/scope.ts'
import type { TextName } from '../texts/template.ts'
import { joinWords } from '../../article/language/local-words.ts'
import { labelBeside, prefixOf } from '../texts/prefix.ts'
import type { Voice } from '../texts/voice.ts'
import { withDirectionMarks } from './direction-marks.ts'

/** Sources of one network's texts. */
export interface CopySource {
  readonly article: Article
  readonly brand: Brand
  readonly voice: Voice
  readonly network: NetworkName
  /** Title, standfirst and others in this network's form, beginning with a hook. */
  piecesFor(hook: Hook): Pieces
  settingFor(hook: Hook, isChosen: boolean): Setting
  /** All hashtags, with `#`, best first. */
  readonly hashtags: readonly string[]
  /** Possible openings, preferred first. */
  readonly hooks: readonly Hook[]
  readonly headline: Hook
  /** The address for the post, its comment or its link card. */
  readonly link: string | undefined
  linkFor(angle: Angle, isChosen: boolean): string | undefined
  readonly linkPlace: 'post' | 'comment' | 'none'
  text(name: TextName): ChosenText
  readonly edits: Edits
  /** A manual text of the post, by its name. */
  own(label: string): string | undefined
  /** Finishes a rendered text. */
  finish(text: string): string
}

export interface CopyRules {
  readonly handle: string | undefined
  readonly maxHashtags: number
  /** Whether the network links names with a dot: `ended.So`, `ASP.NET`. */
  readonly linksBareHosts: boolean
  /** The network whose accounts a text may mention; absent: only plain names. */
  readonly mentions?: AccountNetwork | undefined
  /** Whether its texts begin with the headline; absent: with the strongest sentence. */
  readonly beginsWithHeadline?: boolean | undefined
  /** Whether its posts take no replies: a link meant for a comment then stays in the post. */
  readonly hasNoComments?: boolean | undefined
  readonly chapters?: string | undefined
  /** Related links, one a line. */
  readonly related?: string | undefined
  /** Removes from the article's texts what the network refuses or misinterprets. */
  clean?(words: string): string
  finish?(text: string): string
}

/** Collects the sources of a network's texts, with verdicts on changes made for it. */
export function copySource(
  order: PostOrder,
  network: NetworkName,
  rules: CopyRules,
): { readonly source: CopySource; readonly verdicts: readonly Verdict[] } {
  const { article, brand, voice, common } = order
  const wantedPlace = brand.posts?.links?.[network] ?? 'post'
  const linkPlace = wantedPlace === 'comment' && rules.hasNoComments ? 'post' : wantedPlace
  const links = new Map<string | undefined, string>()
  const linkWith = (angle: Angle, isChosen: boolean) => {
    if (article.url === undefined || linkPlace === 'none') return undefined
    const content = contentOf(brand, network, angle, isChosen)
    const link = links.get(content) ?? linkFor(article.url, brand, network, content)
    links.set(content, link)
    return link
  }
  const words = (text = '') => {
    const local = localMentions(text, rules.mentions, brand)
    const mended = rules.linksBareHosts ? order.mended(local) : local
    return rules.clean?.(mended) ?? mended
  }
  const ruling = rulingOf(brand, { ...article, kind: voice.kind }, { network })
  const usual = ruling.hashtags === false ? 0 : (brand.hashtags.most?.[network] ?? rules.maxHashtags)
  const { hashtags, skipped, unfit, blocked, asked } = hashtagsOf(order, network)
  const most = rules.maxHashtags === 0 ? 0 : Math.max(usual, asked)
  const own = (label: string) => order.edits[textKey(network, label)]
  const { dropped } = withoutEmptyPhrases(article.description ?? '', article.lang)
  const headline = voice.hooks.find(({ angle }) => angle === 'headline') ?? HEADLESS
  const fixed = {
    title: words(article.title),
    // For live coverage the newest line, else the standfirst.
    description: words(headline.support),
    section: words(article.section),
    credit: words(article.image?.credit),
    hashtags: hashtags.slice(0, most).join(' '),
  }
  const bullets = voice.bullets.map((point) => words(point))
  const preferred = voice.hooks.map((hook) => ({
    ...hook,
    text: words(hook.text),
    support: words(hook.support),
  }))
  const first = preferred.find(({ angle }) => angle === 'headline') ?? headline
  const hooks = rules.beginsWithHeadline ? [first, ...preferred.filter((hook) => hook !== first)] : preferred
  const chosen = hooks[0] ?? headline
  const source: CopySource = {
    article,
    brand,
    voice,
    network,
    hashtags,
    hooks,
    headline: first,
    link: linkWith(chosen.angle, true),
    linkFor: linkWith,
    linkPlace,
    piecesFor: ({ text, support }) => ({
      ...fixed,
      hook: text,
      support,
      bullets: bullets
        .filter((point) => point !== text)
        .map((point) => `• ${point}`)
        .join('\n'),
    }),
    settingFor: (hook, isChosen) => ({
      ...common,
      emoji: ruling.emoji ?? common.emoji,
      angle: hook.angle,
      label: labelBeside(voice, hook.text, article.lang),
      prefix: prefixOf(voice, hook, article.lang) || null,
      topline: words(voice.toplineAbove(hook.text)) || null,
      signature: besideLabel(signatureOf(order, rules.mentions), voice),
      link: linkPlace === 'post' ? (linkWith(hook.angle, isChosen) ?? null) : null,
      handle: rules.handle ?? null,
      chapters: rules.chapters || null,
      related: rules.related || null,
    }),
    text: (name) => order.text(name),
    edits: order.edits,
    own,
    finish: (text) => withDirectionMarks(rules.finish?.(text) ?? text, article.dir),
  }
  // A text written by an editor was not changed.
  const isOwn = own(postTexts[network][0]) !== undefined
  const found = rules.linksBareHosts && !isOwn ? order.accidentalLinks() : []
  return {
    source,
    verdicts: findings(network, order.edits, {
      found,
      hasLink: article.url !== undefined || isOwn,
      dropped: isOwn ? [] : dropped,
      unfit: most === 0 || isOwn ? [] : unfit,
      blocked: most === 0 || isOwn ? [] : blocked,
      skipped: most === 0 || isOwn ? [] : skipped,
    }),
  }
}

const HEADLESS: Hook = { angle: 'headline', text: '', support: '', from: 'title' }

/** Which of several texts contains the link. The default text has its own value only if the brand tracks campaigns. */
function contentOf(brand: Brand, network: NetworkName, angle: Angle, isChosen: boolean): string | undefined {
  if (!isChosen) return angle
  const own = { ...brand.campaign['all'], ...brand.campaign[network] }
  return hasCampaign(brand, network) && own['utm_content'] === undefined ? angle : undefined
}

function hashtagsOf({ article, brand, tagged, edits }: PostOrder, network: NetworkName) {
  const { skipMentioned = false } = brand.hashtags
  const wanted = editHashtags(tagged, edits[`tags.${network}`] ?? edits.tags)
  if (!skipMentioned || network === 'youtube') return { ...wanted, skipped: [] }
  const text = `${article.title} ${article.description ?? ''}`
  // Hashtags requested by name stay.
  const isNew = (hashtag: string, at: number) => at < wanted.asked || !isMentioned(hashtag, text)
  return {
    ...wanted,
    hashtags: wanted.hashtags.filter(isNew),
    skipped: wanted.hashtags.filter((hashtag, at) => !isNew(hashtag, at)),
  }
}

/** Authors with their accounts: “Anita Desai (@anitadesai_w)”. */
function signatureOf({ article, brand }: PostOrder, network: AccountNetwork | undefined): string | undefined {
  if (article.authors.length === 0) return undefined
  const names = article.authors.map((author) => {
    const account = network && accountOf(author, network, brand)
    return account?.startsWith('@') === true ? `${author.name} (${account})` : author.name
  })
  return joinWords(names, article.lang)
}

interface Findings {
  readonly found: readonly string[]
  readonly hasLink: boolean
  readonly dropped: readonly string[]
  readonly unfit: readonly string[]
  readonly blocked: readonly string[]
  readonly skipped: readonly string[]
}

function findings(
  place: NetworkName,
  edits: Edits,
  { found, hasLink, dropped, unfit, blocked, skipped }: Findings,
): Verdict[] {
  const verdicts: Verdict[] = []
  const report = (code: Verdict['code'], message: string) =>
    void verdicts.push({ code, severity: 'info', place, message })
  if (found.length > 0) report('link-mended', `Would have become a link: ${quoted(found)}.`)
  if (dropped.length > 0)
    report('text-dropped', `Left out, since it says nothing of the story: ${quoted(dropped)}.`)
  if (!hasLink) report('link-missing', 'The article has no address, so the post has no link.')
  const dropTags = (names: readonly string[], message: string) => {
    if (names.length === 0) return
    const fixes = [outFix(place, edits, names)]
    verdicts.push({ code: 'hashtag-dropped', severity: 'info', place, message, fixes })
  }
  dropTags(unfit, `No hashtag can be made of ${quoted(unfit)}.`)
  dropTags(blocked, `${quoted(blocked)} says nothing of this story, or is blocked by the brand.`)
  dropTags(skipped, `In the text already: ${skipped.join(', ')}.`)
  return verdicts
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}
