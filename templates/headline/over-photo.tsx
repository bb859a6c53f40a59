import { contrast, darkGround, luminance, parseColor } from '../../src/card/contract/color.ts'
import { Frame, Photo, Rule, Scrim, Text } from '../../src/card/contract/elements.ts'
import type { Parts } from './parts.ts'

/** Share of the photo over which it fades out: short enough to leave a face in the middle free. */
const FADE = 0.42

/** The story format with a photo: the picture fades out into the dark ground of the text, below the subject. */
export function OverPhoto({ content, measures }: Parts) {
  const { width, height, safe } = content.format
  const { margin, standfirst, picture, below, foot } = measures
  const top = picture - below
  const photo = { position: 'absolute', left: 0, top: 0, width, height: picture }
  const fade = Math.round(picture * FADE)
  const { ink, paper } = content.brand.colors
  const ground = darkGround([ink, paper])
  return (
    <div style={{ width, height, backgroundColor: ground }}>
      <Photo style={photo} />
      <Scrim
        style={{ ...photo, top: picture - fade, height: fade }}
        from="bottom"
        color={ground}
        behind={['story']}
        atLeast={1}
      />
      <Frame
        name="story"
        style={{
          position: 'absolute',
          left: margin,
          top,
          width: width - 2 * margin,
          height: height - top - safe.bottom,
        }}
      >
        <Rule
          width={120}
          height={12}
          color={standsOut(content.accent, ground) ? content.accent : '#ffffff'}
        />
        <Text
          name="kicker"
          face="plain"
          weight={700}
          size={measures.bandText}
          color="#ffffff"
          maxLines={1}
          upper
          spacing={0.06}
          gap={28}
        >
          {content.kicker}
        </Text>
        <Text
          name="headline"
          face="display"
          weight={700}
          size={measures.headline}
          color="#ffffff"
          maxLines={measures.headlineLines}
          gap={24}
        >
          {content.headline}
        </Text>
        {standfirst && (
          <Text
            name="standfirst"
            face="text"
            weight={400}
            size={standfirst.size}
            color="#f2f2f2"
            maxLines={standfirst.lines}
            dropBelow={standfirst.dropBelow}
            gap={32}
          >
            {content.standfirst}
          </Text>
        )}
        <Text name="byline" face="plain" weight={700} size={foot ?? 0} color="#ffffff" maxLines={1} gap={40}>
          {[content.brandName, content.date].filter(Boolean).join(' · ')}
        </Text>
        <Text name="credit" face="plain" weight={400} size={26} color="#d0d0d0" maxLines={1} gap={16}>
          {content.photoCredit}
        </Text>
      </Frame>
    </div>
  )
}

/** Contrast at which a bar of colour is visible; letters need more. */
const VISIBLE = 2

function standsOut(color: string, ground: string): boolean {
  return contrast(luminance(parseColor(color)), luminance(parseColor(ground))) >= VISIBLE
}
