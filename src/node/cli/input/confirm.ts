import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline/promises'
import { Problem } from '../../../problem.ts'

interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  /** Standard error, so that what a command prints can be piped on. */
  readonly output: Writable & { readonly isTTY?: boolean }
}

/**
 * Asks a person before something is done that is hard to take back. Anything but y or yes is a no.
 * @throws Problem where nobody can be asked, naming the option that answers instead.
 */
export async function confirm(
  question: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (!input.isTTY || !output.isTTY)
    throw new Problem('invalid-input', 'add it to go on; this is no terminal to ask in', { field: '--yes' })
  const reader = createInterface({ input, output })
  // Ctrl-D closes it without an answer.
  const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')))
  const answer = await Promise.race([reader.question(`${question} [y/N] `), closed])
  reader.close()
  return /^y(?:es)?$/i.test(answer.trim())
}
