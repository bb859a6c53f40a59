import { isNode, parse, runningNodes, type SyntaxNode } from './syntax-tree.ts'

/** A small fault that a test should notice: `text` replaces the source from `start` to `end`. */
export interface Mutation {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The expression that runs where the fault would show. */
  readonly within: Range
  /** From 1. */
  readonly line: number
  /** `< becomes <=`. */
  readonly what: string
}

interface Range {
  readonly start: number
  readonly end: number
}

type Change = Pick<Mutation, 'start' | 'end' | 'text'> & { readonly within?: Range }

/** From here a number is a size rather than a count. */
const MANY = 16

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&': '|',
  '|': '&',
  '<<': '>>',
  '>>': '<<',
  '+=': '-=',
  '-=': '+=',
  '++': '--',
  '--': '++',
}

/** Every mutation of a file's source, in the order of the source. */
export function mutationsOf(source: string, file: string): readonly Mutation[] {
  const changes = Array.from(runningNodes(parse(source, file)), (node) =>
    changesOf(node, source).map((change) => ({ change, node })),
  ).flat()
  return changes
    .filter(({ change: { start, end, text } }) => source.slice(start, end) !== text)
    .map(({ change: { start, end, text, within }, node }) => ({
      start,
      end,
      text,
      within: within ?? rangeOf(node),
      line: source.slice(0, start).split('\n').length,
      what: whatOf(source, { start, end, text, within: within ?? rangeOf(node) }),
    }))
    .toSorted((a, b) => a.start - b.start)
}

/** Of a part left out the whole expression is shown. */
function whatOf(source: string, { start, end, text, within }: Required<Change>): string {
  const isPart = text === '' && start >= within.start && end <= within.end
  const shown = isPart ? within : { start, end }
  const after = source.slice(shown.start, start) + text + source.slice(end, shown.end)
  return `${short(source.slice(shown.start, shown.end))} becomes ${short(after)}`
}

export function mutated(source: string, { start, end, text }: Omit<Change, 'within'>): string {
  return source.slice(0, start) + text + source.slice(end)
}

function changesOf(node: SyntaxNode, source: string): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return isJoining(node) ? [] : operatorChange(node, source)
    case 'UpdateExpression':
      return updateChange(node)
    case 'UnaryExpression':
      return node['operator'] === '!' || node['operator'] === '-' ? without(node.start, node.start + 1) : []
    case 'Literal':
      return literalChange(node)
    case 'ArrayExpression':
      return spreadChanges(node['elements'], source)
    case 'ObjectExpression':
      return spreadChanges(node['properties'], source)
    case 'IfStatement':
    case 'ConditionalExpression':
      return ['true', 'false'].flatMap((text) => replace(node['test'], text))
    case 'ReturnStatement':
      return returnChange(node['argument'])
    default:
      return []
  }
}

/** A plus or minus on strings is not arithmetic. */
function isJoining({ operator, left, right }: SyntaxNode): boolean {
  if (operator !== '+' && operator !== '+=') return false
  return [left, right].some(
    (side) =>
      isNode(side) &&
      (side.type === 'TemplateLiteral' || typeof side['value'] === 'string' || isJoining(side)),
  )
}

function operatorChange({ operator, left, right, end }: SyntaxNode, source: string): readonly Change[] {
  if (!isNode(left) || !isNode(right)) return []
  const sign = String(operator)
  const between = source.slice(left.end, right.start)
  // A comment may contain an operator too.
  if (/\/[/*]/.test(between)) return []
  const start = left.end + between.indexOf(sign)
  if (sign === '??') return without(start, end)
  const text = operators[sign]
  return text === undefined ? [] : [{ start, end: start + sign.length, text }]
}

function updateChange({ operator, prefix, start, end }: SyntaxNode): readonly Change[] {
  const text = operators[String(operator)] ?? ''
  return [prefix === true ? { start, end: start + 2, text } : { start: end - 2, end, text }]
}

function literalChange({ value, start, end }: SyntaxNode): readonly Change[] {
  if (typeof value === 'boolean') return [{ start, end, text: String(!value) }]
  return typeof value === 'number' ? [{ start, end, text: String(changed(value)) }] : []
}

/** One more of a few; twice of many, as one more entry in a cache or one more millisecond is no fault. */
function changed(value: number): number {
  return Math.abs(value) < MANY ? value + 1 : value * 2
}

/** Removes each spread from its array or object, with the following comma. */
function spreadChanges(members: unknown, source: string): readonly Change[] {
  return [members]
    .flat()
    .filter(isNode)
    .filter(({ type }) => type === 'SpreadElement')
    .flatMap(({ start, end, argument }) => {
      const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0
      return isNode(argument) ? [{ start, end: end + comma, text: '', within: rangeOf(argument) }] : []
    })
}

/** Returns nothing or an empty collection; a literal is mutated as such. */
function returnChange(argument: unknown): readonly Change[] {
  if (!isNode(argument) || argument.type === 'Literal') return []
  return replace(argument, argument.type === 'ArrayExpression' ? '[]' : 'undefined')
}

function replace(node: unknown, text: string): readonly Change[] {
  return isNode(node) ? [{ ...rangeOf(node), text, within: rangeOf(node) }] : []
}

function rangeOf({ start, end }: SyntaxNode): Range {
  return { start, end }
}

function without(start: number, end: number): readonly Change[] {
  return [{ start, end, text: '' }]
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return 'nothing'
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
