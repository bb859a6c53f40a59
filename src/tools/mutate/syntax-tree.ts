import { parseAst } from 'vitest/node'

/** A node of the ESTree syntax tree; offsets are UTF-16 units of the source. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** Type wrappers that compile to their expression. */
const TYPED_EXPRESSIONS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

/** @throws SyntaxError for invalid TypeScript */
export function parse(source: string, file: string): SyntaxNode {
  return parseAst(source, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as SyntaxNode
}

/** All executable nodes: no types, imports, comments, plain keys, or arguments of the log. */
export function* runningNodes(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.type.startsWith('TS') && !TYPED_EXPRESSIONS.has(node.type)) return
  if (node.type === 'ImportDeclaration' || isLogging(node)) return
  yield node
  for (const [field, value] of Object.entries(node)) {
    if (field === 'key' && node['computed'] !== true) continue
    for (const child of [value].flat()) if (isNode(child)) yield* runningNodes(child)
  }
}

/** `console.error(…)` and the like. */
function isLogging({ type, callee }: SyntaxNode): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee['object'])) return false
  return callee['object']['name'] === 'console'
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
