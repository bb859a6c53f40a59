import * as z from 'zod'

/** An option of a design that a brand or caller may set. The first value of a choice is the default. */
export type OptionSpec =
  | { readonly kind: 'switch'; readonly description: string; readonly usual: boolean }
  | { readonly kind: 'choice'; readonly description: string; readonly values: readonly [string, ...string[]] }
  | {
      readonly kind: 'number'
      readonly description: string
      readonly least: number
      readonly most: number
      readonly usual: number
    }
  | { readonly kind: 'text'; readonly description: string; readonly most: number }

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** The value of an option as its design reads it; a text option that was not set is undefined. */
export type OptionValue<Spec extends OptionSpec> = Spec extends { kind: 'switch' }
  ? boolean
  : Spec extends { kind: 'choice'; values: readonly (infer Value)[] }
    ? Value
    : Spec extends { kind: 'number' }
      ? number
      : string | undefined

export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: OptionValue<Specs[Name]>
}

/** Options as received: in an address all are text. */
export type GivenOptions = Readonly<Record<string, string | number | boolean>>

const description = z.string().min(1).max(200)

export const optionSpec: z.ZodType<OptionSpec> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('switch'), description, usual: z.boolean() }),
  z.strictObject({ kind: z.literal('choice'), description, values: z.tuple([z.string()], z.string()) }),
  z.strictObject({
    kind: z.literal('number'),
    description,
    least: z.number(),
    most: z.number(),
    usual: z.number(),
  }),
  z.strictObject({ kind: z.literal('text'), description, most: z.int().min(1).max(1000) }),
])

/** An invalid option; its message completes “it must …”. */
export class OptionFault extends Error {
  readonly option: string
  readonly allowed: readonly string[] | undefined
  constructor(option: string, message: string, allowed?: readonly string[]) {
    super(message)
    this.option = option
    this.allowed = allowed
  }
}

/**
 * The values of a design's options: as given, else the defaults.
 * @throws OptionFault for an invalid value or an unknown name
 */
export function readOptions(specs: OptionSpecs = {}, given: GivenOptions = {}): OptionValues<OptionSpecs> {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(specs, name)) continue
    const names = Object.keys(specs)
    const there = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`
    throw new OptionFault(name, `The design has no option “${name}”; ${there}.`, names)
  }
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, valueOf(name, spec, given[name])]),
  )
}

function valueOf(name: string, spec: OptionSpec, given: string | number | boolean | undefined) {
  if (spec.kind === 'switch') {
    if (given === undefined) return spec.usual
    if (given === true || given === 'true') return true
    if (given === false || given === 'false') return false
    throw new OptionFault(name, `The option “${name}” is true or false.`, ['true', 'false'])
  }
  if (spec.kind === 'choice') {
    if (given === undefined) return spec.values[0]
    const value = spec.values.find((one) => one === given)
    if (value !== undefined) return value
    throw new OptionFault(name, `The option “${name}” is one of ${spec.values.join(', ')}.`, spec.values)
  }
  if (spec.kind === 'number') {
    if (given === undefined) return spec.usual
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
    if (typeof value === 'number' && value >= spec.least && value <= spec.most) return value
    throw new OptionFault(name, `The option “${name}” is a number from ${spec.least} to ${spec.most}.`)
  }
  if (given === undefined) return undefined
  if (typeof given === 'string' && Array.from(given).length <= spec.most) return given
  throw new OptionFault(name, `The option “${name}” is a text of ${spec.most} letters at most.`)
}
