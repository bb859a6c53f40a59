import { wrapText } from './wrap-text.ts'

/** Writes a message to standard error, in lines of at most 80 columns. */
export function say(text: string): void {
  process.stderr.write(`${wrapText(text)}\n`)
}
