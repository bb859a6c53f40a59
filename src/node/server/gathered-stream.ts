import type { LogStream } from './log.ts'

/** Milliseconds. Soon enough to watch the log; a busy server answers some hundred requests in it. */
const GATHER_MS = 50
const GATHER_LENGTH = 65_536

/**
 * Writes what is written within a moment in one piece. A write to a file or a pipe takes as long as answering a stored
 * card, and waits for the kernel; a hundred lines at once cost no more than one. A person at a terminal sees every line
 * at once.
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
  // The last lines before a crash are those worth reading.
  process.once('exit', flush)
  return {
    write(text) {
      lines += text
      timer ??= setTimeout(flush, GATHER_MS)
      if (lines.length > GATHER_LENGTH) flush()
    },
  }
}
