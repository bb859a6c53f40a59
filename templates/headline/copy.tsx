import { Frame, Text } from '../../src/card/contract/elements.ts'
import type { Parts } from './parts.ts'

/** Headline and standfirst: the headline as large as the room allows, the standfirst where it leaves the headline large. */
export function Copy({ content, measures }: Parts) {
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
