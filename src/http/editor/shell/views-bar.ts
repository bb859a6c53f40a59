import { html } from 'hono/html'
import type { PageState } from '../../../article/edits/page-state.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { hrefOf, seen } from '../state/place.ts'
import { stressNames } from '../material/stress.ts'
import { galleryFormat } from '../views/designs-view.ts'
import { formatLabel } from '../words/format-labels.ts'
import { stressWords } from '../words/stress-words.ts'
import { tileNames } from '../wall/tile-names.ts'
import { icon } from './icons.ts'

/** Views of the same article, as links: each has its own address. */
export function viewsBar(sheet: Sheet): Html {
  const { pack, designs, ui, state } = sheet
  const counts = {
    look: tileNames.length,
    posts: pack.posts.length,
    photo: pack.cards.length,
    designs: designs.length - 1,
    tags: undefined,
  }
  const isCurrent = (view: string) =>
    state.page.view === view || (view === 'look' && state.page.view === 'findings')
  return html`<div class="views">
    <nav aria-label="${ui.say('views')}">
      <ul>
        ${Object.entries(counts).map(
          ([view, count]) =>
            html`<li>
              <a
                href="${hrefOf(sheet.place, seen(state, { view, on: '' }))}"
                data-view="${view}"
                ${isCurrent(view) ? 'aria-current=page' : ''}
                >${ui.say(viewWords[view as keyof typeof viewWords])}${count === undefined ? '' : html` <small>${count}</small>`}</a
              >
            </li> `,
        )}
      </ul>
    </nav>
    <div class="options" id="options">${optionsOf(sheet)}</div>
  </div>`
}

const viewWords = {
  look: 'look',
  posts: 'posts',
  photo: 'photoAndCards',
  designs: 'designs',
  tags: 'tags',
} as const

/** Options of the view: device and colour scheme. */
function optionsOf(sheet: Sheet): Html {
  const { view, device, scheme } = sheet.state.page
  const { say } = sheet.ui
  if (view === 'photo') return safeAreas(sheet)
  if (view === 'designs')
    return html`${choice(say('formats'), sheet, 'on', galleryFormat(sheet), formatChoices(sheet))}
    ${stressChoice(sheet)} ${safeAreas(sheet)}`
  if (view !== 'look' && view !== 'findings') return html``
  return html`${choice(say('shownOn'), sheet, 'device', device, [
    ['phone', say('phone')],
    ['desktop', say('desktop')],
  ])}
  ${choice(say('networkColours'), sheet, 'scheme', scheme, [
    ['', say('asMine')],
    ['light', say('light')],
    ['dark', say('dark')],
  ])}`
}

/** The formats of the pack, named by their purpose. */
function formatChoices({ pack, ui }: Sheet): (readonly [string, string])[] {
  return pack.cards.map(({ format }) => [format, formatLabel(format, ui)])
}

function stressChoice(sheet: Sheet): Html {
  const { stress } = sheet.state.page
  const { say } = sheet.ui
  return stress === ''
    ? html``
    : choice(say('withTexts'), sheet, 'stress', stress, [
        ['', say('asItIs')],
        ...stressNames.map((name) => [name, say(stressWords[name])] as const),
      ])
}

/** Shows or hides what the networks' own interface covers. */
function safeAreas({ place, state, ui }: Sheet): Html {
  const isShown = state.page.safe !== ''
  return html`<a
    class="toggle"
    href="${hrefOf(place, seen(state, { safe: isShown ? '' : '1' }))}"
    ${isShown ? 'aria-current=true' : ''}
    >${ui.say(isShown ? 'hideSafeAreas' : 'safeAreas')}</a
  >`
}

/** Links that choose one of a few values of one parameter. */
function choice(
  label: string,
  { place, state }: Sheet,
  key: keyof PageState,
  current: string,
  values: readonly (readonly [value: string, words: string])[],
): Html {
  return html`<ul class="choice" aria-label="${label}" data-choice="${key}">
    ${values.map(
      ([value, words]) =>
        html`<li>
          <a
            href="${hrefOf(place, seen(state, { [key]: value }))}"
            data-value="${value}"
            ${value === current ? 'aria-current=true' : ''}
            >${words}</a
          >
        </li> `,
    )}
  </ul>`
}

/** Views whose panel has no words to change. */
const wordless: ReadonlySet<string> = new Set(['findings', 'designs', 'tags'])

/** At the bottom of a phone's screen, in reach of the thumb. */
export function tabBar({ place, state, ui }: Sheet): Html {
  const { view } = state.page
  const to = (name: string) => hrefOf(place, seen(state, { view: name, on: '' }))
  const tabs = [
    ['look', 'look', to('look')],
    ['words', 'words', `${to(wordless.has(view) ? 'look' : view)}#change`],
    ['posts', 'posts', to('posts')],
    ['photo', 'photo', to('photo')],
    ['designs', 'designs', to('designs')],
  ] as const
  return html`<nav class="tabs" aria-label="${ui.say('viewsAtFoot')}">
    ${tabs.map(
      ([name, word, href]) =>
        html`<a href="${href}" ${name === view ? 'aria-current=page' : ''}
          >${icon(name)}<span>${ui.say(word)}</span></a
        > `,
    )}
  </nav>`
}
