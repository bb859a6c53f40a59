import { html } from 'hono/html'
import type { Operation, Parameter, Schema } from './api-document.ts'
import type { SchemaLookup } from './api-schema.ts'
import type { Html } from '../answer/page/page.ts'

/** A form that calls an operation, prefilled with the API document's examples. `docs.js` sends it. */
export function tryForm(path: string, method: string, operation: Operation, lookup: SchemaLookup): Html {
  const media = operation.requestBody?.content['application/json']
  const example =
    media?.example ?? (media?.schema === undefined ? undefined : exampleOf(media.schema, lookup))
  const fields = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
    .map((parameter) => field(parameter, lookup))
  const secured = operation.security === undefined ? '' : 'data-secured'
  return html`<form data-method="${method.toUpperCase()}" data-path="${path}" ${secured}>
    ${fields} ${media === undefined ? '' : bodyField(example)}
    <button>Send</button>
    <output aria-live="polite"></output>
  </form>`
}

function field(parameter: Parameter, lookup: SchemaLookup): Html {
  const schema = lookup(parameter.schema)
  const value = String(parameter.example ?? exampleOf(schema, lookup) ?? '')
  const control =
    schema.enum === undefined
      ? html`<input
          name="${parameter.name}"
          data-in="${parameter.in}"
          value="${value}"
          dir="auto"
          ${parameter.required === true ? 'required' : ''}
        />`
      : html`<select name="${parameter.name}" data-in="${parameter.in}">
          ${schema.enum.map((item) => html`<option>${item}</option>`)}
        </select>`
  return html`<label><span>${parameter.name}</span>${control}</label> `
}

function bodyField(example: unknown): Html {
  return html`<label class="tall"
    ><span>Body</span
    ><textarea name="body" data-in="body" spellcheck="false" dir="auto">
${JSON.stringify(example ?? {}, null, 2)}</textarea>
  </label> `
}

function exampleOf(schema: Schema, lookup: SchemaLookup): unknown {
  const found = lookup(schema)
  return schema.example ?? found.example ?? schema.examples?.[0] ?? found.examples?.[0]
}
