import {
  Context,
  filters,
  Liquid,
  LiquidError,
  tags,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  UndefinedVariableError,
} from 'liquidjs'
import { Problem } from '../../problem.ts'
import { withPlainOutputs } from './plain-outputs.ts'
import { MAX_SOURCE } from './template.ts'
import { type Scope, shortenable, type Shortenable } from './scope.ts'
import { variableNames } from './variable-names.ts'

/**
 * Problem: editors write post texts in Liquid and send them over the network.
 * Method: liquidjs with only the tags and filters that posts need, only the post's own variables, and limits on
 * source length, memory and steps. Steps instead of time, because a Worker's clock does not advance during
 * computation.
 * Limits: nonsense in a valid text is the editor's responsibility.
 */

/** Rendered templates, counting each iteration of a loop; the longest of our own takes 40. */
const MAX_STEPS = 2_000
/** In liquidjs' units: letters of strings and members of lists made while rendering. */
const MAX_MEMORY = 200_000
/** Letters of output; far above any network's limit. */
const MAX_OUTPUT = 60_000

/** A parsed and checked Liquid text. */
export interface LiquidText {
  /** Pieces that it drops when it is too long, in this order. */
  readonly order: readonly Shortenable[]
  /** The variables it names. */
  readonly names: ReadonlySet<string>
  /** @throws Problem `invalid-input` when it exceeds a limit, or reads a missing property of a variable. */
  render(scope: Scope): string
}

const KEPT_TAGS = new Set('assign capture case comment echo for break continue if raw unless #'.split(' '))

/**
 * Without filters that cut inside a word (`truncate`, `slice`: fitting does that), depend on chance or date, or are
 * slow on hostile text.
 */
const KEPT_FILTERS = new Set(
  [
    'append prepend capitalize downcase upcase default raw url_encode',
    'replace replace_first replace_last remove remove_first remove_last',
    'strip lstrip rstrip squish strip_newlines split join truncatewords',
    'first last size map where compact concat reverse sort uniq',
    'plus minus times divided_by modulo at_least at_most round',
  ].flatMap((names) => names.split(' ')),
)

/** `{% shorten hashtags, description, title %}`: pieces that a text drops when it is too long, in this order. */
class ShortenTag extends Tag {
  readonly order: readonly Shortenable[]
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const names = token.args.split(/[\s,]+/).filter((name) => name !== '')
    const stranger = names.find((name) => !isShortenable(name))
    if (stranger !== undefined || names.length === 0)
      throw new Error(
        `"shorten" takes some of ${shortenable.join(', ')}${stranger === undefined ? '' : `, not ${stranger}`}`,
      )
    this.order = names.filter(isShortenable)
  }
  override render(): void {}
}

/** Default order. */
const USUAL_ORDER: readonly Shortenable[] = ['hashtags', 'description', 'title']

const liquid = createSandbox()

/**
 * Parses a Liquid text.
 * @param field named in problems: `texts.twitter`
 * @throws Problem `invalid-input` for invalid Liquid, excess length, or an unknown variable, tag or filter
 */
export function readLiquid(source: string, field: string): LiquidText {
  if (source.length > MAX_SOURCE)
    throw new Problem('invalid-input', `A post text may have ${MAX_SOURCE} letters of Liquid at most.`, {
      field,
    })
  const { templates, names } = parse(source, field)
  const order = templates.find((template) => template instanceof ShortenTag)?.order ?? USUAL_ORDER
  return { order, names, render: (scope) => render(templates, scope, field) }
}

function parse(
  source: string,
  field: string,
): { readonly templates: Template[]; readonly names: ReadonlySet<string> } {
  try {
    const templates = liquid.parse(source)
    const { globals, locals } = liquid.analyzeSync(templates, { partials: false })
    const names = namesIn(globals, field)
    const assignsNone = Object.keys(locals).length === 0
    return { templates: assignsNone ? [...withPlainOutputs(templates, names)] : templates, names }
  } catch (error) {
    throw asProblem(error, field)
  }
}

/** Checks variables in branches that are not taken too: a typo must not wait for the one article that takes them. */
function namesIn(globals: object, field: string): ReadonlySet<string> {
  const names = Object.keys(globals)
  for (const name of names)
    if (!(variableNames as readonly string[]).includes(name)) throw unknownVariable(name, field)
  return new Set(names)
}

function render(templates: Template[], scope: Scope, field: string): string {
  let steps = 0
  const limit = {
    use() {},
    check() {
      steps += 1
      if (steps > MAX_STEPS)
        throw new Problem('invalid-input', `The Liquid does more than ${MAX_STEPS} steps.`, { field })
    },
  }
  const context = new Context(
    scope,
    liquid.options,
    { sync: true },
    // liquidjs checks the limit before every rendered template; its own counter is private.
    { liquid, renderLimit: limit as unknown as Context['renderLimit'] },
  )
  try {
    const text = String(liquid.renderSync(templates, context as unknown as object))
    if (text.length > MAX_OUTPUT)
      throw new Problem('invalid-input', `The Liquid writes more than ${MAX_OUTPUT} letters.`, { field })
    return tidy(text)
  } catch (error) {
    throw asProblem(error, field)
  }
}

/** Collapses empty lines to one, and trims all lines. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n[^\S\n\u3000]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
}

function createSandbox(): Liquid {
  const sandbox = new Liquid({
    // An empty map instead of the file system: nothing can be included.
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    memoryLimit: MAX_MEMORY,
    parseLimit: MAX_SOURCE,
  })
  for (const name of Object.keys(tags)) if (!KEPT_TAGS.has(name)) delete sandbox.tags[name]
  for (const name of Object.keys(filters)) if (!KEPT_FILTERS.has(name)) delete sandbox.filters[name]
  sandbox.registerTag('shorten', ShortenTag)
  return sandbox
}

function asProblem(error: unknown, field: string): Problem {
  const cause = problemWithin(error)
  if (cause) return cause
  if (error instanceof UndefinedVariableError) return unknownVariable(nameOf(error), field)
  if (error instanceof LiquidError || error instanceof Error)
    return new Problem('invalid-input', `The Liquid is not sound: ${firstLine(error.message)}.`, {
      field,
      cause: error,
    })
  throw error
}

/** Errors thrown while rendering arrive wrapped. */
function problemWithin(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  const inner = (error as { originalError?: unknown } | undefined)?.originalError
  return inner === undefined ? undefined : problemWithin(inner)
}

function unknownVariable(name: string, field: string): Problem {
  return new Problem('invalid-input', `There is no variable "${name.slice(0, 60)}".`, {
    field,
    allowed: variableNames,
  })
}

function nameOf(error: Error): string {
  return /undefined variable: ([^,\n]+)/.exec(error.message)?.[1] ?? ''
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 200)
}

function isShortenable(name: string): name is Shortenable {
  return (shortenable as readonly string[]).includes(name)
}
