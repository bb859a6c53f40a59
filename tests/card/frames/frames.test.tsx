import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import type { Article } from '../../../src/article/article.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { Frame, Rule, Text } from '../../../src/card/contract/elements.ts'
import type { CardTemplate } from '../../../src/card/contract/template.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { articles } from '../articles.ts'
import { drawCard } from '../draw-card.ts'

type Render = CardTemplate['render']

function design(name: string, render: Render): CardTemplate {
  return { name, description: name, formats: ['og'], tones: ['light'], kinds: ['news'], render }
}

/** A frame in the middle of an empty card: x 400 to 1000, y 100 to 500. */
const middle = { position: 'absolute', left: 400, top: 100, width: 600, height: 400 } as const

function onWhite(frame: (content: Parameters<Render>[0]) => ReturnType<Render>): Render {
  return (content) => (
    <div style={{ width: 1200, height: 630, backgroundColor: '#ffffff' }}>{frame(content)}</div>
  )
}

const stack = onWhite(({ headline, standfirst }) => (
  <Frame name="copy" style={middle}>
    <Text name="headline" face="display" weight={700} size={[30, 120]} color="#000000" maxLines={4}>
      {headline}
    </Text>
    <Text
      name="standfirst"
      face="text"
      weight={400}
      size={30}
      color="#000000"
      maxLines={3}
      dropBelow={80}
      gap={20}
    >
      {standfirst}
    </Text>
  </Frame>
))

/** Nothing in it is elastic. */
const fixed = onWhite(({ headline, standfirst }) => (
  <Frame name="copy" style={{ ...middle, height: 90 }}>
    <Text name="headline" face="display" weight={700} size={50} color="#000000" maxLines={1}>
      {headline}
    </Text>
    <Text name="standfirst" face="text" weight={400} size={40} color="#000000" maxLines={3} dropBelow={1}>
      {standfirst}
    </Text>
  </Frame>
))

const rule = onWhite(({ headline }) => (
  <Frame name="copy" style={middle}>
    <Rule width={100} height={20} color="#ff0000" />
    <Text name="headline" face="display" weight={700} size={40} color="#ffffff" gap={10}>
      {headline}
    </Text>
  </Frame>
))

const letters = (['top', 'middle', 'bottom'] as const).flatMap((anchor) =>
  (['start', 'center', 'end'] as const).map((align) =>
    design(
      `letter-${anchor}-${align}`,
      onWhite(({ headline }) => (
        <Frame name="letter" style={middle} anchor={anchor} align={align}>
          <Text name="initial" face="display" weight={700} size={200} color="#000000" decoration>
            {headline}
          </Text>
        </Frame>
      )),
    ),
  ),
)

const templates = [design('stack', stack), design('fixed', fixed), design('rule', rule), ...letters]
const engine = await composeEngine({ templates })

async function draw(
  template: string,
  article: Partial<Article>,
  language: 'english' | 'arabic' | 'german' = 'english',
) {
  const request = { brand: exampleBrand, template, format: 'og', type: 'png' } as const
  return drawCard(engine, { ...request, article: { ...articles[language], ...article } })
}

/** Bounds of all non-white pixels. */
async function inkOf(bytes: Uint8Array) {
  const { info } = await sharp(bytes)
    .trim({ background: '#ffffff', threshold: 100 })
    .toBuffer({ resolveWithObject: true })
  const left = -(info.trimOffsetLeft ?? 0)
  const top = -(info.trimOffsetTop ?? 0)
  return {
    left,
    top,
    right: left + info.width,
    bottom: top + info.height,
    width: info.width,
    height: info.height,
  }
}

