import type { LogStream } from './request-log.ts'

/**
 * Writes what is written within one turn of the event loop in one piece. A write to a file or a pipe takes as long as
 * answering a stored card, and waits for the kernel; sixteen lines at once cost no more than one.
 */
export function gatherWrites(stream: LogStream): LogStream {
  let lines = ''
  function flush(): void {
    const text = lines
    lines = ''
    if (text !== '') stream.write(text)
  }
  // The last lines before an end that nobody planned are those worth reading.
  process.once('exit', flush)
  return {
    isTTY: stream.isTTY,
    write(text) {
      if (lines === '') setImmediate(flush)
      lines += text
    },
  }
}
