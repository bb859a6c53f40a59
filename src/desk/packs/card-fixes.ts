import type { Edits, ShownPart } from '../../article/edits/edit-keys.ts'
import { type EditsPatch, patchEdits } from '../../article/edits/edits-query.ts'
import type { Card } from '../../card/engine.ts'
import { SMALL_HEADLINE } from '../../card/judge-card.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import type { Fix, Verdict } from '../../verdict.ts'
import { endingAt, setPart, shorterHeadlines } from './shorter-headlines.ts'

/** A drawn card, and a way to draw it with other edits. */
export interface FixableCard {
  readonly plan: CardPlan
  readonly lines: Card['lines']
  readonly edits: Edits
  /** Findings on the same card with other edits. */
  redraw(edits: Edits): Promise<readonly Verdict[]>
}

/** Limit of fixes tried per finding: each draws the card once more. */
const MAX_TRIED = 3

/** Adds fixes to findings on a card: edits that solve them, if there are any. */
export async function withCardFixes(
  verdicts: readonly Verdict[],
  card: FixableCard,
): Promise<readonly Verdict[]> {
  const fixed: Verdict[] = []
  for (const verdict of verdicts) {
    const fixes = verdict.fixes ?? (await fixesOf(verdict, card))
    fixed.push(fixes.length === 0 ? verdict : { ...verdict, fixes })
  }
  return fixed
}

async function fixesOf(verdict: Verdict, card: FixableCard): Promise<readonly Fix[]> {
  const { format } = card.plan.request
  const name = verdict.place.split('/').at(-1) ?? ''
  switch (verdict.code) {
    case 'text-cut':
    case 'text-overflow':
      return textFixes(name, card)
    case 'text-dropped':
      return name === 'standfirst'
        ? [standfirstFix('Leave the standfirst off', '', card)]
        : offFixes(name, card)
    case 'headline-small':
      return smallFixes(verdict, card)
    case 'contrast-low':
    case 'name-unreadable':
      return tried(verdict, otherLooks(card), card)
    case 'face-covered':
      return tried(verdict, [designFix('split', format)], card)
    case 'template-replaced':
      return [{ say: `Stay with “${card.plan.template}”`, set: { [`design.${format}`]: card.plan.template } }]
    default:
      return []
  }
}

/** For a cut text: the text as it was set, or a shorter one that ends with a phrase. */
function textFixes(name: string, card: FixableCard): readonly Fix[] {
  const { article } = card.plan.request
  const lines = Object.entries(card.lines).find(([place]) => place.endsWith(`/${name}`))?.[1] ?? []
  if (name === 'headline') {
    const kept = setPart(article.title, lines).replace(/[\s,;:–—-]+$/u, '')
    return shorterHeadlines(article.title, article.lang, kept.length)
      .slice(0, 2)
      .map((title) => headlineFix(title, card))
  }
  if (name !== 'standfirst' || article.description === undefined) return []
  const kept = setPart(article.description, lines)
  return kept === '' ? [] : [standfirstFix(endingAt(kept), kept, card)]
}

/** The type size is proportional to the square root of the area per letter. */
async function smallFixes(verdict: Verdict, card: FixableCard): Promise<readonly Fix[]> {
  const { format, request } = card.plan
  const { title, lang } = request.article
  const share = ((verdict.figure ?? 0) / (SMALL_HEADLINE * format.width)) ** 2
  const shorter = [1, 0.85, 0.7].flatMap((part) =>
    shorterHeadlines(title, lang, title.length * share * part).slice(0, 1),
  )
  return tried(
    verdict,
    [...new Set(shorter)].map((form) => headlineFix(form, card)),
    card,
  )
}

function headlineFix(title: string, { edits, plan }: FixableCard): Fix {
  const own = `title.${plan.request.format}` as const
  return { say: endingAt(title), set: { [edits[own] === undefined ? 'title.card' : own]: title } }
}

function standfirstFix(say: string, text: string, { plan }: FixableCard): Fix {
  return { say, set: { [`standfirst.${plan.request.format}`]: text } }
}

const parts: Readonly<Record<string, ShownPart>> = {
  kicker: 'section',
  byline: 'byline',
  date: 'date',
  credit: 'credit',
}

function offFixes(name: string, { edits }: FixableCard): readonly Fix[] {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (part === undefined) return []
  const show = [edits.show, `-${part}`].filter((each) => each).join(',')
  return [{ say: `Leave the ${part} off all cards`, set: { show } }]
}

/** The other tone, then designs with text on a plain background. */
function otherLooks({ plan, edits }: FixableCard): readonly Fix[] {
  const tones = (['dark', 'light'] as const)
    .filter((tone) => tone !== edits.colour)
    .map((tone): Fix => ({
      say: tone === 'dark' ? 'Make the cards dark' : 'Make the cards light',
      set: { colour: tone },
    }))
  const designs = ['headline', 'plain']
    .filter((design) => design !== plan.template)
    .map((design) => designFix(design, plan.request.format))
  return [...tones, ...designs]
}

function designFix(design: string, format: FormatName): Fix {
  return { say: `Take the design “${design}”`, set: { [`design.${format}`]: design } }
}

/** The first fix that solves the finding, tested by drawing. */
async function tried(verdict: Verdict, fixes: readonly Fix[], card: FixableCard): Promise<readonly Fix[]> {
  for (const fix of fixes.slice(0, MAX_TRIED)) {
    const found = await card.redraw(patchEdits(card.edits, fix.set as EditsPatch))
    if (!found.some(({ code, place }) => code === verdict.code && place === verdict.place)) return [fix]
  }
  return []
}
