import type { RequestLog } from '../http/deps.ts'

/** Where log lines go, and whether a person reads them there. */
export interface LogStream {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

export interface Log {
  request(entry: RequestLog): void
  /** Something about the server itself. */
  say(level: 'info' | 'warning' | 'error', message: string): void
}

/** A short line per request for a person at a terminal; a JSON object per line for whatever collects logs elsewhere. */
export function createLog(stream: LogStream, now: () => number = Date.now): Log {
  const readable = stream.isTTY === true
  const json = (fields: object) => stream.write(`${JSON.stringify(fields)}\n`)
  const time = () => new Date(now()).toISOString()
  return {
    request(entry) {
      const { fault, ...fields } = entry
      const stack = fault instanceof Error ? (fault.stack ?? fault.message) : fault && String(fault)
      if (readable) stream.write(`${requestLine(entry)}\n${stack ? `${stack}\n` : ''}`)
      else json({ time: time(), level: stack ? 'error' : 'info', ...fields, ...(stack ? { stack } : {}) })
    },
    say(level, message) {
      if (readable) stream.write(level === 'info' ? `${message}\n` : `${level}: ${message}\n`)
      else json({ time: time(), level, message })
    },
  }
}

function requestLine(entry: RequestLog): string {
  const duration = `${entry.milliseconds.toFixed(0)} ms`
  const path = readablePath(entry.path)
  return [entry.status, entry.method, path, duration, entry.caller, entry.problem]
    .filter((part) => part !== undefined)
    .join('  ')
}

/** Paths come from outside: control characters in them must not reach a terminal. */
function readablePath(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, (char) => encodeURIComponent(char.toWellFormed())).slice(0, 200)
}
