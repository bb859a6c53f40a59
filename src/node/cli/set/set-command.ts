import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { Problem } from '../../../problem.ts'

interface SetOptions {
  readonly out: string
  readonly json?: string
  readonly jsonl?: true
}

/** UTF-16 units; far above the longest text with all fields. */
const LONGEST_LINE = 1_000_000

export function addSetCommand(program: Command): void {
  program
    .command('set')
    .summary('set one text into a picture: the typesetter’s test bench')
    .description('Sets one text with the given fonts, as a browser would, and says where its lines fell.')
    .argument('[spec]', 'JSON file with the text, its fonts and measures; - reads standard input')
    .requiredOption('-o, --out <path>', 'picture to write; with --jsonl the folder for pictures')
    .option('--json [path]', 'print the answer, as without it; with a path write it there instead')
    .option('--jsonl', 'read one text a line from standard input, answer each with one line')
    .addHelpText(
      'after',
      `
Fields: text, fontFiles (paths in fallback order), width; and if wanted id,
lang, dir (ltr or rtl), size, lineHeight, color, background, balance, maxLines,
fit {min, max, height}, canvas {width, height}. Pixels throughout.

Answer: {id, png, lines: [{text, width, baseline}], size, verdicts}, or {id,
error} with --jsonl.

Examples:
  $ echo '{"text": "Hello", "fontFiles": ["fonts/NotoSans-Bold.ttf"],
      "size": 56, "width": 800}' > spec.json
  $ handbill set spec.json -o hello.png
  $ handbill set --jsonl -o pictures < texts.jsonl`,
    )
    .action(async (spec: string | undefined, options: SetOptions) => {
      if (options.jsonl) await setLines(options)
      else await setOne(spec, options)
    })
}

async function setOne(path: string | undefined, { out, json }: SetOptions): Promise<void> {
  if (path === undefined)
    throw new Problem('invalid-input', 'name a JSON file, or use --jsonl to read texts from standard input')
  const { createSetter } = await import('./set.ts')
  const { parseJson } = await import('../../files/parse-json.ts')
  const answer = await createSetter().set(parseJson(readSpec(path), path), () => out)
  const text = `${JSON.stringify(answer)}\n`
  if (typeof json !== 'string') process.stdout.write(text)
  else await (await import('../../files/write-whole.ts')).writeWhole(json, text)
}

async function setLines({ out }: SetOptions): Promise<void> {
  const { createSetter } = await import('./set.ts')
  const { readLines } = await import('../input/read-lines.ts')
  const setter = createSetter()
  // A closed output (`… | head`) ends the work without an error.
  let heard = true
  process.stdout.on('error', () => (heard = false))
  for await (const line of readLines(process.stdin, LONGEST_LINE)) {
    if (line?.trim() === '') continue
    const answer =
      line === undefined
        ? { id: null, error: `a line is longer than ${LONGEST_LINE} characters` }
        : await setter.answer(line, out)
    if (!heard) return
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
}

function readSpec(path: string): string {
  try {
    return readFileSync(path === '-' ? process.stdin.fd : path, 'utf8')
  } catch (cause) {
    throw new Problem('invalid-input', `“${path}” cannot be read`, { field: 'spec', cause })
  }
}
