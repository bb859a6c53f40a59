import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Mark, Photo, Scrim, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { pictureShare } from '../house-style/long-headline.ts'
import { lookOf, type Look } from '../house-style/look.ts'
import { PLAY } from '../house-style/marks.ts'
import { chipOf, paletteOn, type Palette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Height of the frame in tall formats. */
  readonly picture: number
  /** Diameter of the play mark. */
  readonly play: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [54, 150], lines: 6, picture: 0, play: 88 },
  twitter: { headline: [54, 146], lines: 6, picture: 0, play: 84 },
  youtube: { headline: [74, 180], lines: 6, picture: 0, play: 0 },
  square: { headline: [74, 180], lines: 6, picture: 610, play: 108 },
  portrait: { headline: [82, 196], lines: 6, picture: 850, play: 116 },
  story: { headline: [84, 210], lines: 6, picture: 1180, play: 128 },
  wide: { headline: [56, 158], lines: 6, picture: 0, play: 92 },
  pin: { headline: [78, 184], lines: 6, picture: 944, play: 110 },
  chat: { headline: [54, 134], lines: 6, picture: 452, play: 80 },
}

const GROUND = '#0b1320'
/** Of a wide card: the width of the picture, and that of the text. */
const PICTURE = 0.56
const WORDS = 0.5
/** What the picture gives to the text where that was cut. */
const GIVEN = 0.12

/** Wide: the face at the far side, few condensed words. Tall: the frame above, free of text. */
export const video: CardTemplate = {
  name: 'video',
  description: 'A video: its frame, few condensed words, a play mark with the duration.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['video'],
  overlay: true,
  lacks: ({ has }) => (has('photo') ? undefined : 'a picture'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const own = sizes[look.format.name]
  const { width, height, margin, tall, gap } = look
  const palette = paletteOn(GROUND, content.accent)
  const chip = chipOf(content.accent)
  const given = content.crowded ? GIVEN : 0
  const picture = Math.round(width * (PICTURE - given))
  const above = Math.round(own.picture * pictureShare(content))
  const shift = tall ? above - look.top + gap * 0.8 : 0
  const top = look.below + shift
  const playTop = tall ? above - own.play * 0.95 : look.end - own.play
  const end = tall || own.play === 0 ? look.end : playTop - gap * 0.8
  const field = tall ? width - 2 * margin : width * (WORDS + given)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: GROUND }}>
      <Photo style={tall ? at(0, 0, width, above) : at(width - picture, 0, picture, height)} />
      {tall ? (
        <Scrim
          style={at(0, above * 0.72, width, above * 0.28)}
          from="bottom"
          color={GROUND}
          behind={own.play > 0 ? ['duration'] : []}
          atLeast={0.8}
        />
      ) : (
        <Scrim
          style={at(width - picture, 0, picture * 0.46, height)}
          from="start"
          color={GROUND}
          behind={['top', 'words']}
          atLeast={1}
        />
      )}
      <TopLine
        look={look}
        palette={palette}
        kicker={content.kicker ?? content.label('video')}
        chip={chip}
        width={field}
        middle={look.topMiddle + shift}
        brandScale={tall ? 1 : 0.86}
        {...(!tall && { brandFollows: true })}
      />
      <Frame name="words" style={at(margin, top, field, end - top)} anchor={tall ? 'top' : 'middle'}>
        <Text
          name="headline"
          face="condensed"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color="#ffffff"
          maxLines={own.lines}
          leading={0.9}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
      {own.play > 0 && (
        <Play look={look} palette={palette} size={own.play} top={playTop} color={chip.color} ink={chip.ink} />
      )}
    </div>
  )
}

interface PlayProps {
  readonly look: Look
  readonly palette: Palette
  readonly size: number
  readonly top: number
  readonly color: string
  readonly ink: string
}

/** A round mark with the duration beside it. */
function Play({ look, size, top, color, ink }: PlayProps) {
  const { content, margin } = look
  const text = smallSize(content, look.foot)
  return (
    <div style={at(margin, top, size * 4, size)}>
      <div style={{ ...at(0, 0, size, size), backgroundColor: color, borderRadius: size / 2 }} />
      <Mark style={at(0, 0, size, size)} viewBox={PLAY.viewBox} path={PLAY.path} color={ink} />
      <Frame name="duration" style={at(size * 1.2, 0, size * 2.8, size)} anchor="middle">
        <Text name="duration" face="plain" weight={700} size={text} color="#ffffff" maxLines={1}>
          {clock(content.details.video?.duration)}
        </Text>
      </Frame>
    </div>
  )
}

/** Seconds as `6:24` or `1:02:03`. */
function clock(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
