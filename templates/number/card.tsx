import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Row, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf, type Look } from '../house-style/look.ts'
import { deepGround, paletteOn, type Palette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { smallSize, textSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly figure: number
  readonly meaning: readonly [min: number, max: number]
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { figure: 480, meaning: [30, 50] },
  twitter: { figure: 460, meaning: [30, 50] },
  youtube: { figure: 512, meaning: [36, 56] },
  square: { figure: 620, meaning: [40, 62] },
  portrait: { figure: 660, meaning: [44, 68] },
  story: { figure: 680, meaning: [48, 76] },
  wide: { figure: 504, meaning: [32, 52] },
  pin: { figure: 620, meaning: [42, 64] },
  chat: { figure: 460, meaning: [30, 46] },
}

/** Size of the unit relative to the figure. */
const UNIT = 0.62
/** Width share of the figure's field beside its label. */
const FIELD = 0.6
/** Maximum characters of a figure shown as a picture. */
const LONGEST = 9
/** A figure of this length is wider than high: its label goes below. */
const WIDE_FIGURE = 5
/** Height share of such a figure in wide formats. */
const WIDE_SHARE = 0.52
const LIGHT = '#e9f2ec'

/** The figure is the picture; its label is beside it in wide formats, below it in tall ones. */
export const number: CardTemplate = {
  name: 'number',
  description: 'A figure as large as the card, with its unit, its meaning and its source.',
  formats: formatNames,
  tones: ['dark', 'light'],
  kinds: ['data'],
  lacks({ details: { figure } }) {
    if (figure === undefined) return 'a figure'
    return Array.from(figure.value).length > LONGEST ? 'a shorter figure' : undefined
  },
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const { width, height } = look
  const ground = content.tone === 'light' ? LIGHT : deepGround(content.accent)
  const palette = paletteOn(ground, content.tone === 'light' ? content.accent : '#dfe9e3')
  const { value = '', unit } = content.details.figure ?? {}
  const below = look.tall || Array.from(value + (unit ?? '')).length > WIDE_FIGURE
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: ground }}>
      <TopLine look={look} palette={palette} kicker={content.kicker ?? content.label('data')} />
      {below ? <Stacked look={look} palette={palette} /> : <Beside look={look} palette={palette} />}
      {look.tall && <Source look={look} palette={palette} />}
    </div>
  )
}

interface Parts {
  readonly look: Look
  readonly palette: Palette
}

/** @param share of the format's maximum size of a figure */
function figureRow({ look: { content, format }, palette }: Parts, share = 1) {
  const { value = '', unit } = content.details.figure ?? {}
  const figure = sizes[format.name].figure * share
  return (
    <Row name="figure" between={Math.round(figure * 0.03)} dir="ltr">
      <Text
        name="value"
        face="condensed"
        weight={700}
        size={[120, figure]}
        color={palette.ink}
        leading={0.8}
        flush
      >
        {value}
      </Text>
      <Text
        name="unit"
        face="condensed"
        weight={700}
        size={[120 * UNIT, figure * UNIT]}
        color={palette.ink}
        leading={0.8}
      >
        {unit}
      </Text>
    </Row>
  )
}

function meaning({ look: { content, format, gap }, palette }: Parts, lines: number) {
  const [min, max] = sizes[format.name].meaning
  return (
    <Text
      name="headline"
      face="display"
      weight={700}
      size={[textSize(content, min), textSize(content, max)]}
      color={palette.ink}
      maxLines={lines}
      gap={gap}
      leading={0.98}
    >
      {content.details.figure?.label ?? content.headline}
    </Text>
  )
}

function Beside(parts: Parts) {
  const { width, margin, below, end, gap } = parts.look
  const field = Math.round((width - 2 * margin) * FIELD)
  const left = margin + field + gap
  return (
    <div style={{ ...at(0, 0, width, parts.look.height) }}>
      <Frame name="figure" style={at(margin, below, field, end - below)} anchor="bottom">
        {figureRow(parts)}
      </Frame>
      <Frame name="meaning" style={at(left, below, width - margin - left, end - below - gap)} anchor="bottom">
        {meaning(parts, 7)}
      </Frame>
    </div>
  )
}

function Stacked(parts: Parts) {
  const { width, margin, below, end, footLine, gap, tall } = parts.look
  const foot = tall && parts.look.content.details.figure?.source ? footLine + gap : 0
  return (
    <Frame name="figure" style={at(margin, below, width - 2 * margin, end - foot - below)} anchor="middle">
      {figureRow(parts, tall ? 1 : WIDE_SHARE)}
      {meaning(parts, tall ? 5 : 2)}
    </Frame>
  )
}

function Source({ look, palette }: Parts) {
  const { content, margin, width, end, footLine } = look
  const size = smallSize(content, look.foot)
  return (
    <Frame name="source" style={at(margin, end - footLine, width - 2 * margin, footLine)} anchor="bottom">
      <Text
        name="source"
        face="plain"
        weight={400}
        size={[Math.round(size * 0.75), size]}
        color={palette.muted}
        maxLines={1}
      >
        {content.details.figure?.source}
      </Text>
    </Frame>
  )
}
