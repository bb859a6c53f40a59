import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Row, Text } from '../../src/card/contract/elements.ts'
import { mix } from '../../src/card/contract/color.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { pictureShare } from '../house-style/long-headline.ts'
import { lookOf, type Look } from '../house-style/look.ts'
import { deepGround, paletteOn, readable, type Palette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

type Side = NonNullable<CardContent['details']['sides']>[number]

interface Sizes {
  readonly figure: readonly [min: number, max: number]
  readonly name: number
  readonly headline: readonly [min: number, max: number]
  /** Height of the headline's field at the foot. */
  readonly words: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { figure: [100, 300], name: 42, headline: [30, 44], words: 122 },
  twitter: { figure: [100, 290], name: 42, headline: [30, 44], words: 120 },
  youtube: { figure: [120, 350], name: 48, headline: [34, 50], words: 130 },
  square: { figure: [160, 600], name: 48, headline: [40, 60], words: 200 },
  portrait: { figure: [180, 700], name: 50, headline: [44, 68], words: 240 },
  story: { figure: [180, 740], name: 50, headline: [48, 76], words: 300 },
  wide: { figure: [106, 316], name: 44, headline: [32, 46], words: 130 },
  pin: { figure: [170, 658], name: 48, headline: [42, 64], words: 266 },
  chat: { figure: [118, 444], name: 36, headline: [30, 44], words: 148 },
}

/** Average width of a letter in a name and of a character in a figure. Em. */
const LETTER = 0.56
const FIGURE = 0.5
/** Figures have no descenders, so their line may overlap by this much. Em of the figure. */
const TUCK = 0.07
/** Maximum number of sides shown as rows. */
const MOST_SIDES = 5

/** Two fields, two figures, the winner at full strength; the headline below. More sides: rows. */
export const score: CardTemplate = {
  name: 'score',
  description: 'A match, an election, a vote: the sides with their figures, the headline below.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['result'],
  lacks: ({ details: { sides = [] } }) => (sides.length >= 2 ? undefined : 'two sides'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const ground = deepGround(content.accent)
  const palette = paletteOn(ground, '#e6efe9')
  const { width, height, margin, gap } = look
  const own = sizes[look.format.name]
  const sides = content.details.sides ?? []
  const kicker = [content.kicker ?? content.label('result'), content.details.state]
    .filter(Boolean)
    .join(' · ')
  const words = look.tall ? Math.round(own.words * (2 - pictureShare(content))) : own.words
  const top = look.end - words
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: ground }}>
      {sides.length === 2 ? (
        <Halves look={look} palette={palette} sides={sides} bottom={top} />
      ) : (
        <Rows look={look} palette={palette} sides={sides.slice(0, MOST_SIDES)} bottom={top} />
      )}
      <TopLine
        look={look}
        palette={palette}
        kicker={kicker}
        {...(sides.length === 2 && { kickerWidth: width / 2 - margin - 22 })}
      />
      <Frame
        name="words"
        // Letters of Nastaliq hang below their line.
        style={at(margin, top + gap * 0.5, width - 2 * margin, words - gap * (content.nastaliq ? 1 : 0.5))}
        anchor="bottom"
      >
        <Text
          name="headline"
          face="display"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={look.tall ? 5 : 2}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
    </div>
  )
}

interface FieldProps {
  readonly look: Look
  readonly palette: Palette
  readonly sides: readonly Side[]
  /** Start of the headline's field. */
  readonly bottom: number
}

function Halves({ look, palette, sides, bottom }: FieldProps) {
  const { width, margin, below, gap, content } = look
  const own = sizes[look.format.name]
  const half = width / 2
  const far = mix('#000000', palette.ground, 0.32)
  const [first, second] = sides.map(({ value }) => Number.parseFloat((value ?? '').replace(',', '.')))
  const isDraw = first === undefined || second === undefined || !(first !== second)
  const name = smallSize(content, own.name)
  // Both fields are equal, so that figures and names align: one line for names if none is long.
  const field = half - margin - gap
  const longest = Math.max(...sides.map((side) => side.name.length))
  const lines = longest * name * LETTER > field ? 2 : 1
  const names = Math.ceil(name * content.leading * lines * 1.1)
  const room = bottom - below - gap * 0.5 - names
  const signs = Math.max(1, ...sides.map(({ value = '' }) => value.length))
  const figure = Math.min(own.figure[1], room, field / (signs * FIGURE))
  // Figure and name are centred in the field as a group, unless the figure takes all of it.
  const figureHeight = Math.round(room - (room - figure) / 2)
  return (
    <div style={at(0, 0, width, look.height)}>
      {!isDraw && <div style={{ ...at(half, 0, half, bottom), backgroundColor: far }} />}
      {sides.map((side, index) => {
        const ground = index === 1 && !isDraw ? far : palette.ground
        const wins = isDraw || (index === 0 ? first! > second! : second! > first!)
        const ink = wins ? palette.ink : readable(mix(palette.ink, ground, 0.62), ground, palette.ink)
        const left = index === 0 ? margin : half + gap
        return (
          <div style={at(0, 0, width, look.height)}>
            <Frame name={`figure ${index + 1}`} style={at(left, below, field, figureHeight)} anchor="bottom">
              <Row name="figure" between={0} dir="ltr">
                <Text
                  name="value"
                  face="condensed"
                  weight={700}
                  size={own.figure}
                  color={ink}
                  leading={0.82}
                  flush
                >
                  {side.value ?? (index === 0 ? content.time : undefined)}
                </Text>
              </Row>
            </Frame>
            <Frame
              name={`side ${index + 1}`}
              style={at(left, below + figureHeight - figure * TUCK, field, names)}
            >
              <Text
                name="name"
                face="plain"
                weight={wins ? 700 : 400}
                size={name}
                color={ink}
                maxLines={lines}
              >
                {side.name}
              </Text>
            </Frame>
          </div>
        )
      })}
    </div>
  )
}

function Rows({ look, palette, sides, bottom }: FieldProps) {
  const { width, margin, below, gap, content } = look
  const own = sizes[look.format.name]
  const step = (bottom - below - gap) / Math.max(1, sides.length)
  const size = smallSize(content, Math.min(own.name * 1.3, step * 0.62))
  return (
    <div style={at(0, 0, width, look.height)}>
      {sides.map(({ name, value }, index) => (
        <div style={at(margin, below + index * step, width - 2 * margin, step)}>
          {index > 0 && <div style={{ ...at(0, 0, width - 2 * margin, 2), backgroundColor: palette.line }} />}
          <Frame name={`side ${index + 1}`} style={at(0, 2, width - 2 * margin, step - 2)} anchor="middle">
            <Row name="row" between={24} spread="ends" shrink="in-turn">
              <Text
                name="name"
                face="plain"
                weight={index === 0 ? 700 : 400}
                size={[Math.round(size * 0.7), size]}
                color={palette.ink}
              >
                {name}
              </Text>
              <Text
                name="value"
                face="condensed"
                weight={700}
                size={Math.round(size * 1.2)}
                color={palette.ink}
              >
                {value}
              </Text>
            </Row>
          </Frame>
        </div>
      ))}
    </div>
  )
}
