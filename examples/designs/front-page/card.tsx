import {
  at,
  type CardContent,
  type Design,
  Foot,
  formatNames,
  Frame,
  headlineSizes,
  lookOf,
  newsPalette,
  Text,
  TopLine,
} from 'handbill/design'

export default {
  description: 'The headline at the foot, under a band of the section’s colour.',
  formats: formatNames,
  tones: ['light', 'dark'],
  // Kinds of story it takes without being asked, such as 'feature'. Empty: where --template or a brand's rule names it.
  kinds: [],
  render,
} satisfies Design

/** Height of the band. Pixels. */
const BAND = 24

function render(content: CardContent) {
  // Margins, sizes and colours that all designs of the house share; yours may have their own.
  const look = lookOf(content)
  const palette = newsPalette(content)
  const { width, height, margin, below, end, footLine, gap } = look
  const bottom = end - footLine - gap
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      <div style={{ ...at(0, 0, width, BAND), backgroundColor: content.accent }} />
      <TopLine look={look} palette={palette} kicker={content.kicker} />
      <Frame name="words" style={at(margin, below, width - 2 * margin, bottom - below)} anchor="bottom">
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={headlineSizes(content, [look.kicker * 1.5, width / 5])}
          color={palette.ink}
          maxLines={look.tall ? 7 : 5}
          flush
        >
          {content.headline}
        </Text>
        <Text
          name="standfirst"
          face="text"
          weight={400}
          size={look.kicker * 1.15}
          color={palette.muted}
          maxLines={3}
          gap={gap}
          dropBelow={width / 14}
        >
          {content.standfirst}
        </Text>
      </Frame>
      <Foot look={look} palette={palette} lead={content.byline} rest={content.date} />
    </div>
  )
}
