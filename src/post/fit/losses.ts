import type { Verdict } from '../../verdict.ts'
import type { Pieces } from '../texts/scope.ts'

/** What a fitted text lost, in words for its editor. */
export function lossesOf(place: string, given: Pieces, kept: Pieces): readonly Verdict[] {
  return [
    hashtagLoss(place, given.hashtags, kept.hashtags),
    textLoss(place, 'the standfirst', given.support, kept.support),
    textLoss(place, 'the points', given.bullets, kept.bullets),
    textLoss(place, 'the standfirst', given.description, kept.description),
    textLoss(place, 'the section', given.section, kept.section),
    textLoss(place, 'the photo credit', given.credit, kept.credit),
    textLoss(place, 'the title', given.title, kept.title),
    textLoss(place, 'the title', given.hook, kept.hook),
  ].filter((verdict) => verdict !== undefined)
}

function hashtagLoss(place: string, given: string, kept: string): Verdict | undefined {
  if (given === kept) return undefined
  const left = new Set(kept.split(' '))
  const gone = given
    .split(' ')
    .filter((hashtag) => !left.has(hashtag))
    .join(' ')
  return { code: 'hashtag-dropped', severity: 'info', place, message: `There was no room for ${gone}.` }
}

function textLoss(place: string, what: string, given: string, kept: string): Verdict | undefined {
  if (given === kept) return undefined
  if (kept === '') {
    // A post can do without its standfirst, but not without its title.
    const severity = what === 'the title' ? 'error' : 'warning'
    const message = `There was no room for ${what}: “${excerpt(given)}”.`
    return { code: 'text-dropped', severity, place, message }
  }
  const gone = given.slice(kept.replace(/…$/, '').length).replace(/^[\s,;:،؛、，；：–—]+/u, '')
  return {
    code: 'text-cut',
    severity: 'warning',
    place,
    message: `Too long for the network: ${what} lost “${excerpt(gone)}”.`,
  }
}

const EXCERPT = 80

/** Without its final full stop: the quoting sentence has one. */
function excerpt(text: string): string {
  const letters = [...text]
  if (letters.length > EXCERPT) return `${letters.slice(0, EXCERPT).join('')}…`
  return text.replace(/[\p{Sentence_Terminal}\s]+$/u, '')
}
