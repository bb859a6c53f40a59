import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { Columns, Frame, Row, Span, Text } from '../../../src/card/contract/elements.ts'
import type { JSXNode } from '../../../src/card/contract/jsx.ts'
import type { CardTemplate } from '../../../src/card/contract/template.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'

const INK = '#000000'
const small = { face: 'plain', weight: 400, color: INK } as const
const WIDE = { position: 'absolute', left: 100, top: 100, width: 1000, height: 400 } as const

/** A card of one frame; its SVG shows the positions. */
async function drawn(children: JSXNode, { dir = 'ltr', frame = WIDE as object } = {}) {
  const template: CardTemplate = {
    name: 'trial',
    description: '',
    formats: ['og'],
    tones: ['light'],
    kinds: ['news'],
    render: () => (
      <div style={{ position: 'relative', width: 1200, height: 630, backgroundColor: '#ffffff' }}>
        <Frame name="it" style={frame as Record<string, number>}>
          {children}
        </Frame>
      </div>
    ),
  }
  const engine = await composeEngine({ templates: [template] })
  const article = { title: 'x', authors: [], lang: dir === 'rtl' ? 'ar' : 'en', dir, tags: [] } as const
  const plan = await engine.plan({
    article: article as never,
    brand: exampleBrand,
    template: 'trial',
    format: 'og',
    type: 'svg',
  })
  const card = await engine.draw(plan)
  const svg = new TextDecoder().decode(card.bytes)
  const rects = [
    ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/g),
  ]
    .map(([, x, y, width, height, color]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      color,
    }))
    .filter(({ color }) => color !== '#fff' && color !== '#ffffff')
  const inks = [...svg.matchAll(/<path fill="(#\w+)"/g)].map(([, color]) => color)
  return { lines: card.lines, verdicts: card.verdicts, rects, inks }
}

const CHIP = { color: '#ff0000', x: 0, y: 0 }

const row = (kicker: string, shorter?: string) => (
  <Row name="line" between={24} spread="ends" shrink="in-turn">
    <Text name="kicker" {...small} size={[24, 30]} yields={1} shorter={shorter ? [shorter] : []}>
      {kicker}
    </Text>
    <Text name="brand" {...small} size={[30, 38]}>
      The Harbour Post
    </Text>
  </Row>
)

const points = (texts: readonly string[], padding: number | readonly [number, number] = 0.4) =>
  texts.map((text, at) => (
    <Columns
      name={`point ${at + 1}`}
      widths={[60]}
      between={20}
      rule={{ height: 2, color: '#cccccc' }}
      padding={padding}
      dropBelow={0}
      yields={1}
    >
      <Text name={`number ${at + 1}`} face="condensed" weight={700} size={[45, 90]} color={INK}>
        {String(at + 1)}
      </Text>
      <Text name={`text ${at + 1}`} {...small} size={[30, 60]} maxLines={2}>
        {text}
      </Text>
    </Columns>
  ))

/** Vertical positions of the rules above two points, in a frame of a height. */
const tops = async (padding: number | readonly [number, number], height: number) => {
  const two = points(['One thing.', 'Another thing.'], padding)
  return (await drawn(two, { frame: { ...WIDE, height } })).rects.map(({ y }) => y)
}

const codes = (verdicts: readonly { code: string; place: string }[]) =>
  verdicts.map(({ code, place }) => `${code} ${place}`)

