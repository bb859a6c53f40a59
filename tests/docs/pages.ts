import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Pages for users of Handbill, as paths from the root. */
export const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

export interface CodeBlock {
  /** `sh`, `json`; empty if missing. */
  readonly language: string
  /** Of the first line of code, from 1. */
  readonly line: number
  readonly code: string
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: { language: string; line: number; lines: string[] } | undefined
  readPage(page)
    .split('\n')
    .forEach((text, index) => {
      if (!text.startsWith('```')) open?.lines.push(text)
      else if (open === undefined) open = { language: text.slice(3).trim(), line: index + 2, lines: [] }
      else {
        blocks.push({ language: open.language, line: open.line, code: open.lines.join('\n') })
        open = undefined
      }
    })
  return blocks
}

export function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}
