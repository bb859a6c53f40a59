import { sanitizeText } from '../../type/analysis/sanitize-text.ts'
import type { Verdict } from '../../verdict.ts'
import type { FrameItem, FrameSpec } from './read-tree.ts'

export interface CleanedFrames {
  readonly frames: ReadonlyMap<string, FrameSpec>
  readonly verdicts: readonly Verdict[]
}

/** Makes every text of a card safe to set; a verdict tells where something visible was removed. */
export function cleanTexts(frames: ReadonlyMap<string, FrameSpec>, format: string): CleanedFrames {
  const cleaned = new Map<string, FrameSpec>()
  const verdicts: Verdict[] = []

  function clean(item: FrameItem, frame: string): FrameItem {
    if (item.kind !== 'text') return item
    const { text, findings } = sanitizeText(item.content)
    for (const { message } of findings) {
      const place = `${format}/${frame}/${item.name}`
      verdicts.push({ code: 'text-cleaned', severity: 'warning', place, message: `${message}.` })
    }
    return text === item.content ? item : { ...item, content: text }
  }

  for (const [name, frame] of frames) {
    const items = frame.items.map((item) => clean(item, name))
    cleaned.set(name, {
      ...frame,
      items: items.filter((item) => item.kind === 'rule' || item.content !== ''),
    })
  }
  return { frames: cleaned, verdicts }
}
