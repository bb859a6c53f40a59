import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { tintedPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Diameter of the portrait, and how much of it is beyond the far edge and the lower one (wide formats). */
  readonly circle: number
  /** Tall formats: from the upper edge to the portrait. */
  readonly circleTop: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [42, 150], lines: 6, circle: 500, circleTop: 0 },
  twitter: { headline: [42, 144], lines: 6, circle: 480, circleTop: 0 },
  youtube: { headline: [54, 170], lines: 6, circle: 580, circleTop: 0 },
  square: { headline: [56, 160], lines: 5, circle: 540, circleTop: 132 },
  portrait: { headline: [62, 170], lines: 6, circle: 640, circleTop: 160 },
  story: { headline: [66, 180], lines: 6, circle: 760, circleTop: 370 },
  wide: { headline: [44, 158], lines: 6, circle: 526, circleTop: 0 },
  pin: { headline: [58, 160], lines: 6, circle: 602, circleTop: 178 },
  chat: { headline: [42, 118], lines: 5, circle: 400, circleTop: 98 },
}

/** Share of the portrait beyond the far edge, and in wide formats beyond the lower one. */
const BLEED = { side: 0.145, bottom: 0.165 }
/** Without a portrait the text has the whole card. */
const ALONE = 1.15
/** Letters; for a longer headline the portrait shrinks before the headline does. */
const LONG = 80
const SMALLER_CIRCLE = 0.76

/** Tinted background, a large round portrait that bleeds off the far edge, the name above a serif headline. */
export const opinion: CardTemplate = {
  name: 'opinion',
  description: 'A column: the columnist’s portrait, the name, the headline in serif on a tinted ground.',
  formats: formatNames,
  tones: ['light', 'dark'],
  kinds: ['opinion'],
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = tintedPalette(content, 0.11)
  const own = sizes[look.format.name]
  const { width, height, margin } = look
  const hasFace = content.has('portrait')
  const shrunk = look.tall && content.headline.length > LONG ? SMALLER_CIRCLE : 1
  // The top line of Nastaliq is higher.
  const lower = look.tall && content.nastaliq ? Math.round(look.gap * 1.2) : 0
  const circle = Math.round(own.circle * shrunk) - lower
  const circleTop = own.circleTop + lower
  const box = look.tall
    ? at(width - circle * (1 - BLEED.side), circleTop, circle, circle)
    : at(width - circle * (1 - BLEED.side), height - circle * (1 - BLEED.bottom), circle, circle)
  const [min, max] = headlineSizes(content, own.headline)
  const words = wordsBox()

  function wordsBox() {
    if (!hasFace) return { top: look.below, width: width - 2 * margin }
    if (look.tall) return { top: circleTop + circle + look.gap * 0.4, width: width - 2 * margin }
    return { top: look.below, width: width - margin - circle * 0.88 - 48 }
  }

  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      {hasFace && <Photo of="portrait" subject="face" shape="circle" style={box} />}
      <TopLine
        look={look}
        palette={palette}
        kicker={content.label(content.byline ? 'opinion' : 'editorial') ?? content.kicker}
      />
      <Frame
        name="words"
        style={at(margin, words.top, words.width, look.end - words.top)}
        anchor={look.tall && hasFace ? 'top' : 'middle'}
      >
        <Text
          name="byline"
          face="serif"
          weight={400}
          size={smallSize(content, (look.standfirst ?? look.kicker * 1.1) * 1.08)}
          color={palette.accent}
          maxLines={2}
        >
          {content.byline}
        </Text>
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={hasFace ? [min, max] : [Math.round(min * ALONE), Math.round(max * ALONE)]}
          color={palette.ink}
          maxLines={own.lines}
          gap={Math.round(look.gap * 0.5)}
          leading={0.98}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
    </div>
  )
}