describe('a droppable text', () => {
  const headline = { title: 'Ferry returns to the harbour' }

  test('stays whole where there is room for it', async () => {
    const card = await draw('stack', { ...headline, description: 'Three boats a day.' })
    expect(card.lines['copy/standfirst']).toEqual(['Three boats a day.'])
    expect(card.verdicts).toEqual([])
  })

  test('drops its last sentences first and names them in a verdict', async () => {
    const long = `Three boats a day. ${'They carry bicycles, goats and the post from one shore to the other. '.repeat(4)}`
    const card = await draw('stack', { ...headline, description: long.trim() })
    expect(card.lines['copy/standfirst']?.join(' ')).toBe(
      'Three boats a day. They carry bicycles, goats and the post from one shore to the other.',
    )
    expect(card.verdicts).toMatchObject([{ code: 'text-cut', severity: 'info', place: 'og/copy/standfirst' }])
  })

  test('is dropped with a verdict when not even its first sentence fits', async () => {
    const description = `${'They carry bicycles, goats and the post, '.repeat(8)}and more.`
    const card = await draw('stack', { ...headline, description })
    expect(card.lines['copy/standfirst']).toBeUndefined()
    expect(card.verdicts).toEqual([
      {
        code: 'text-dropped',
        severity: 'info',
        place: 'og/copy/standfirst',
        message: `Left out, so that the rest stays large: “${description}”`,
      },
    ])
  })

  test('is left out if the headline beside it would fall below its minimum size', async () => {
    const title = 'Ferry returns to the harbour after eleven years'
    const card = await draw('stack', { title, description: 'Three boats a day.' })
    expect(card.verdicts.map(({ code }) => code)).toEqual(['text-dropped'])
  })

  test('is dropped when the stack would be higher than its frame', async () => {
    const card = await draw('fixed', { title: 'Ferry returns', description: 'Three boats a day.' })
    expect(card.verdicts.map(({ code }) => code)).toEqual(['text-dropped'])
  })

  test('never makes a stack higher than its frame', async () => {
    for (const words of [4, 8, 12, 16, 24, 40]) {
      const card = await draw('stack', {
        title: 'Harbour ferry '.repeat(words),
        description: 'Boats. '.repeat(9),
      })
      const { bottom } = await inkOf(card.bytes)
      expect(bottom).toBeLessThanOrEqual(500)
    }
  })
})

test('a rule is at the start of its frame, on either side', async () => {
  expect(await inkOf((await draw('rule', { title: 'x' })).bytes)).toMatchObject({
    left: 400,
    right: 500,
    top: 100,
    bottom: 120,
  })
  const mirrored = await inkOf((await draw('rule', { title: 'س' }, 'arabic')).bytes)
  // The card is mirrored: the frame is x 200 to 800.
  expect(mirrored).toMatchObject({ left: 700, right: 800, top: 100, bottom: 120 })
})

describe('a decoration is placed by its ink', () => {
  test.each([
    ['top', 'start', { top: 100, left: 400 }],
    ['middle', 'center', {}],
    ['bottom', 'end', { bottom: 500, right: 1000 }],
  ] as const)('%s %s', async (anchor, align, edges) => {
    const ink = await inkOf((await draw(`letter-${anchor}-${align}`, { title: 'R' })).bytes)
    for (const [edge, at] of Object.entries(edges))
      expect(Math.abs(ink[edge as 'top'] - at)).toBeLessThanOrEqual(1)
    expect(Math.abs(ink.height - 200)).toBeLessThanOrEqual(2)
    if (anchor !== 'middle') return
    expect(Math.abs((ink.left + ink.right) / 2 - 700)).toBeLessThanOrEqual(1)
    expect(Math.abs((ink.top + ink.bottom) / 2 - 300)).toBeLessThanOrEqual(1)
  })

  test('at the other sides when the card is mirrored', async () => {
    const start = await inkOf((await draw('letter-top-start', { title: 'س' }, 'arabic')).bytes)
    expect(Math.abs(start.right - 800)).toBeLessThanOrEqual(1)
    const end = await inkOf((await draw('letter-top-end', { title: 'س' }, 'arabic')).bytes)
    expect(Math.abs(end.left - 200)).toBeLessThanOrEqual(1)
  })

  test('no wider than its frame, however wide the letter', async () => {
    const ink = await inkOf((await draw('letter-top-start', { title: 'WWWWWWWW' })).bytes)
    expect(ink.right - ink.left).toBeLessThanOrEqual(601)
    expect(ink.height).toBeLessThan(120)
  })

  test('nothing where its letter has no ink', async () => {
    const card = await draw('letter-top-start', { title: '\u00a0' })
    expect(card.verdicts.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a long German word', () => {
  const title = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'

  test('is hyphenated rather than broken between any two letters', async () => {
    const card = await draw('stack', { title, description: undefined }, 'german')
    expect(card.verdicts).toMatchObject([{ code: 'headline-small' }])
    expect(card.lines['copy/headline']!.slice(0, -1).every((line) => /[-\u2010\u00ad]$/.test(line))).toBe(
      true,
    )
  })

  test('stays whole where it is large enough whole', async () => {
    const card = await draw('stack', { title: 'Fährverkehr', description: undefined }, 'german')
    expect(card.lines['copy/headline']).toEqual(['Fährverkehr'])
  })
})
