import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { Frame, Logo, Text } from '../../src/card/contract/elements.ts'
import type { FormatName } from '../../src/card/contract/format.ts'
import type { CardTemplate } from '../../src/card/contract/template.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { articles } from './articles.ts'
import { drawCard } from './draw-card.ts'
import { colorAt } from './pixels.ts'

/** Designs with one error each, or with an error made to them. */
function design(name: string, render: CardTemplate['render']): CardTemplate {
  return { name, description: name, formats: ['og', 'story'], tones: ['light'], kinds: [], render }
}

interface Spot {
  readonly left?: number
  readonly right?: number
  readonly top?: number
  readonly bottom?: number
}

function Word({ at, color = '#000000' }: { readonly at: Spot; readonly color?: string }) {
  return (
    <Frame name="edge" style={{ position: 'absolute', width: 300, height: 60, ...at }} anchor="middle">
      <Text name="word" face="plain" weight={700} size={48} color={color}>
        {'Harbour'}
      </Text>
    </Frame>
  )
}

/** `top-200`: a word 200 pixels from the top of the card. */
const edges = (['top', 'bottom'] as const).flatMap((edge) =>
  [200, 260].map((distance) =>
    design(`${edge}-${distance}`, ({ format: { width, height } }) => (
      <div style={{ width, height, backgroundColor: '#ffffff' }}>
        <Word at={{ left: 300, [edge]: distance }} />
      </div>
    )),
  ),
)

/** A word in `ink` on `ground`, a tenth of which is `specks`. */
function speckled(name: string, ink: string, ground: string, specks: string): CardTemplate {
  return design(name, ({ format: { width, height } }) => (
    <div style={{ width, height, backgroundColor: ground }}>
      <div
        style={{ position: 'absolute', left: 300, top: 300, width: 30, height: 60, backgroundColor: specks }}
      />
      <Word at={{ left: 300, top: 300 }} color={ink} />
    </div>
  ))
}

/** A red square of 100 pixels in a box of 400 pixels width. */
const square =
  'data:image/svg+xml;base64,' +
  btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#f00" d="M0 0h10v10H0z"/></svg>',
  )

const logos = (['start', 'end'] as const).map((align) =>
  design(`logo-${align}`, ({ format: { width, height } }) => (
    <div style={{ width, height, backgroundColor: '#ffffff' }}>
      <Logo
        src={square}
        align={align}
        style={{ position: 'absolute', left: 0, top: 0, width: 400, height: 100 }}
      />
    </div>
  )),
)

const templates = [
  ...edges,
  ...logos,
  speckled('light-specks', '#ffffff', '#101010', '#f4f4f4'),
  speckled('dark-specks', '#000000', '#fafafa', '#101010'),
  speckled('even-ground', '#ffffff', '#101010', '#101010'),
]
const engine = await composeEngine({ templates })

async function draw(template: string, format: FormatName = 'og', article = articles.english) {
  return drawCard(engine, { article, brand: exampleBrand, template, format, type: 'png' })
}

async function codesOf(template: string, format?: FormatName) {
  return (await draw(template, format)).verdicts.map(({ code }) => code)
}

describe('the area a network covers', () => {
  test.each([
    ['top', /over the top edge/],
    ['bottom', /over the bottom edge/],
  ] as const)(
    'at the %s of a story: a verdict reports text over its edge, but not text inside',
    async (edge, message) => {
      const { verdicts } = await draw(`${edge}-200`, 'story')
      expect(verdicts).toEqual([
        {
          code: 'outside-safe-area',
          severity: 'warning',
          place: 'story/edge/word',
          message: expect.stringMatching(message) as string,
          figure: Number(/reaches (\d+) pixels/.exec(verdicts[0]?.message ?? '')?.[1]),
        },
      ])
      expect(await codesOf(`${edge}-260`, 'story')).toEqual([])
    },
  )

  test('is absent on a format that nothing covers', async () => {
    expect(await codesOf('bottom-200', 'og')).toEqual([])
  })
})

describe('contrast is measured where it is lowest', () => {
  test.each(['light-specks', 'dark-specks'])('verdicts report %s under a text', async (template) => {
    expect(await codesOf(template)).toEqual(['contrast-low'])
  })

  test('verdicts do not report an even background', async () => {
    expect(await codesOf('even-ground')).toEqual([])
  })
})

describe('a logo narrower than its box', () => {
  test.each([
    ['start', 'english', 'left'],
    ['end', 'english', 'right'],
    ['start', 'arabic', 'right'],
    ['end', 'arabic', 'left'],
  ] as const)('aligned to the %s of a card in %s is at the %s of its box', async (align, language, side) => {
    const card = await draw(`logo-${align}`, 'og', articles[language])
    const boxLeft = articles[language].dir === 'rtl' ? 800 : 0
    const ends = [await colorAt(card.bytes, boxLeft + 10, 50), await colorAt(card.bytes, boxLeft + 390, 50)]
    expect(ends).toEqual(side === 'left' ? ['#ff0000', '#ffffff'] : ['#ffffff', '#ff0000'])
  })
})
