import { escapeText } from 'entities/escape'
import { formats, type formatNames } from '../../../../card/contract/formats.ts'
import type { Gallery } from './dev-gallery.ts'
import { devScript } from './dev-script.ts'

type Name = (typeof formatNames)[number]

/** Width of a card on the page. Pixels. */
const WIDTH = { wide: 420, tall: 230 }

/** A design in every format, one row per text. The selection is in the address. */
export function devPage({ templates, texts }: Gallery, params: URLSearchParams): string {
  const name = params.get('design') ?? templates[0]?.name ?? ''
  const design = templates.find((template) => template.name === name)
  const wanted = params.get('format') ?? ''
  const shown = (design?.formats ?? (['og'] as const)).filter((format) => wanted === '' || format === wanted)
  const text = params.get('text') ?? ''
  const options = { photo: params.get('photo') ?? '1', tone: params.get('tone') ?? '' }
  const rows = texts
    .filter((one) => text === '' || one === text)
    .map(
      (one) =>
        `<h2>${escapeText(one)}</h2><div>${shown.map((format) => figure(name, format, one, options)).join('')}</div>`,
    )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(name)}: designs</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.4 system-ui, sans-serif; margin: 0 24px 48px; background: light-dark(#ecebe8, #1b1c1e) }
  form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 16px; padding: 12px 0; background: inherit }
  select { font: inherit }
  h2 { font-size: 15px; margin: 24px 0 8px }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
  figure { margin: 0 }
  img { width: 100%; height: auto; display: block; background: light-dark(#dddbd6, #2c2e31) }
  figcaption { font-size: 13px; margin-top: 4px; max-width: 100% }
  #broken, .fault { color: light-dark(#b00020, #ff8a80); font-weight: 600; white-space: pre-wrap }
</style>
<form>
  <label>Design ${select(
    'design',
    templates.map((one) => one.name),
    name,
  )}</label>
  <label>Format ${select('format', ['', ...(design?.formats ?? [])], wanted)}</label>
  <label>Text ${select('text', ['', ...texts], text)}</label>
  <label>Tone ${select('tone', ['', ...(design?.tones ?? [])], options.tone)}</label>
  <label>Photo ${select('photo', ['1', '0'], options.photo)}</label>
</form>
<p id="broken" role="status"></p>
${rows.join('\n')}
<script>${devScript}</script>
</html>
`
}

function select(name: string, values: readonly string[], chosen: string): string {
  const words: Readonly<Record<string, string>> =
    name === 'photo' ? { 1: 'with', 0: 'without' } : { '': 'all' }
  const options = values.map((value) => {
    const mark = value === chosen ? ' selected' : ''
    return `<option value="${escapeText(value)}"${mark}>${escapeText(words[value] ?? value)}</option>`
  })
  return `<select name="${name}">${options.join('')}</select>`
}

function figure(
  design: string,
  format: Name,
  text: string,
  options: { readonly photo: string; readonly tone: string },
): string {
  const { width, height } = formats[format]
  const query = new URLSearchParams({ design, format, text, ...options })
  const wide = height > width ? WIDTH.tall : WIDTH.wide
  return `<figure style="width: ${wide}px"><a target="_blank" href="/card?${escapeText(String(query))}"><img data-card="/card?${escapeText(
    String(query),
  )}" width="${width}" height="${height}" alt="${escapeText(`${design}, ${format}, ${text}`)}"></a><figcaption></figcaption></figure>`
}
