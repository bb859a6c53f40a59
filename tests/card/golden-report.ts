import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Verdict } from '../../src/verdict.ts'

export interface ReportRow {
  readonly file: string
  readonly verdicts: readonly Verdict[]
  /** Undefined until both are compared. */
  differing: number | undefined
}

/** A page with approved and current cards side by side, most different first. */
export function writeReport(folder: string, rows: readonly ReportRow[]): void {
  const sorted = [...rows].sort((a, b) => (b.differing ?? Infinity) - (a.differing ?? Infinity))
  const cells = sorted.map(
    ({ file, verdicts, differing }) => `
<section>
  <h2>${file} <small>${differing === undefined ? 'lines differ, or never approved' : `${differing} pixels differ`}</small></h2>
  <figure><img src="../golden/${file}" alt=""><figcaption>approved</figcaption></figure>
  <figure><img src="${file}" alt=""><figcaption>drawn now</figcaption></figure>
  <figure class="overlay"><img src="../golden/${file}" alt=""><img src="${file}" alt=""><figcaption>difference</figcaption></figure>
  <ul>${verdicts.map((v) => `<li>${v.severity} · ${v.code} · ${v.place}: ${escapeHtml(v.message)}</li>`).join('')}</ul>
</section>`,
  )
  const page = `<!doctype html><meta charset="utf-8"><title>Golden cards</title>
<style>
body{font:15px/1.5 system-ui;margin:2rem;background:#eee}section{margin:0 0 3rem}h2 small{font-weight:400;color:#666}
figure{display:inline-block;margin:0 1rem 0 0;vertical-align:top}img{max-width:30vw;max-height:60vh;box-shadow:0 1px 6px #0004}
.overlay{position:relative}.overlay img+img{position:absolute;left:0;top:0;mix-blend-mode:difference}
</style><h1>Golden cards</h1>${cells.join('')}`
  writeFileSync(join(folder, 'report.html'), page)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
