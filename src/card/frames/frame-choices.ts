import { sentenceEnds } from '../../article/text/sentences.ts'
import type { Verdict } from '../../verdict.ts'
import { elasticSize, stackHeight, type Row } from './frame-rows.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameItem } from '../plan/read-tree.ts'

/** One way to fill a frame. */
export interface Choice {
  readonly rows: readonly Row[]
  accepted(box: PlacedBox): boolean
  readonly verdict?: (place: string) => Verdict
}

/** Ways to fill the frame, best first: with all texts, with fewer sentences, without the droppable text. */
export function* choices(
  items: readonly FrameItem[],
  lang: string,
  setRows: (items: readonly FrameItem[]) => readonly Row[],
): Generator<Choice> {
  const droppable = items.find((item) => item.kind === 'text' && item.dropBelow !== undefined)
  if (droppable === undefined || droppable.kind !== 'text') {
    yield { rows: setRows(items), accepted: () => true }
    return
  }
  const { name, dropBelow = 0, content } = droppable
  const without = setRows(items.filter((item) => item !== droppable))
  // A headline that is small anyway gains no size by losing its standfirst.
  const promised = Math.min(dropBelow, elasticSize(without) ?? Infinity)
  for (const shorter of [content, ...sentenceCuts(content, lang)]) {
    const rows = setRows(
      items.map((item) => (item === droppable ? { ...droppable, content: shorter } : item)),
    )
    yield {
      rows,
      accepted: (box) => leavesRoom(rows, box, name, promised),
      ...(shorter !== content && { verdict: (place: string) => shortened(place, name, shorter, content) }),
    }
  }
  yield { rows: without, accepted: () => true, verdict: (place) => dropped(place, name, content) }
}

/** Enough for a standfirst; a longer text is not one. */
const MAX_SENTENCES = 6

/** The text with ever fewer of its sentences, longest first, without the whole. Empty when it is one sentence. */
function* sentenceCuts(text: string, lang: string): Generator<string> {
  const ends = sentenceEnds(text, lang).slice(0, -1).slice(0, MAX_SENTENCES)
  for (const end of ends.toReversed()) yield text.slice(0, end).trimEnd()
}

/** A droppable text stays when it is whole, everything fits, and the elastic text is whole and as large as promised. */
function leavesRoom(rows: readonly Row[], box: PlacedBox, name: string, promised: number): boolean {
  if (stackHeight(rows) > box.height || (elasticSize(rows) ?? Infinity) < promised) return false
  const cut = rows.filter(({ setting }) => setting?.verdicts.some(({ code }) => code === 'text-cut'))
  return cut.every(({ item }) => item.kind === 'text' && item.name !== name && typeof item.size === 'number')
}

function shortened(place: string, name: string, kept: string, content: string): Verdict {
  const lost = content.slice(kept.length).trim()
  return {
    code: 'text-cut',
    severity: 'info',
    place: `${place}/${name}`,
    message: `Left out for want of room: “${lost}”`,
  }
}

function dropped(place: string, name: string, content: string): Verdict {
  return {
    code: 'text-dropped',
    severity: 'info',
    place: `${place}/${name}`,
    message: `Left out, so that the rest stays large: “${content}”`,
  }
}
