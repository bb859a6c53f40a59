import type { LogStream } from './log.ts'

/** Milliseconds: soon enough for watching the log; a busy server answers some hundred requests in that time. */
const GATHER_MS = 50
const GATHER_LENGTH = 65_536

/**
 * Buffers writes and flushes them together. A write to a file or pipe takes as long as answering a stored card and
 * blocks; a hundred lines at once cost no more than one. A terminal gets every line at once.
 */
export function gatherWrites(stream: LogStream): LogStream {
  if (stream.isTTY === true) return stream
  let lines = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const text = lines
    lines = ''
    if (text !== '') stream.write(text)
  }
  // The last lines before a crash are the most important.
  process.once('exit', flush)
  return {
    write(text) {
      lines += text
      timer ??= setTimeout(flush, GATHER_MS)
      if (lines.length > GATHER_LENGTH) flush()
    },
  }
}
