/** Collects the text of elements during streaming; several may be nested. */
export interface TextCapture {
  /**
   * Starts with the element being opened; `done` gets its text when it closes. `parted`: separates words of
   * neighbouring elements (“By” and a name), and `parts` are the texts of each.
   */
  start(
    done: (text: string, parts: readonly string[]) => void,
    options?: { readonly raw?: boolean; readonly parted?: boolean },
  ): void
  open(): void
  /** `hidden`: in a script or the like; only raw captures take it. */
  text(text: string, hidden: boolean): void
  close(): void
  /** At the end of the page; closes unclosed elements. */
  end(): void
}

interface Capture {
  readonly depth: number
  readonly raw: boolean
  readonly parted: boolean
  readonly done: (text: string, parts: readonly string[]) => void
  text: string
}

/** Limit in UTF-16 units; a headline or paragraph is far shorter, but JSON-LD may hold the whole article. */
const MAX_TEXT = 6_000
const MAX_RAW = 1_000_000
/** Limit of nested captures, against attacks. */
const MAX_OPEN = 30

/** Separator of elements; it does not occur in texts. */
const PART = '\u0001'

export function createTextCapture(): TextCapture {
  const open: Capture[] = []
  let depth = 0
  function part(): void {
    for (const capture of open) if (capture.parted && capture.text.length < MAX_TEXT) capture.text += PART
  }
  return {
    start(done, { raw = false, parted = false } = {}) {
      if (open.length < MAX_OPEN) open.push({ depth, raw, parted, done, text: '' })
    },
    open() {
      part()
      depth++
    },
    text(text, hidden) {
      for (const capture of open) {
        if (hidden && !capture.raw) continue
        const room = (capture.raw ? MAX_RAW : MAX_TEXT) - capture.text.length
        if (room > 0) capture.text += text.slice(0, room)
      }
    },
    close() {
      part()
      depth--
      while (open.length > 0 && (open.at(-1) as Capture).depth >= depth) finish(open.pop() as Capture)
    },
    end() {
      while (open.length > 0) finish(open.pop() as Capture)
    },
  }
}

function finish({ raw, text, done }: Capture): void {
  if (raw) return text === '' ? undefined : done(text, [text])
  const parts = text.split(PART).map(tidied).filter(Boolean)
  if (parts.length > 0) done(parts.join(' '), parts)
}

/** Only HTML's own white space: full-width and no-break spaces are intended. */
function tidied(text: string): string {
  return text.replace(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ').trim()
}
