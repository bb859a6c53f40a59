import { firstIndex } from '../../binary-search.ts'
import { Problem } from '../../problem.ts'
import { readFileCapped } from './read-input.ts'

/** Limit for settings written by people. */
const MAX_JSON_BYTES = 1_000_000

/**
 * Parses hand-written JSON, with an optional byte order mark.
 * @param name of the file, for the message
 * @throws Problem `malformed-json` with line and column.
 */
export function parseJson(text: string, name: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new Problem('malformed-json', `${name} is not JSON: ${explain(cause as Error, json)}.`, { cause })
  }
}

/** @throws Problem when the file cannot be read or is not JSON. */
export function parseJsonFile(path: string): unknown {
  return parseJson(new TextDecoder().decode(readFileCapped(path, path, MAX_JSON_BYTES)), path)
}

/** The engine's message without its excerpt, with the position. */
function explain({ message }: Error, text: string): string {
  const reason = message.startsWith('Unexpected end')
    ? 'it ends too early'
    : message.replace(/(?: in JSON)? at position[^]*$|, (?:\.\.\.)?"[^]*$/, '')
  const before = text.slice(0, faultAt(text)).split('\n')
  return `${reason}, at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/**
 * Position of the first invalid character. V8 gives the position only in some messages, so ever shorter beginnings
 * are parsed: those that end before the error are merely incomplete.
 */
function faultAt(text: string): number {
  if (isIncomplete(text)) return text.length
  return firstIndex(1, text.length, (end) => !isIncomplete(text.slice(0, end))) - 1
}

function isIncomplete(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const { message } = error as Error
    const position = / at position (\d+)/.exec(message)?.[1]
    if (position === undefined) return message.startsWith('Unexpected end')
    return message.startsWith('Unterminated') || Number(position) >= beginning.length
  }
}
