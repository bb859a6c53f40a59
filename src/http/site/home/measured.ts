import { html } from 'hono/html'
import figures from '../../../../docs/figures.json' with { type: 'json' }
import type { Html } from '../../answer/page/page.ts'

/** Measurements with their commands, including where Handbill is slower; and what it does not do. */
export function measured(): Html {
  return html`<section class="part light" aria-labelledby="measured">
    <div class="wrap">
      <h2 id="measured">Measured, and how to measure it</h2>
      <p class="lead">${figures.note}</p>
      <div class="measured">
        <div class="scroll" tabindex="0" role="region" aria-label="Measurements">
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Handbill</th>
                <th scope="col">Beside it</th>
                <th scope="col">Command</th>
              </tr>
            </thead>
            <tbody>
              ${figures.rows.map(
                ({ what, ours, beside, command }) =>
                  html`<tr>
                    <th scope="row">${what}</th>
                    <td>${ours}</td>
                    <td>${beside}</td>
                    <td><code>${command}</code></td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>
        <div class="not">
          <h3>What it does not do</h3>
          <ul>
            <li>Publish or schedule. It hands over; you post.</li>
            <li>Write news. Words come from the article or an editor, never from a language model.</li>
            <li>Edit photos, beyond the crop.</li>
            <li>Draw video or motion.</li>
          </ul>
        </div>
      </div>
    </div>
  </section>`
}
