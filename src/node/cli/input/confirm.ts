import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline/promises'
import { Problem } from '../../../problem.ts'

interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  /** Standard error, so that a command's output can be piped. */
  readonly output: Writable & { readonly isTTY?: boolean }
}

/**
 * Asks for confirmation before an irreversible action. Anything but y or yes means no.
 * @throws Problem without a terminal, naming the option that answers instead.
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
