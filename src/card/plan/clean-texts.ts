import { sanitizeText } from '../../type/analysis/sanitize-text.ts'
import { withHebrewMarks } from './hebrew-marks.ts'
import type { Verdict } from '../../verdict.ts'
import type { FrameItem, FrameSpec, TextItem } from './read-tree.ts'
import { joinParts, splitParts } from './spans.ts'

export interface CleanedFrames {
  readonly frames: ReadonlyMap<string, FrameSpec>
  readonly verdicts: readonly Verdict[]
}

/** Makes every text of a card fit for typesetting; a verdict reports each visible character removed. */
export function cleanTexts(
  frames: ReadonlyMap<string, FrameSpec>,
  format: string,
  lang: string,
): CleanedFrames {
  const cleaned = new Map<string, FrameSpec>()
  const verdicts: Verdict[] = []

  function clean(text: TextItem, frame: string): TextItem {
    const safe = (words: string): string => {
      const { text: content, findings } = sanitizeText(words)
      for (const { message } of findings) {
        const place = `${format}/${frame}/${text.name}`
        verdicts.push({ code: 'text-cleaned', severity: 'warning', place, message: `${message}.` })
      }
      return withHebrewMarks(content, lang)
    }
    if (text.spans) return cleanParts(text, safe)
    const content = safe(text.content)
    return content === text.content ? text : { ...text, content }
  }

  /** Undefined if no text is left. */
  function cleanItem(item: FrameItem, frame: string): FrameItem | undefined {
    if (item.kind === 'rule') return item
    if (item.kind === 'text') {
      const text = clean(item, frame)
      return text.content === '' ? undefined : text
    }
    const texts = item.texts.map((text) => clean(text, frame))
    if (texts.every(({ content }) => content === '')) return undefined
    return { ...item, texts }
  }

  for (const [name, frame] of frames) {
    const items = frame.items.flatMap((item) => cleanItem(item, name) ?? [])
    cleaned.set(name, { ...frame, items })
  }
  return { frames: cleaned, verdicts }
}

/** Each part by itself, so that bidi controls opened in one are closed in it; spaces between parts stay. */
function cleanParts(item: TextItem, safe: (words: string) => string): TextItem {
  const parts = splitParts(item).map(({ words, span }) => {
    const [before, after] = [/^\s/.test(words) ? ' ' : '', /\s$/.test(words) ? ' ' : '']
    const clean = safe(words)
    return { words: clean === '' ? before : before + clean + after, span }
  })
  const { spans: _spans, ...text } = item
  return { ...text, ...joinParts(parts) }
}
