import type { Verdict } from '../../verdict.ts'
import type { FrameItem, TextItem } from '../plan/read-tree.ts'
import { withWords } from '../plan/spans.ts'
import { stackHeight, type Block } from './block.ts'
import type { FrameContext } from './frame-context.ts'
import { isElastic } from './layout-text.ts'
import { sentenceCuts } from './sentence-cuts.ts'

/** One way to fill a frame. */
export interface Choice {
  readonly blocks: readonly Block[]
  /** Whether everything fits, and the elastic text is as large as the remaining details require. */
  readonly accepted: boolean
  readonly verdicts: readonly Verdict[]
}

/**
 * Candidates for a frame's content, best first. While the elastic text is smaller than a detail's `dropBelow`,
 * details are dropped in order: a text sentence by sentence, then whole; columns whole, the last first.
 */
export function* choices(
  items: readonly FrameItem[],
  height: number,
  { place, article: { lang } }: Pick<FrameContext, 'place' | 'article'>,
  layout: (items: readonly FrameItem[]) => readonly Block[],
): Generator<Choice> {
  const details = items.filter((item) => item.dropBelow !== undefined).toReversed()
  details.sort((a, b) => (a.yields ?? 1) - (b.yields ?? 1))
  if (details.length === 0) {
    yield { blocks: layout(items), accepted: true, verdicts: [] }
    return
  }
  // If the headline is small even without details, dropping them does not help.
  const bare = layout(items.filter((item) => item.dropBelow === undefined))
  const most = elasticSize(bare) ?? Infinity
  let current = items
  const verdicts: Verdict[] = []
  for (const detail of details) {
    const promised = Math.min(detail.dropBelow ?? 0, most)
    const accepted = (blocks: readonly Block[]) => leavesRoom(blocks, height, details, promised)
    for (const shorter of detail.kind === 'text'
      ? [detail.content, ...sentenceCuts(detail.content, lang)]
      : ['']) {
      const swapped = current.map((item) => (item === detail ? withContent(item, shorter) : item))
      const blocks = layout(swapped)
      const cut = detail.kind === 'text' && shorter !== detail.content
      yield {
        blocks,
        accepted: accepted(blocks),
        verdicts: cut ? [...verdicts, shortened(place, detail, shorter)] : [...verdicts],
      }
    }
    current = current.filter((item) => item !== detail)
    verdicts.push(dropped(place, detail))
  }
  yield { blocks: bare, accepted: true, verdicts: [...verdicts] }
}

function withContent(item: FrameItem, content: string): FrameItem {
  return item.kind === 'text' ? withWords(item, content) : item
}

/** Whether the details may stay: they are complete, everything fits, and the elastic text is complete and large enough. */
function leavesRoom(
  blocks: readonly Block[],
  height: number,
  details: readonly FrameItem[],
  promised: number,
): boolean {
  if (stackHeight(blocks) > height || (elasticSize(blocks) ?? Infinity) < promised) return false
  const names = new Set(details.map(nameOf))
  return blocks
    .filter(({ settings }) =>
      settings.some(({ verdicts }) => verdicts.some(({ code }) => code === 'text-cut')),
    )
    .every(({ item }) => !names.has(nameOf(item)) && !(item.kind === 'text' && isElastic(item)))
}

function nameOf(item: FrameItem): string | undefined {
  return item.kind === 'rule' ? undefined : item.name
}

/** The size of the elastic text; undefined without an elastic text. */
function elasticSize(blocks: readonly Block[]): number | undefined {
  const block = blocks.find(({ item }) => item.kind === 'text' && isElastic(item))
  return block?.settings[0]?.size
}

function shortened(place: string, { name, content }: TextItem, kept: string): Verdict {
  const message = `Left out for want of room: “${content.slice(kept.length).trim()}”`
  return { code: 'text-cut', severity: 'info', place: `${place}/${name}`, message }
}

function dropped(place: string, item: FrameItem): Verdict {
  const content = item.kind === 'text' ? item.content : item.kind === 'rule' ? '' : contentOf(item.texts)
  return {
    code: 'text-dropped',
    severity: 'info',
    place: `${place}/${nameOf(item) ?? 'rule'}`,
    message: `Left out, so that the rest stays large: “${content}”`,
  }
}

function contentOf(texts: readonly TextItem[]): string {
  return texts.map(({ content }) => content).join(' ')
}
