import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, Scrim, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf, type Look } from '../house-style/look.ts'
import { chipOf, paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Maximum height of the text, upwards from its end. */
  readonly words: number
  /** From the end of the text to the lower edge. */
  readonly bottom: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [44, 144], lines: 4, words: 340, bottom: 90 },
  twitter: { headline: [44, 138], lines: 4, words: 324, bottom: 90 },
  youtube: { headline: [60, 136], lines: 4, words: 400, bottom: 92 },
  square: { headline: [58, 170], lines: 5, words: 500, bottom: 68 },
  portrait: { headline: [60, 180], lines: 5, words: 600, bottom: 74 },
  story: { headline: [64, 190], lines: 5, words: 640, bottom: 276 },
  wide: { headline: [46, 152], lines: 4, words: 364, bottom: 94 },
  pin: { headline: [56, 170], lines: 5, words: 666, bottom: 82 },
  chat: { headline: [42, 126], lines: 5, words: 370, bottom: 50 },
}

const SCRIM = '#07090b'
const WHITE = '#ffffff'

/** The photo to all edges, the text at its foot on a gradient of the text's height. */
export const photo: CardTemplate = {
  name: 'photo',
  description: 'A strong photo to all edges, the headline at its foot.',
  formats: formatNames,
  tones: ['dark'],
  overlay: true,
  kinds: ['news', 'feature'],
  instead: { design: 'split', enlarged: 2.2, covered: true },
  lacks: ({ has }) => (has('photo') ? undefined : 'a photo'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const own = sizes[look.format.name]
  const { width, height, margin } = look
  const palette = paletteOn(SCRIM, content.accent)
  const chip = chipOf(content.accent)
  const end = height - own.bottom
  const isStory = look.format.name === 'story'
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: SCRIM }}>
      <Photo style={at(0, 0, width, height)} />
      <Scrim
        style={at(0, 0, width, height)}
        from="bottom"
        color={SCRIM}
        behind={['words']}
        atLeast={0.6}
        reach="texts"
      />
      {/* In stories the credit is under the brand, and both are far from the edge: an ellipse would be a blot there. */}
      <Scrim
        style={at(0, 0, width, height * (isStory ? 0.43 : look.tall ? 0.36 : 0.46))}
        from="top"
        color={SCRIM}
        behind={isStory ? ['top', 'credit'] : []}
        atLeast={isStory ? 0.5 : 0.34}
      />
      {!isStory && (
        <Scrim
          style={at(
            width * 0.98 - margin - width * 0.85,
            look.topMiddle - width * 0.22,
            width * 1.44,
            width * 0.44,
          )}
          from="ellipse"
          color={SCRIM}
          behind={['top']}
          reach="texts"
        />
      )}
      <TopLine look={look} palette={palette} />
      <Frame name="words" style={at(margin, end - own.words, width - 2 * margin, own.words)} anchor="bottom">
        <Text
          name="kicker"
          face="plain"
          weight={700}
          size={smallSize(content, look.kicker * 0.9)}
          color={chip.ink}
          chip={{ color: chip.color, x: 0.45, y: 0.34 }}
          maxLines={1}
          upper
          spacing={0.07}
        >
          {content.kicker}
        </Text>
        <Text
          name="headline"
          face="display"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={WHITE}
          maxLines={own.lines}
          gap={Math.round(look.gap * 0.8)}
          leading={0.94}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
      <Credit look={look} end={end} />
    </div>
  )
}

/** A quiet line below the text, at the far side, or at the near one if a network covers that. */
function Credit({ look, end }: { readonly look: Look; readonly end: number }) {
  const { content, width, margin, credit } = look
  const size = smallSize(content, credit)
  const line = Math.round(size * (content.nastaliq ? 2.1 : 1.5))
  // Stories: only the space above the text is not covered by the network.
  const top = look.format.safe.bottom > 200 ? look.topMiddle + look.topLine / 2 : end + Math.round(size * 0.6)
  return (
    <Frame
      name="credit"
      style={at(margin, top, width - 2 * margin, line)}
      anchor="middle"
      align={isFarCornerCovered(look) ? 'start' : 'end'}
    >
      <Text name="credit" face="plain" weight={400} size={size} color="#e4e6e8" maxLines={1}>
        {content.photoCredit}
      </Text>
    </Frame>
  )
}

/** Whether a network covers the lower corner at the far side; networks do not mirror theirs. */
function isFarCornerCovered({ format, content }: Look): boolean {
  const { width, height } = format
  const corner = format.covered.find((zone) => zone.bottom === height && zone.right - zone.left < width)
  return corner !== undefined && (corner.right === width) !== content.mirrored
}
