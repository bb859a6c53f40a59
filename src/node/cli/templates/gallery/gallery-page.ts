import { escapeText } from 'entities/escape'
import type { FormatName } from '../../../../card/contract/format.ts'
import { formats } from '../../../../card/contract/formats.ts'
import type { Verdict } from '../../../../verdict.ts'

export interface ShownCard {
  readonly design: string
  readonly format: FormatName
  readonly story: string
  readonly hasPhoto: boolean
  /** Beside the page. */
  readonly file: string
  readonly verdicts: readonly Verdict[]
}

/** All cards by design and format, each design first small and in greyscale. */
export function galleryPage(cards: readonly ShownCard[]): string {
  const designs = [...new Set(cards.map(({ design }) => design))]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The collection</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: light-dark(#e6e5e1, #1b1c1e) }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
  figure { margin: 0; width: 440px }
  figure.tall { width: 250px }
  .small figure { width: 150px; filter: grayscale(1) }
  .small figcaption, .small p { display: none }
  img { width: 100%; height: auto; display: block }
  figcaption { font-size: 13px; margin-top: 4px }
  p { margin: 0 }
</style>
<h1>The collection</h1>
<h2>150 pixels, in grey</h2>
<div class="small">${cards.filter(isFirst).map(figure).join('')}</div>
${designs.map((design) => section(design, cards)).join('\n')}
</html>
`
}

/** The first card of each design in the commonest format. */
function isFirst({ design, format }: ShownCard, at: number, all: readonly ShownCard[]): boolean {
  return format === 'og' && all.findIndex((one) => one.design === design && one.format === 'og') === at
}

function section(design: string, cards: readonly ShownCard[]): string {
  const own = cards.filter((card) => card.design === design)
  const rows = [...new Set(own.map(({ format }) => format))].map(
    (format) =>
      `<h3>${format} ${formats[format].width} × ${formats[format].height}</h3><div>${own
        .filter((card) => card.format === format)
        .map(figure)
        .join('')}</div>`,
  )
  return `<h2>${escapeText(design)}</h2>${rows.join('')}`
}

function figure({ design, format, story, hasPhoto, file, verdicts }: ShownCard): string {
  const { width, height } = formats[format]
  const said = verdicts
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, place }) => `<p>${escapeText(`${code}, ${place}`)}</p>`)
  const words = `${story}${hasPhoto ? '' : ', without photo'}`
  return `<figure class="${height > width ? 'tall' : 'wide'}"><a href="${escapeText(file)}"><img src="${escapeText(
    file,
  )}" width="${width}" height="${height}" loading="lazy" alt="${escapeText(`${design}, ${words}`)}"></a><figcaption>${escapeText(
    words,
  )}${said.join('')}</figcaption></figure>`
}
