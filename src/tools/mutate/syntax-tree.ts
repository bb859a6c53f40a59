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

/** All executable nodes: no types, imports or comments. */
export function* runningNodes(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.type.startsWith('TS') && !TYPED_EXPRESSIONS.has(node.type)) return
  if (node.type === 'ImportDeclaration') return
  yield node
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* runningNodes(child)
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
