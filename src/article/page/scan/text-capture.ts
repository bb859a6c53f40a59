/** Collects the text of elements while a page streams by; several may be open within each other. */
export interface TextCapture {
  /**
   * Begins with the element that is being opened; `done` gets its text when it closes. `parted`: words of neighbouring
   * elements do not run together (“By” and a name), and `parts` are the texts of each.
   */
  start(
    done: (text: string, parts: readonly string[]) => void,
    options?: { readonly raw?: boolean; readonly parted?: boolean },
  ): void
  open(): void
  /** `hidden`: in a script or the like; only raw captures take it. */
  text(text: string, hidden: boolean): void
  close(): void
  /** The page ended; what is still open never was closed. */
  end(): void
}

interface Capture {
  readonly depth: number
  readonly raw: boolean
  readonly parted: boolean
  readonly done: (text: string, parts: readonly string[]) => void
  text: string
}

/** A headline or a paragraph is far shorter; JSON-LD may hold the whole article. */
const MAX_TEXT = 6_000
const MAX_RAW = 1_000_000
/** Elements captured at once, one in the other: more is no page but an attack. */
const MAX_OPEN = 30

/** Between elements; no page has it in a text. */
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

/** HTML's own white space only: a full-width or a no-break space is meant. */
function tidied(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim()
}
