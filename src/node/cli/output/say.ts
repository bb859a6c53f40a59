import { wrapText } from './wrap-text.ts'

/** Says something to whoever runs the command: on standard error, in lines of 80 columns at most. */
export function say(text: string): void {
  process.stderr.write(`${wrapText(text)}\n`)
}
