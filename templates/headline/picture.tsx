import { Frame, Photo, Scrim, Text } from '../../src/card/contract/elements.ts'
import type { CardContent } from '../../src/card/contract/template.ts'

/** Readable at full size and out of the way below it. */
const CREDIT = 20

interface PictureProps {
  readonly content: CardContent
  readonly width: number
  readonly height: number
}

/** The photo, with its credit small along the lower edge. */
export function Picture({ content, width, height }: PictureProps) {
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
