import { firstIndex } from '../../binary-search.ts'
import { Problem } from '../../problem.ts'
import { readFileCapped } from './read-input.ts'

/** Settings that people write; nothing of that kind is larger. */
const MAX_JSON_BYTES = 1_000_000

/**
 * Parses JSON as a person wrote it, a byte order mark before it included.
 * @param name of the file, for the message.
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

/** The engine's own words without its excerpt, and where it stopped. */
function explain({ message }: Error, text: string): string {
  const reason = message.startsWith('Unexpected end')
    ? 'it ends too early'
    : message.replace(/(?: in JSON)? at position[^]*$|, (?:\.\.\.)?"[^]*$/, '')
  const before = text.slice(0, faultAt(text)).split('\n')
  return `${reason}, at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/**
 * The position of the first letter that no JSON could have there. V8 names the position in some of its messages only, so
 * it is asked about shorter and shorter beginnings: those before the fault are merely incomplete.
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
