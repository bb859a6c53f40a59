import { textKey } from '../../article/edits/edit-keys.ts'
import type { Verdict } from '../../verdict.ts'
import type { CountedText } from '../post.ts'
import { scopeOf } from '../texts/scope.ts'
import type { TextName } from '../texts/template.ts'
import type { CopySource } from './copy-source.ts'
import { fitText } from './fit.ts'
import { writeThread } from './thread.ts'
import { counted, isTaken, type Length, type WrittenVariants } from './write-copy.ts'

export interface ThreadCopy {
  /** Empty if one post is enough, or the kind of story has no threads. */
  readonly parts: readonly CountedText[]
  readonly verdicts: readonly Verdict[]
}

const NONE: ThreadCopy = { parts: [], verdicts: [] }

/** Manual parts are separated by a line of dashes. */
const BETWEEN_PARTS = /\n\s*-{3,}\s*(?:\n|$)/

function ownThread(source: CopySource, text: string, length: Length): ThreadCopy {
  const parts = text
    .split(BETWEEN_PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const counts = parts.map((part) => counted(length, part))
  const wrong = counts.flatMap(({ valid, faults }, at) =>
    valid ? [] : [`Part ${at + 1}: ${faults[0] ?? ''}`],
  )
  const [first] = wrong
  if (first === undefined) return { parts: counts, verdicts: [] }
  const verdict: Verdict = {
    code: 'text-overflow',
    severity: 'error',
    place: `${source.network}/thread`,
    message: first,
    fixes: [{ say: 'Write it anew', set: { [textKey(source.network, 'thread')]: null } }],
  }
  return { parts: counts, verdicts: [verdict] }
}

/**
 * The headline and the whole standfirst as a thread, if one post is too short.
 * @param tellsAll whether one post holds the whole standfirst
 */
export function writeThreadCopy(
  source: CopySource,
  name: TextName,
  length: Length,
  { tellsAll }: Pick<WrittenVariants, 'tellsAll'>,
): ThreadCopy {
  const { brand, voice, network, headline } = source
  const own = source.own('thread')
  if (own !== undefined) return ownThread(source, own, length)
  if (!voice.threads || tellsAll) return NONE
  const { liquid } = source.text(name)
  const pieces = { ...source.piecesFor(headline), bullets: '' }
  const setting = source.settingFor(headline, true)
  const linkFirst = brand.thread.link === 'first'
  const ending = linkFirst ? '' : [setting.link, pieces.hashtags].filter((part) => part).join('\n')
  const fits = (text: string) => isTaken({ ...length, usual: undefined }, text)
  const { parts, left } = writeThread({
    description: pieces.description,
    lang: setting.lang,
    maxParts: brand.thread.parts,
    ending,
    fits,
    first(description, reserve) {
      const hashtags = linkFirst ? pieces.hashtags : ''
      const opening = { ...setting, link: linkFirst ? setting.link : null }
      const told = { ...pieces, description, support: description }
      const fitsNumbered = (text: string) => fits(text + reserve)
      if (description === '') {
        const least = { ...told, hashtags }
        const fitted = fitText({
          text: liquid,
          setting: opening,
          pieces: least,
          hashtags: [],
          fits: fitsNumbered,
        })
        return fitted.fits ? fitted.text : undefined
      }
      const opened = (kept: string) => liquid.render(scopeOf(opening, { ...told, hashtags: kept }))
      const bare = opened('')
      if (hashtags === '' || !fitsNumbered(bare)) return fitsNumbered(bare) ? bare : undefined
      const tagged = opened(hashtags)
      return fitsNumbered(tagged) ? tagged : bare
    },
  })
  const verdict: Verdict = {
    code: 'thread-cut',
    severity: 'info',
    place: `${network}/thread`,
    message: `The thread has ${parts.length} parts, and leaves out: “${[...left].slice(0, 80).join('')}…”.`,
  }
  return {
    parts: parts.map((part) => counted(length, source.finish(part))),
    verdicts: left === '' || parts.length === 0 ? [] : [verdict],
  }
}
