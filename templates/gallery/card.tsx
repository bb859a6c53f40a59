import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, type PictureName, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { pictureShare } from '../house-style/long-headline.ts'
import { lookOf } from '../house-style/look.ts'
import { paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** From the upper edge to the pictures. */
  readonly pictures: number
  /** Share of the first picture: of the width in wide formats, of the height in tall ones. */
  readonly first: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [34, 62], lines: 2, pictures: 210, first: 0.66 },
  twitter: { headline: [34, 60], lines: 2, pictures: 204, first: 0.66 },
  youtube: { headline: [40, 72], lines: 2, pictures: 236, first: 0.66 },
  square: { headline: [48, 78], lines: 3, pictures: 350, first: 0.6 },
  portrait: { headline: [54, 90], lines: 3, pictures: 420, first: 0.6 },
  story: { headline: [58, 100], lines: 3, pictures: 640, first: 0.56 },
  wide: { headline: [36, 66], lines: 2, pictures: 226, first: 0.66 },
  pin: { headline: [50, 84], lines: 3, pictures: 466, first: 0.6 },
  chat: { headline: [36, 58], lines: 3, pictures: 260, first: 0.6 },
}

const GROUND = '#101214'
const GAP = 8

interface Tile {
  readonly of: PictureName
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Text above; one large picture, the others beside or below it, to the edges. */
export const gallery: CardTemplate = {
  name: 'gallery',
  description: 'A picture story: two to four pictures, and how many more there are.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['gallery'],
  lacks: ({ has }) => (has('gallery.1') && has('gallery.2') ? undefined : 'two pictures or more'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = paletteOn(GROUND, content.accent)
  const { width, height, margin, gap } = look
  const usual = sizes[look.format.name]
  // Nastaliq extends far above and below its line; for a long headline the pictures shrink.
  const given = look.tall ? Math.min(1, pictureShare({ ...content, nastaliq: false })) : 1
  const own = {
    ...usual,
    lines: usual.lines + (given < 1 ? 2 : 0),
    pictures: Math.round(
      usual.pictures + (content.nastaliq ? gap * 1.3 : 0) + (1 - given) * (height - usual.pictures) * 0.5,
    ),
  }
  const tiles = tilesOf(content, look.tall, own, width, height)
  const all = content.details.gallery?.length ?? tiles.length
  // X puts its domain at the lower left, where the last picture is in right-to-left.
  const last = tiles.at(content.mirrored && !look.tall ? 1 : -1)!
  const size = smallSize(content, look.foot)
  const count = Math.ceil(size * content.leading * 1.3)
  // YouTube puts the duration on the lower corner, stories their bar on the footer.
  const isHigh = look.format.name === 'youtube' || look.format.name === 'story'
  const raised = content.nastaliq ? 0 : gap * 0.4
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: GROUND }}>
      {tiles.map(({ of, ...box }) => (
        <Photo of={of} style={at(box.left, box.top, box.width, box.height)} />
      ))}
      <TopLine look={look} palette={palette} kicker={content.label('gallery') ?? content.kicker} />
      <Frame
        name="words"
        style={at(
          margin,
          look.below - raised,
          width - 2 * margin,
          own.pictures - look.below - (content.nastaliq ? gap * 0.6 : 0),
        )}
        anchor="middle"
      >
        <Text
          name="headline"
          face="display"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={own.lines}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
      {all > tiles.length && (
        <Frame
          name="more"
          style={at(
            last.left,
            isHigh ? last.top + 16 : last.top + last.height - count - 16,
            last.width - 20,
            count,
          )}
          anchor="middle"
          align={content.mirrored ? 'start' : 'end'}
        >
          <Text
            name="more"
            face="plain"
            weight={700}
            size={size}
            color="#ffffff"
            chip={{ color: GROUND, x: 0.5, y: 0.35 }}
            maxLines={1}
          >
            {`+ ${all - tiles.length}`}
          </Text>
        </Frame>
      )}
    </div>
  )
}

/** Two: halves. Three: one and two. Four: one and three. */
function tilesOf(
  content: CardContent,
  tall: boolean,
  own: Sizes,
  width: number,
  height: number,
): readonly Tile[] {
  const names = ([1, 2, 3, 4] as const)
    .map((at): PictureName => `gallery.${at}`)
    .filter((name) => content.has(name))
  const high = height - own.pictures
  const rest = names.length - 1
  const share = rest === 1 ? 0.5 : own.first
  const first = Math.round((tall ? high : width) * share)
  return names.map((of, index): Tile => {
    if (index === 0)
      return tall
        ? { of, left: 0, top: own.pictures, width, height: first }
        : { of, left: 0, top: own.pictures, width: first, height: high }
    const side = ((tall ? width : high) - GAP * (rest - 1)) / rest
    const along = Math.round((index - 1) * (side + GAP))
    return tall
      ? {
          of,
          left: along,
          top: own.pictures + first + GAP,
          width: Math.ceil(side),
          height: high - first - GAP,
        }
      : {
          of,
          left: first + GAP,
          top: own.pictures + along,
          width: width - first - GAP,
          height: Math.ceil(side),
        }
  })
}
