import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, textSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly name: readonly [min: number, max: number]
  readonly years: number
  /** Width (in wide formats: beside the text) and height of the portrait. */
  readonly portrait: readonly [width: number, height: number]
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { name: [52, 128], years: 50, portrait: [400, 522] },
  twitter: { name: [52, 124], years: 48, portrait: [390, 492] },
  youtube: { name: [62, 148], years: 58, portrait: [450, 600] },
  square: { name: [60, 140], years: 58, portrait: [936, 480] },
  portrait: { name: [68, 160], years: 58, portrait: [928, 690] },
  story: { name: [72, 176], years: 64, portrait: [920, 800] },
  wide: { name: [54, 134], years: 52, portrait: [428, 560] },
  pin: { name: [64, 150], years: 54, portrait: [860, 766] },
  chat: { name: [44, 104], years: 42, portrait: [692, 356] },
}

const GROUND = '#f1f0ed'
/** Ratio to the name's largest size; if it would be smaller, the line with roles is dropped. */
const WANTED = 0.6
/** Without a portrait the name is as large as possible, on the lower part of the card. */
const ALONE = { size: 1.6, height: 0.62 }

/** Light grey, a greyscale portrait inside the margins, the name in serif and the years; no colour. */
export const farewell: CardTemplate = {
  name: 'farewell',
  description: 'An obituary: the portrait in black and white, the name, the years.',
  formats: formatNames,
  tones: ['light'],
  kinds: ['obituary'],
  lacks: ({ details }) => (details.person ? undefined : 'the name of who has died'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = paletteOn(GROUND, '#3a3a3a')
  const own = sizes[look.format.name]
  const { width, height, margin, gap, tall } = look
  const of = content.has('portrait') ? 'portrait' : 'photo'
  const shown = content.has(of)
  const [wide, whole] = own.portrait
  const high = tall && content.nastaliq ? Math.round(whole * 0.88) : whole
  const largest = own.name[1] * (shown ? 1 : ALONE.size)
  const left = shown && !tall ? margin + wide + margin * 0.85 : margin
  // The brand's letters hang below their line in Nastaliq.
  const picture = tall ? look.below + (content.nastaliq ? gap * 0.5 : 0) : (height - high) / 2
  const top = shown
    ? tall
      ? picture + high + gap
      : look.below
    : Math.max(look.below, look.end - height * ALONE.height)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: GROUND }}>
      {shown && (
        <Photo
          of={of}
          subject="face"
          tone="grey"
          style={{ ...at(margin, picture, wide, high), borderRadius: content.corner }}
        />
      )}
      <TopLine look={look} palette={palette} left={left} width={width - margin - left} />
      <Frame
        name="words"
        style={at(left, top, width - margin - left, look.end - top)}
        anchor={shown && tall ? 'top' : 'bottom'}
      >
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={headlineSizes(content, [own.name[0], largest])}
          color={palette.ink}
          maxLines={shown && tall ? 2 : 4}
          leading={0.98}
          flush
        >
          {content.details.person?.name ?? content.headline}
        </Text>
        <Text
          name="years"
          face="serif"
          weight={400}
          size={textSize(content, own.years)}
          color={palette.muted}
          maxLines={1}
          gap={gap * 0.4}
        >
          {yearsOf(content)}
        </Text>
        <Text
          name="standfirst"
          face="text"
          weight={400}
          size={textSize(content, look.standfirst ?? 34)}
          color={palette.ink}
          maxLines={4}
          gap={gap * 0.6}
          dropBelow={Math.max(...headlineSizes(content, [own.name[0] * 1.2, own.name[1] * WANTED]))}
        >
          {content.standfirst ?? content.headline}
        </Text>
      </Frame>
    </div>
  )
}

/** `1938–2026`; only one year if the other is unknown. */
function yearsOf({ details: { person } }: CardContent): string | undefined {
  const years = [person?.born, person?.died].map((date) => date?.slice(0, 4)).filter(Boolean)
  return years.length > 0 ? years.join('–') : undefined
}
