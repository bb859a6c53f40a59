import { html } from 'hono/html'
import type { Html } from '../answer/page/page.ts'
import type { Schema } from './api-document.ts'
import { inlineMarkup } from '../answer/page/markup.ts'

export type SchemaLookup = (schema: Schema) => Schema

/** Depth limit of a table; our own schemas are less deep. */
const MAX_DEPTH = 4

/** A table of an object's properties; nested ones are named by their path: `image.url`. */
export function propertyTable(schema: Schema, lookup: SchemaLookup): Html {
  const rows = propertyRows(schema, lookup, '', 0)
  if (rows.length === 0) return html`<p>${kindOf(schema, lookup)}</p>`
  return fieldTable('Field', rows)
}

/** Rows of `fieldRow` under a heading; scrolls on narrow screens. */
export function fieldTable(heading: string, rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Fields">
    <table>
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          <th scope="col">Kind</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

function propertyRows(schema: Schema, lookup: SchemaLookup, prefix: string, depth: number): Html[] {
  const object = lookup(schema)
  const rows: Html[] = []
  for (const [name, property] of Object.entries(depth < MAX_DEPTH ? (object.properties ?? {}) : {})) {
    const needed = object.required?.includes(name) === true
    rows.push(fieldRow(prefix + name, property, needed, lookup))
    const inner = objectWithin(property, lookup)
    if (inner !== undefined)
      rows.push(...propertyRows(inner.schema, lookup, prefix + name + inner.join, depth + 1))
  }
  return rows
}

export function fieldRow(name: string, schema: Schema, needed: boolean, lookup: SchemaLookup): Html {
  const description = schema.description ?? lookup(schema).description ?? ''
  return html`<tr>
    <td><code>${name}</code>${needed ? html` <span class="needed">needed</span>` : ''}</td>
    <td class="kind">${kindOf(schema, lookup)}</td>
    <td>${inlineMarkup(description)}</td>
  </tr> `
}

/** The object whose properties become rows: the schema itself, an array's items, or one of several alternatives. */
function objectWithin(schema: Schema, lookup: SchemaLookup): { schema: Schema; join: string } | undefined {
  const found = lookup(schema)
  if (found.properties !== undefined) return { schema: found, join: '.' }
  if (found.items !== undefined) {
    const items = objectWithin(found.items, lookup)
    return items && { schema: items.schema, join: `[]${items.join}` }
  }
  for (const choice of alternatives(found)) {
    const inner = objectWithin(choice, lookup)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** A type in words: `text, 1 to 300 characters`, `list of up to 20 of text`, `one of og, twitter`. */
function kindOf(schema: Schema, lookup: SchemaLookup): string {
  const found = lookup(schema)
  const limits = limitsOf(found)
  if (found.enum !== undefined) return `one of ${found.enum.map(String).join(', ')}${limits}`
  if (found.const !== undefined) return String(found.const)
  const choices = alternatives(found)
  if (choices.length > 0)
    return [...new Set(choices.map((choice) => kindOf(choice, lookup)))].join(', or ') + limits
  const type = [found.type ?? 'anything'].flat().filter((name) => name !== 'null')
  if (type[0] === 'array' && found.items !== undefined)
    return `list of ${found.maxItems === undefined ? '' : `up to ${found.maxItems} of `}${kindOf(found.items, lookup)}`
  const names = type.map((name) => (name === 'string' ? 'text' : name)).join(' or ')
  return names + (found.format === undefined ? '' : ` (${found.format})`) + limits
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
}

function limitsOf(schema: Schema): string {
  const low = schema.minLength ?? schema.minimum
  const high = schema.maxLength ?? schema.maximum
  const unit = schema.maxLength === undefined && schema.minLength === undefined ? '' : ' characters'
  const range =
    high !== undefined && high < Number.MAX_SAFE_INTEGER
      ? low === undefined || low <= 0
        ? `, up to ${high}${unit}`
        : `, ${low} to ${high}${unit}`
      : ''
  return range + (schema.default === undefined ? '' : `; else ${JSON.stringify(schema.default)}`)
}
