import { html } from 'hono/html'
import { type Html } from '../answer/page.ts'
import { signingSamples } from '../access/samples/signing-samples.ts'

/** The section of the API page with code that signs, folded until it is wanted. */
export function samplesPart(): Html {
  const samples = signingSamples.map(
    ({ language, file, text }) =>
      html`<details id="sign-${language.toLowerCase()}">
        <summary>${language}</summary>
        <p>${file}</p>
        <pre><code>${text}</code></pre>
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
