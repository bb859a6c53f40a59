import { html } from 'hono/html'
import { codeBlock } from '../answer/page/code-block.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import type { ApiDocument, Operation, Parameter } from './api-document.ts'
import { tryForm } from './api-form.ts'
import { signingSamples } from '../access/samples/signing-samples.ts'
import { fieldRow, fieldTable, propertyTable, type SchemaLookup } from './api-schema.ts'
import { blockMarkup, inlineMarkup } from '../answer/page/markup.ts'
import { openApiDocument } from './openapi-document.ts'
import type { Html } from '../answer/page/page.ts'
import { docsPage } from './docs-frame.ts'
import { routeAnchor as anchor } from './routes.ts'

/** The API reference, generated from its OpenAPI document, with forms to call it. */
export async function apiPage(app: DescribedApp, deps: AppDeps): Promise<Html> {
  return referencePage(openApiDocument(app, deps) as unknown as ApiDocument, deps)
}

async function referencePage(document: ApiDocument, deps: AppDeps): Promise<Html> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const lookup: SchemaLookup = (schema) => {
    const name = schema.$ref?.split('/').at(-1)
    return (name === undefined ? undefined : document.components?.schemas?.[name]) ?? schema
  }
  const contents = operations.map(
    ({ path, method }) =>
      html`<li>
        <a href="#${anchor(method, path)}"
          ><span class="method">${method.toUpperCase()}</span><code>${path}</code></a
        >
      </li> `,
  )
  const key =
    deps.settings.apiKeys.length === 0
      ? ''
      : html`<form>
          <label
            ><span>API key</span><input id="key" type="password" autocomplete="off" spellcheck="false"
          /></label>
        </form>`
  return docsPage(
    deps,
    {
      title: 'API',
      description: 'Every route of Handbill, to read and to call.',
      href: '/docs/reference',
      script: '/docs.js',
      wide: true,
    },
    html`<section>
        <h1>The API</h1>
        ${blockMarkup(document.info.description ?? '', 'h2')}
        <ul class="routes-list">
          ${contents}
        </ul>
        <p class="links"><a href="#sign">Code that signs: PHP, Python, Ruby, Go, JavaScript</a></p>
        ${key}
      </section>
      <section>
        ${operations.map(({ path, method, operation }) => operationPart(path, method, operation, lookup))}
      </section>
      ${samplesPart()}`,
  )
}

function operationPart(path: string, method: string, operation: Operation, lookup: SchemaLookup): Html {
  const body = operation.requestBody?.content['application/json']?.schema
  const parameters = operation.parameters ?? []
  return html`<article class="operation" id="${anchor(method, path)}">
    <h2><span class="method">${method.toUpperCase()}</span>${path}</h2>
    <p><strong>${operation.summary}</strong></p>
    ${operation.description === undefined ? '' : blockMarkup(operation.description)}
    ${parameters.length === 0 ? '' : parameterTable(parameters, lookup)}
    ${
      body === undefined
        ? ''
        : html`<h3>Body</h3>
            ${propertyTable(body, lookup)}`
    }
    <details>
      <summary>Answers</summary>
      ${answerTable(operation)}
    </details>
    <details>
      <summary>Try it</summary>
      ${tryForm(path, method, operation, lookup)}
    </details>
  </article> `
}

function parameterTable(parameters: readonly Parameter[], lookup: SchemaLookup): Html {
  const rows = parameters.map((parameter) =>
    fieldRow(
      parameter.name,
      { ...parameter.schema, description: parameter.description ?? parameter.schema.description ?? '' },
      parameter.required === true,
      lookup,
    ),
  )
  return fieldTable('Parameter', rows)
}

function answerTable(operation: Operation): Html {
  const rows = Object.entries(operation.responses).map(
    ([status, answer]) =>
      html`<tr>
        <td><code>${status}</code></td>
        <td>${inlineMarkup(answer.description)}</td>
        <td class="kind">${Object.keys(answer.content ?? {}).join(', ')}</td>
      </tr> `,
  )
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Answers">
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

/** Signing code in several languages, collapsed. */
function samplesPart(): Html {
  const samples = signingSamples.map(
    ({ language, file, text }) =>
      html`<details id="sign-${language.toLowerCase()}">
        <summary>${language}</summary>
        <p>${file}</p>
        ${codeBlock(text)}
      </details> `,
  )
  return html`<section id="sign">
    <h2>Code that signs</h2>
    <p>
      Copy the function of your language; it needs no packages. Called as its last line says, it answers the
      signature of the example above. On the command line, <code>handbill sign</code> does the same and
      <code>handbill sign --check</code> says what is wrong with a URL.
    </p>
    ${samples}
  </section>`
}
