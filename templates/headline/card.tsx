import { mix, readableOn } from '../../src/card/color.ts'
import { Frame, Logo, Photo, Rule, Scrim, Text } from '../../src/card/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/template.ts'
import { measuresOf, type Measures } from './measures.ts'

/**
 * The news card: a headline on the brand's paper under a band of the section's colour. Landscape formats hold the
 * photo at the far side, tall ones above the text, so that nothing ever stands on a face; only the story lets
 * the picture run out into the ground of the text.
 */
export const headline: CardTemplate = {
  name: 'headline',
  description: 'A headline on paper under a band of the section’s colour; a photo beside or above it.',
  formats: ['og', 'twitter', 'youtube', 'square', 'portrait', 'story'],
  render(content) {
    const measures = measuresOf(content.format.name, content.hasPhoto)
    if (content.format.name === 'story' && content.hasPhoto) {
      return <OverPhoto content={content} measures={measures} />
    }
    const tall = content.format.height > content.format.width
    return tall ? (
      <Stacked content={content} measures={measures} />
    ) : (
      <Beside content={content} measures={measures} />
    )
  },
}

/** Share of a story's photo over which it runs out into its ground: short enough to leave a face in the middle free. */
const FADE = 0.42

/** Readable at full size and out of the way below it. */
const CREDIT = 20

/** Long section and publisher names grow smaller, down to this share, before they are cut. */
const SMALLEST = 0.7

interface Parts {
  readonly content: CardContent
  readonly measures: Measures
}

/** Landscape and square: band, headline, foot; the photo fills the far side, or in a square the top. */
function Beside({ content, measures }: Parts) {
  const { width, height } = content.format
  const photoAbove = content.hasPhoto && width === height
  const photoBeside = content.hasPhoto && !photoAbove
  return (
    <div
      style={{
        width,
        height,
        flexDirection: photoAbove ? 'column' : 'row',
        backgroundColor: content.brand.colors.paper,
      }}
    >
      {photoAbove && <Picture content={content} width={width} height={measures.picture} />}
      <div
        style={{
          flexDirection: 'column',
          width: photoBeside ? width - measures.picture : width,
          height: photoAbove ? height - measures.picture : height,
        }}
      >
        <Band content={content} measures={measures} />
        <Story content={content} measures={measures} />
        <Foot content={content} measures={measures} />
      </div>
      {photoBeside && <Picture content={content} width={measures.picture} height={height} />}
    </div>
  )
}

/** Portrait and story: a photo, or a field of colour with a quiet letter, above; text below. */
function Stacked({ content, measures }: Parts) {
  const { width, height } = content.format
  return (
    <div style={{ width, height, flexDirection: 'column', backgroundColor: content.brand.colors.paper }}>
      {content.hasPhoto ? (
        <Picture content={content} width={width} height={measures.picture} />
      ) : (
        <Field content={content} measures={measures} />
      )}
      <div style={{ flexDirection: 'column', width, height: height - measures.picture }}>
        <Band content={content} measures={measures} />
        <Story content={content} measures={measures} />
        <Foot content={content} measures={measures} />
      </div>
    </div>
  )
}

interface PictureProps {
  readonly content: CardContent
  readonly width: number
  readonly height: number
}

/** The photo, with its credit small along the lower edge. */
function Picture({ content, width, height }: PictureProps) {
  const { safe } = content.format
  // where a network covers the lower edge, it covers the outer corner most
  const align = safe.bottom > 0 ? 'start' : 'end'
  const along = { position: 'absolute', bottom: safe.bottom, height: CREDIT * 2.4 }
  return (
    <div style={{ position: 'relative', width, height, flexShrink: 0 }}>
      <Photo style={{ width, height }} />
      {content.photoCredit && (
        <Scrim
          style={{ ...along, bottom: 0, height: 2 * along.height + safe.bottom, left: 0, width }}
          from="bottom"
          color="#000000"
          behind={['credit']}
        />
      )}
      {content.photoCredit && (
        <Frame
          name="credit"
          style={{ ...along, left: CREDIT, width: width - 2 * CREDIT }}
          anchor="middle"
          align={align}
        >
          <Text name="credit" face="plain" weight={400} size={CREDIT} color="#ffffff" maxLines={1}>
            {content.photoCredit}
          </Text>
        </Frame>
      )}
    </div>
  )
}

/** Section at the start, brand at the end, on the section's colour. */
function Band({ content, measures }: Parts) {
  const { accent, brand } = content
  const onBand = readableOn(accent, ['#ffffff', brand.colors.ink])
  const size = [Math.round(measures.bandText * SMALLEST), measures.bandText] as const
  return (
    <div
      style={{
        height: measures.band,
        flexShrink: 0,
        paddingLeft: measures.margin,
        paddingRight: measures.margin,
        justifyContent: 'space-between',
        backgroundColor: accent,
      }}
    >
      <Frame name="section" style={{ width: '48%', height: measures.band }} anchor="middle">
        <Text
          name="kicker"
          face="plain"
          weight={700}
          size={size}
          color={onBand}
          maxLines={1}
          upper
          spacing={0.06}
        >
          {content.kicker}
        </Text>
      </Frame>
      {brand.logo ? (
        <Logo style={{ width: '48%', height: measures.band }} src={brand.logo.src} align="end" />
      ) : (
        <Frame name="brand" style={{ width: '48%', height: measures.band }} anchor="middle" align="end">
          <Text name="name" face="display" weight={700} size={size} color={onBand} maxLines={1}>
            {content.brandName}
          </Text>
        </Frame>
      )}
    </div>
  )
}

