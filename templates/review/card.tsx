import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Mark, Photo, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { Credit } from '../house-style/credit.tsx'
import { Foot } from '../house-style/foot.tsx'
import { pictureShare } from '../house-style/long-headline.ts'
import { lookOf } from '../house-style/look.ts'
import { STAR } from '../house-style/marks.ts'
import { tintedPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  readonly stars: number
  /** Width of the photo in wide formats, its height in tall ones. */
  readonly photo: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [42, 120], lines: 6, stars: 54, photo: 480 },
  twitter: { headline: [42, 112], lines: 6, stars: 50, photo: 464 },
  youtube: { headline: [52, 140], lines: 6, stars: 62, photo: 512 },
  square: { headline: [54, 120], lines: 6, stars: 72, photo: 440 },
  portrait: { headline: [60, 140], lines: 6, stars: 82, photo: 640 },
  story: { headline: [66, 156], lines: 6, stars: 92, photo: 1000 },
  wide: { headline: [44, 126], lines: 6, stars: 56, photo: 480 },
  pin: { headline: [56, 132], lines: 6, stars: 78, photo: 712 },
  chat: { headline: [40, 90], lines: 6, stars: 54, photo: 326 },
}

/** How much larger a verdict of few words may be without a photo. */
const BARE = 1.4

/** A scale with more stars is shown as a figure. */
const MOST_STARS = 6

/** Tinted background, stars or the publication's own scale, a serif verdict, the photo at the far side or above. */
export const review: CardTemplate = {
  name: 'review',
  description: 'A review: the rating in stars or figures, the verdict in serif, the photo.',
  formats: formatNames,
  tones: ['light', 'dark'],
  kinds: ['review'],
  lacks: ({ details }) => (details.rating ? undefined : 'a rating'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = tintedPalette(content, 0.09)
  const own = sizes[look.format.name]
  const { width, height, margin, gap, tall } = look
  const shown = content.has('photo')
  const photo = tall ? Math.round(own.photo * pictureShare(content)) : own.photo
  const { value = 0, best = 5, work } = content.details.rating ?? {}
  const field = (shown && !tall ? width - photo - margin * 0.8 : width - margin) - margin
  const shift =
    shown && tall ? photo + gap - (look.format.name === 'story' ? look.top - 40 : look.top - 24) : 0
  const rating = look.below + shift
  const isStars = best <= MOST_STARS
  const top = rating + own.stars + gap * 0.8
  const [least, most] = own.headline
  const hasFoot = work !== undefined || content.byline !== undefined
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      {shown && <Photo style={tall ? at(0, 0, width, photo) : at(width - photo, 0, photo, height)} />}
      <TopLine
        look={look}
        palette={palette}
        kicker={[content.label('review'), content.kicker].filter(Boolean).join(' · ') || undefined}
        width={field}
        middle={look.topMiddle + shift}
        brandScale={shown && !tall ? 0.86 : 1}
      />
      {isStars && (
        <Stars value={value} best={best} size={own.stars} left={margin} top={rating} color={palette.accent} />
      )}
      {!isStars && (
        <Frame
          name="rating"
          style={at(margin, rating - own.stars * 0.2, field, own.stars * 1.4)}
          anchor="middle"
        >
          <Text
            name="rating"
            face="condensed"
            weight={700}
            size={own.stars}
            color={palette.accent}
            maxLines={1}
          >
            {`${value}/${best}`}
          </Text>
        </Frame>
      )}
      <Frame
        name="words"
        style={at(margin, top, field, look.end - (hasFoot ? look.footLine + gap * 0.7 : 0) - top)}
      >
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={headlineSizes(content, [least, most * (shown ? 1 : BARE)])}
          color={palette.ink}
          maxLines={own.lines}
          leading={0.98}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
      {hasFoot && (
        <Foot
          look={look}
          palette={palette}
          lead={work ?? content.byline}
          rest={work ? content.byline : undefined}
          width={field}
        />
      )}
      {shown && (
        <Credit
          look={look}
          left={tall ? 24 : width - photo + 24}
          width={(tall ? width : photo) - 48}
          bottom={tall ? photo : height}
          align="end"
        />
      )}
    </div>
  )
}

interface StarsProps {
  readonly value: number
  readonly best: number
  readonly size: number
  readonly left: number
  readonly top: number
  readonly color: string
}

/** Full stars filled, the others outlined; a half star is filled to its middle. */
function Stars({ value, best, size, left, top, color }: StarsProps) {
  const step = Math.round(size * 1.06)
  return (
    <div style={at(left, top, step * best, size)}>
      {Array.from({ length: best }, (_, index) => {
        const share = Math.max(0, Math.min(1, value - index))
        const place = at(index * step, 0, size, size)
        return (
          <div style={place}>
            <Mark
              style={at(0, 0, size, size)}
              viewBox={STAR.viewBox}
              path={share >= 0.75 ? STAR.path : share >= 0.25 ? HALF_STAR : STAR.path}
              color={color}
              {...(share < 0.25 ? { stroke: 5 } : share < 0.75 && { mirror: true })}
            />
            {share >= 0.25 && share < 0.75 && (
              <Mark
                style={at(0, 0, size, size)}
                viewBox={STAR.viewBox}
                path={STAR.path}
                color={color}
                stroke={5}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The half of a star on the reading side. */
const HALF_STAR = 'M50 6L37.1 34.9 5.6 38.2l23.5 21.2-6.6 31L50 74.6z'
