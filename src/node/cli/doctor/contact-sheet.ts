import { escapeText } from 'entities/escape'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import { formats } from '../../../card/contract/formats.ts'

import type { CheckedCard } from '../templates/check-template.ts'

/** Width of a card on the sheet: two landscape cards, or four tall ones, side by side. */
const THUMB_WIDTH = { wide: 600, tall: 300 }

/** File name of a card's picture beside the sheet. */
export function pictureName(
  template: string,
  { stress, format, hasPhoto }: CheckedCard,
  type: string,
): string {
  const slug = stress.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${template}-${format}-${slug}${hasPhoto ? '-photo' : ''}.${type}`
}

/** A page with all cards of a check and their findings; faults are red. */
export function contactSheet(template: TemplateInfo, checked: readonly CheckedCard[]): string {
  const sections = template.formats.map(
    (format) =>
      `<h2>${format} ${formats[format].width} × ${formats[format].height}</h2>\n<div>\n${checked
        .filter((card) => card.format === format)
        .map((card) => figure(template.name, card))
        .join('\n')}\n</div>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeText(template.name)}: stress texts</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #e8e8e6; color: #222 }
  div { display: flex; flex-wrap: wrap; gap: 24px }
  figure { margin: 0; width: ${THUMB_WIDTH.wide}px }
  figure.tall { width: ${THUMB_WIDTH.tall}px }
  img { width: 100%; height: auto; display: block; box-shadow: 0 1px 4px #0004 }
  figcaption { margin-top: 6px }
  .fault { color: #b00020; font-weight: bold }
  ul { margin: 4px 0; padding-left: 18px }
</style>
<h1>${escapeText(template.name)}</h1>
<p>${escapeText(template.description)}</p>
${sections.join('\n')}
</html>
`
}

function figure(template: string, checked: CheckedCard): string {
  const { card, stress, format, hasPhoto, verdicts, faults } = checked
  const { width, height } = formats[format]
  const picture = card
    ? `<img src="${pictureName(template, checked, card.type)}" width="${width}" height="${height}" alt="" loading="lazy">`
    : ''
  const said = [
    ...faults.map((fault) => `<li class="fault">${escapeText(fault)}</li>`),
    ...verdicts.map(({ code, place, message }) => `<li>${code}, ${escapeText(`${place}: ${message}`)}</li>`),
  ]
  return `<figure class="${height > width ? 'tall' : 'wide'}">${picture}<figcaption>${escapeText(stress)}${
    hasPhoto ? ', photo' : ''
  }<ul>${said.join('')}</ul></figcaption></figure>`
}
