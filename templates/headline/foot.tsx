import { mix } from '../../src/card/contract/color.ts'
import { Frame, Text } from '../../src/card/contract/elements.ts'
import { SMALLEST, type Parts } from './parts.ts'

/** A hairline, then byline at the start and date at the end. */
export function Foot({ content, measures }: Parts) {
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