describe('a row', () => {
  test('holds all that fits', async () => {
    const { lines, verdicts } = await drawn(row('Transport'))
    expect(lines).toEqual({ 'it/kicker': ['Transport'], 'it/brand': ['The Harbour Post'] })
    expect(verdicts).toEqual([])
  })

  test('uses the shorter wording before dropping anything, with a verdict', async () => {
    const frame = { ...WIDE, width: 440 }
    const { lines, verdicts } = await drawn(row('Cup final · full time', 'Cup final'), { frame })
    expect(lines['it/kicker']).toEqual(['Cup final'])
    expect(codes(verdicts)).toEqual(['text-cut og/it/kicker'])
  })

  test('drops a droppable text, with a verdict', async () => {
    const frame = { ...WIDE, width: 300 }
    const { lines, verdicts } = await drawn(row('International development'), { frame })
    expect(lines).toEqual({ 'it/brand': ['The Harbour Post'] })
    expect(codes(verdicts)).toEqual(['text-dropped og/it/kicker'])
  })

  test('truncates a text that is too long and not droppable', async () => {
    const frame = { ...WIDE, width: 160 }
    const { lines } = await drawn(row(''), { frame })
    expect(lines['it/brand']?.[0]).toMatch(/^The.*…$/)
  })

  test('grows a figure and its unit together until they fill the width or the height', async () => {
    const figure = (
      <Row name="figure" between={8} dir="ltr">
        <Text name="value" face="condensed" weight={700} size={[100, 600]} color={INK} chip={CHIP}>
          4.1
        </Text>
        <Text name="unit" face="condensed" weight={700} size={[62, 372]} color={INK}>
          %
        </Text>
      </Row>
    )
    const wide = await drawn(figure)
    const low = await drawn(figure, { frame: { ...WIDE, height: 200 } })
    expect(low.rects[0]!.height).toBeLessThan(wide.rects[0]!.height)
    expect(codes(low.verdicts)).toEqual([])
    // Figures read left to right on right-to-left cards too, with the group at the reading side.
    const rtl = await drawn(figure, { dir: 'rtl', frame: { ...WIDE, height: 200 } })
    expect(rtl.rects[0]!.x).toBeGreaterThan(600)
  })
})

describe('columns', () => {
  test('are parted by rules across the frame', async () => {
    const { rects, lines } = await drawn(points(['One thing.', 'Another thing.']))
    expect(rects).toHaveLength(2)
    expect(rects.every(({ x, width }) => x === 100 && width === 1000)).toBe(true)
    expect(lines['it/text 2']).toEqual(['Another thing.'])
  })

  test('take spare height in equal parts, up to their greatest padding', async () => {
    const [first, second] = await tops(0.4, 480)
    expect(await tops([0.4, 0.6], 480)).toEqual([first, second! + 36])
    const [, lower] = await tops([0.4, 9], 480)
    const [, lowest] = await tops([0.4, 9], 500)
    expect(lowest! - lower!).toBe(10)
  })

  test('become smaller together, and the last gives way when all are at their smallest', async () => {
    const long =
      'A sentence that needs the whole of two lines at the smallest size there is on this card, and more. '
    const { lines, verdicts } = await drawn(points([long, long, long, long].map((text) => text.trim())))
    expect(Object.keys(lines)).toContain('it/text 1')
    expect(codes(verdicts)).toContain('text-dropped og/it/point 4')
  })
})

test('a chip hugs its letters and brings its own ground', async () => {
  const { rects, verdicts } = await drawn(
    <Text name="label" {...small} size={40} color="#ffffff" chip={{ color: '#0000ff', x: 0.5, y: 0.25 }}>
      Breaking
    </Text>,
  )
  // White on white would be unreadable; white on the chip is readable.
  expect(verdicts).toEqual([])
  expect(rects).toHaveLength(1)
  expect(rects[0]).toMatchObject({ color: '#0000ff' })
  expect(rects[0]!.width).toBeLessThan(260)
  expect(rects[0]!.height).toBeLessThan(70)
})

test('too high texts are reported, for every kind of text', async () => {
  const { verdicts } = await drawn(
    ['a', 'b', 'c'].map((name) => (
      <Text name={name} {...small} size={60}>
        Words
      </Text>
    )),
    { frame: { ...WIDE, height: 120 } },
  )
  expect(codes(verdicts)).toContain('text-overflow og/it')
})

test('two elastic texts grow in proportion', async () => {
  const { lines } = await drawn([
    <Text name="title" face="display" weight={700} size={[48, 96]} color={INK} chip={CHIP}>
      The return of the night train
    </Text>,
    <Text name="body" {...small} size={[30, 60]} gap={10} chip={CHIP}>
      The first train left at 22:40 with 312 passengers on board and came back in the morning.
    </Text>,
  ])
  expect(lines['it/title']).toBeDefined()
  expect(lines['it/body']).toBeDefined()
})

