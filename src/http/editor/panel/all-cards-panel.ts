import { html } from 'hono/html'
import type { Sheet } from '../sheet.ts'
import { findingsOn } from '../findings/finding-part.ts'
import { languageName } from '../words/language-name.ts'
import { type Controls, selectField, textField } from './controls.ts'
import { designStrip } from './design-strip.ts'
import { designInUse } from '../views/designs-view.ts'
import { kindFields, neededFields } from './kind-fields.ts'
import type { Panel } from './panel-shape.ts'
import { photoField } from './photo-field.ts'
import { colourField, shownField } from './shown-field.ts'

/** What all cards share, most edited first. */
export function allCardsPanel(sheet: Sheet, controls: Controls): Panel {
  const { ui, original, pack, brand, state } = sheet
  const { say } = ui
  const count = Object.keys(state.edits).length
  const byline = original.authors.map(({ name }) => name).join(', ')
  const fields = html`
    ${textField(
      {
        key: 'title.card',
        label: say('headlineOnCards'),
        original: original.title,
        rows: 3,
        kind: 'big',
        origin: say('asInArticle'),
        hint: headlineHint(sheet),
      },
      sheet,
      controls,
    )}
    ${findingsOn('headline', sheet)} ${photoField(sheet, controls)} ${designStrip(sheet, controls)}
    ${textField(
      {
        key: 'standfirst.card',
        label: say('standfirst'),
        original: original.description ?? '',
        rows: 2,
        origin: standfirstOn(sheet),
      },
      sheet,
      controls,
    )}
    ${findingsOn('standfirst', sheet)}
    <div class="two">
      ${textField({ key: 'section', label: say('section'), original: original.section ?? '' }, sheet, controls)}
      ${textField({ key: 'byline', label: say('byline'), original: byline }, sheet, controls)}
    </div>
    ${findingsOn('section', sheet)} ${findingsOn('byline', sheet)}
    ${textField(
      {
        key: 'alt',
        label: say('altText'),
        original: pack.cards[0]?.alt ?? '',
        rows: 3,
        origin: say('asDrawn'),
      },
      sheet,
      controls,
    )}
    ${textField({ key: 'credit', label: say('photoCredit'), original: original.image?.credit ?? '' }, sheet, controls)}
    <div class="two">
      ${textField(
        {
          key: 'lang',
          label: say('language'),
          original: original.lang,
          kind: 'plain',
          hint: languageName(pack.article.lang, ui),
        },
        sheet,
        controls,
      )}
      ${selectField(
        {
          key: 'dir',
          label: say('direction'),
          original: original.dir,
          options: [
            ['ltr', say('leftToRight')],
            ['rtl', say('rightToLeft')],
          ],
        },
        sheet,
        controls,
      )}
    </div>
    ${
      sheet.brands.length > 1
        ? selectField(
            {
              key: 'brand',
              label: say('brand'),
              original: brand.id,
              options: sheet.brands.map(({ id, name }) => [id, name ?? id]),
            },
            sheet,
            controls,
          )
        : ''
    }
    ${neededFields(designInUse(sheet), sheet, controls)} ${kindFields(sheet, controls)}
    <details class="more-fields">
      <summary>${say('colourAndShown')}</summary>
      ${colourField(sheet, controls)} ${shownField(sheet, controls)}
    </details>
    ${findingsOn('article', sheet)}
  `
  return {
    heading: say('onAllCards'),
    aside:
      count > 0
        ? say('nChanged', { n: ui.number(count) })
        : say(sheet.may === 'save' ? 'clickNetwork' : 'tryOnly'),
    fields,
    isChosen: false,
  }
}

/** How the headline was set on the link preview, which most networks show. */
function headlineHint({ pack, ui }: Sheet): string {
  const card = pack.cards.find(({ format }) => format === 'og') ?? pack.cards[0]
  const lines = card === undefined ? undefined : headlineLines(card.lines)
  const letters = ui.say('nCharacters', { n: ui.number([...pack.article.title].length) })
  if (lines === undefined) return letters
  return `${ui.say(lines.length === 1 ? 'oneLine' : 'nLines', { n: ui.number(lines.length) })} · ${ui.say(
    'nCharacters',
    {
      n: ui.number([...lines.join(' ')].length),
    },
  )}`
}

function headlineLines(lines: Readonly<Record<string, readonly string[]>>): readonly string[] | undefined {
  return Object.entries(lines).find(([name]) => /(?:headline|title)/.test(name))?.[1]
}

/** How many of the cards have room for the standfirst. */
function standfirstOn({ pack, ui }: Sheet): string {
  if (pack.article.description === undefined) return ''
  const has = pack.cards.filter(({ lines }) =>
    Object.keys(lines).some((name) => /(?:standfirst|description)/.test(name)),
  )
  return ui.say('onNOfM', { n: has.length, m: pack.cards.length })
}