/** Headline and standfirst: the headline as large as the room allows, the standfirst only while it leaves it large. */
function Story({ content, measures }: Parts) {
  const { colors } = content.brand
  const { standfirst, margin } = measures
  return (
    <div
      style={{
        flexGrow: 1,
        paddingTop: measures.below,
        paddingLeft: margin,
        paddingRight: margin,
        paddingBottom: measures.foot ? measures.below / 2 : margin + measures.clear,
      }}
    >
      <Frame name="story" style={{ width: '100%', height: '100%' }}>
        <Text
          name="headline"
          face="display"
          weight={700}
          size={measures.headline}
          color={colors.ink}
          maxLines={measures.headlineLines}
        >
          {content.headline}
        </Text>
        {standfirst && (
          <Text
            name="standfirst"
            face="text"
            weight={400}
            size={standfirst.size}
            color={colors.muted}
            maxLines={standfirst.lines}
            dropBelow={standfirst.dropBelow}
            gap={Math.round(standfirst.size * 0.8)}
          >
            {content.standfirst}
          </Text>
        )}
      </Frame>
    </div>
  )
}

/** A hairline, then byline at the start and date at the end. */
function Foot({ content, measures }: Parts) {
  const { foot, margin } = measures
  const { colors } = content.brand
  if (foot === undefined || (!content.byline && !content.date)) {
    return <div style={{ height: foot === undefined ? 0 : margin + measures.clear, flexShrink: 0 }} />
  }
  const line = Math.round(foot * 2)
  return (
    <div
      style={{
        flexDirection: 'column',
        flexShrink: 0,
        paddingLeft: margin,
        paddingRight: margin,
        paddingBottom: margin - line / 4 + measures.clear,
      }}
    >
      <div style={{ height: 2, backgroundColor: mix(colors.ink, colors.paper, 0.16) }} />
      <div style={{ justifyContent: 'space-between', marginTop: Math.round(foot * 0.55) }}>
        <Frame name="byline" style={{ width: '66%', height: line }} anchor="middle">
          <Text
            name="byline"
            face="plain"
            weight={700}
            size={[Math.round(foot * SMALLEST), foot]}
            color={colors.ink}
            maxLines={1}
          >
            {content.byline}
          </Text>
        </Frame>
        <Frame name="date" style={{ width: '32%', height: line }} anchor="middle" align="end">
          <Text
            name="date"
            face="plain"
            weight={400}
            size={[Math.round(foot * SMALLEST), foot]}
            color={colors.muted}
            maxLines={1}
          >
            {content.date}
          </Text>
        </Frame>
      </div>
    </div>
  )
}

/** A colour field for tall cards without a photo: the initial of the section, large and quiet, stands on the band. */
function Field({ content, measures }: Parts) {
  const { format, accent, brand } = content
  const { picture, margin } = measures
  const initial = firstLetter(content.kicker ?? content.brandName ?? content.headline)
  return (
    <div
      style={{
        width: format.width,
        height: picture,
        flexShrink: 0,
        paddingLeft: margin,
        paddingRight: margin,
        backgroundColor: mix(brand.colors.ink, accent, 0.14),
      }}
    >
      <Frame name="field" style={{ width: '100%', height: picture - margin / 2 }} anchor="bottom" align="end">
        <Text
          name="initial"
          face="display"
          weight={700}
          size={Math.round((picture - format.safe.top / 2) * 0.7)}
          color={mix('#ffffff', accent, 0.1)}
          decoration
        >
          {initial}
        </Text>
      </Frame>
    </div>
  )
}

/** A story with a photo: the picture runs out into the dark ground the text stands on, below the subject. */
function OverPhoto({ content, measures }: Parts) {
  const { width, height, safe } = content.format
  const { margin, standfirst, picture, below, foot } = measures
  const top = picture - below
  const photo = { position: 'absolute', left: 0, top: 0, width, height: picture }
  const fade = Math.round(picture * FADE)
  return (
    <div style={{ width, height, backgroundColor: content.brand.colors.ink }}>
      <Photo style={photo} />
      <Scrim
        style={{ ...photo, top: picture - fade, height: fade }}
        from="bottom"
        color={content.brand.colors.ink}
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
        <Rule width={120} height={12} color={content.accent} />
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

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Letters that say nothing alone: the bar of alef, and Thai and Lao vowels written before their consonant. */
const SAYS_NOTHING = /^[\u0622\u0623\u0625\u0627\u0671\u0e40-\u0e44\u0ec0-\u0ec4]/

function firstLetter(text: string): string | undefined {
  const withoutArticle = text.replace(/^ال/, '')
  for (const { segment } of graphemes.segment(withoutArticle)) {
    if (/\p{L}/u.test(segment) && !SAYS_NOTHING.test(segment)) return segment
  }
  return undefined
}