describe('a template that requests something unsupported', () => {
  test.each([
    ['a prop', <Text name="x" {...small} size={20} {...{ shadow: 1 }} />, /<Text> has no “shadow”/],
    [
      'a text in a row of rows',
      <Row name="r" between={1}>
        {
          <Row name="s" between={1}>
            {[]}
          </Row>
        }
      </Row>,
      /hold Text only/,
    ],
    [
      'a name twice',
      [<Text name="x" {...small} size={20} />, <Text name="x" {...small} size={20} />],
      /two texts of frame it/,
    ],
  ])('%s is refused by name', async (_, children, message) => {
    await expect(drawn(children as JSXNode)).rejects.toThrow(message)
  })

  test('CSS without effect is refused by name', async () => {
    await expect(drawn([], { frame: { ...WIDE, textShadow: '1px' } })).rejects.toThrow(/“textShadow”/)
  })
})

/** The lines of a German headline on a square card. */
async function german(headline: string): Promise<readonly string[]> {
  const engine = await composeEngine()
  const article = { title: headline, authors: [], lang: 'de', dir: 'ltr', tags: [] } as const
  const plan = await engine.plan({
    article: article as never,
    brand: exampleBrand,
    template: 'headline',
    format: 'square',
    type: 'svg',
  })
  return Object.values((await engine.draw(plan)).lines).flat()
}

describe('long compounds', () => {
  test('are parted between their words where that makes the headline a quarter larger', async () => {
    expect(await german('Bundesverfassungsgericht kippt die Regelung für Saisonkräfte')).toContain(
      'Bundesverfassungs-',
    )
  })

  test('stay whole where they could be parted within words only', async () => {
    const lines = await german('Rindfleischetikett wird Pflicht für alle Läden')
    expect(lines.some((line) => line.endsWith('-'))).toBe(false)
  })
})

const spannedKicker = (words: string, more: object = {}) => (
  <Row name="line" between={24} spread="ends">
    <Text name="kicker" {...small} size={30} upper spacing={0.07} shorter={['Live']} {...more}>
      {[words, <Span color="#c00000">18:42</Span>]}
    </Text>
    <Text name="brand" {...small} size={30}>
      The Harbour Post
    </Text>
  </Row>
)

const percent = (size: number, color = '#c00000') => (
  <Text name="it" {...small} size={100} chip={CHIP}>
    {[
      '4.1',
      <Span size={size} weight={700} color={color}>
        %
      </Span>,
    ]}
  </Text>
)

describe('spans', () => {
  test('are drawn in their colour, and left out when a shorter wording lacks them', async () => {
    expect((await drawn(spannedKicker('Live '))).inks).toEqual([INK, '#c00000', INK])
    const short = await drawn(spannedKicker('Live '), { frame: { ...WIDE, width: 380 } })
    expect(short.lines['it/kicker']).toEqual(['LIVE'])
    expect(short.inks).toEqual([INK, INK])
  })

  test('are as narrow as their size says, and as readable as any text', async () => {
    const [whole, cut, pale] = [
      await drawn(percent(1)),
      await drawn(percent(0.5, '#ffffff')),
      await drawn(percent(0.5, '#ff2222')),
    ]
    expect(cut.rects[0]!.width).toBeLessThan(whole.rects[0]!.width - 30)
    expect(codes(pale.verdicts)).toEqual(['contrast-low og/it/it'])
    expect(pale.verdicts[0]!.message).toContain('#ff2222')
  })

  test('are made safe each by itself', async () => {
    const { lines, inks, verdicts } = await drawn(
      <Text name="it" {...small} size={30}>
        {['a\u202eb', <Span color="#c00000">{' \u0000c '}</Span>, 'd']}
      </Text>,
    )
    expect(lines['it/it']!.join('').replace(/\p{Cf}/gu, '')).toBe('ab c d')
    expect(inks).toEqual([INK, '#c00000'])
    expect(codes(verdicts)).toContain('text-cleaned og/it/it')
  })
})

const sentences = (text: string) => (
  <Text name="it" {...small} size={[60, 90]} maxLines={1} cutAt="sentence">
    {text}
  </Text>
)

test('a text that must be cut ends with a sentence where one fits', async () => {
  const long = 'The bridge holds. The river is lower than in any year before. Nobody knows why it is so.'
  const { lines, verdicts } = await drawn(sentences(long))
  expect(lines['it/it']).toEqual(['The bridge holds.'])
  expect(codes(verdicts)).toEqual(['text-cut og/it/it'])
  expect(verdicts[0]!.message).toContain('left out: “The river is lower')
  const one = await drawn(
    sentences('The river is lower than in any of the years before this one, and lower still'),
  )
  expect(one.lines['it/it']![0]).toMatch(/^The river .*…$/)
})
