import * as z from 'zod'
import { closestWord } from '../article/json/closest-word.ts'
import { cardTypes } from '../card/contract/card-type.ts'
import { networkNames } from '../post/network.ts'
import { textNames } from '../post/texts/template.ts'
import { Problem } from '../problem.ts'

const text = z.string({ error: 'must be text' })
const fail = (message: string) => ({ error: message })
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z.enum(names, fail(`must be one of ${names.join(', ')}`))
const func = z.custom<(...given: never[]) => unknown>((value) => typeof value === 'function')

/** By name, not by class: test runners and sandboxes have classes of their own. */
const pictures = new Set(['Uint8Array', 'ArrayBuffer', 'Blob', 'File', 'ReadableStream'])
const picture = z.custom(
  (value) => pictures.has(Object.prototype.toString.call(value).slice('[object '.length, -1)),
  fail('must be the bytes of a picture: a Uint8Array, ArrayBuffer, Blob or ReadableStream'),
)

const at = z.union(
  [text, func],
  fail('must be the web address of the cards’ folder, or a function that gives the address of a card'),
)

/** Formats, designs, brands and edits have checks of their own where they are used. */
const everyCall = { brand: text.optional(), template: text.optional(), edits: z.unknown().optional() }
const draw = { ...everyCall, type: oneOf(['auto', ...cardTypes]).optional(), photo: picture.optional() }
const formats = z.array(text, fail('must be a list of formats')).optional()
const chapter = z.object({ at: z.number(), title: text }, fail('must have at and title'))
const write = {
  networks: z.array(oneOf(networkNames), fail('must be a list of networks')).optional(),
  texts: z
    .partialRecord(oneOf(textNames), text, fail('must be an object of Liquid texts by name'))
    .optional(),
  chapters: z.array(chapter, fail('must be a list of chapters')).optional(),
}

/** Options of the calls, for programs whose compiler did not check them. */
export const callOptions = {
  card: z.strictObject({ ...draw, format: text.optional() }),
  pack: z.strictObject({ ...draw, ...write, formats, at: at.optional() }),
  posts: z.strictObject({ ...everyCall, ...write }),
  tags: z.strictObject({ ...draw, formats, at }),
}

/** Options of `createHandbill` on all platforms. */
export const commonOptions = {
  brands: z
    .array(
      z.custom(
        (value) => typeof value === 'object' && value !== null,
        fail('must be a brand, as in brand.json'),
      ),
      fail('must be a list of brands'),
    )
    .optional(),
  designs: z.record(z.string(), z.unknown(), fail('must be an object of designs by name')).optional(),
}

/** @throws Problem `invalid-input` naming the first invalid or unknown option */
export function checkOptions(schema: z.ZodObject, given: unknown): void {
  const [issue] = schema.safeParse(given).error?.issues ?? []
  if (issue === undefined) return
  if (issue.code === 'unrecognized_keys') throw unknownOption(issue.keys[0]!, issue.path, schema)
  const field = issue.path.map(String).join('.')
  throw field === ''
    ? new Problem('invalid-input', 'Options are an object.', { field: 'options' })
    : new Problem('invalid-input', `${field} ${issue.message}.`, { field })
}

function unknownOption(name: string, path: readonly PropertyKey[], schema: z.ZodObject): Problem {
  const known = Object.keys(schema.shape)
  const meant = closestWord(name, known)
  const hint = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`
  return new Problem('invalid-input', `There is no option “${name.slice(0, 40).toWellFormed()}”; ${hint}`, {
    field: [...path, name].map(String).join('.').slice(0, 200),
    allowed: known,
  })
}

/** @throws Problem `invalid-input` for anything but the name of a network and a text */
export function checkCounted(network: unknown, counted: unknown): void {
  checkOptions(z.strictObject({ network: oneOf(networkNames), text }), { network, text: counted })
}
