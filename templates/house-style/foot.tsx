import { Frame, Row, Text } from '../../src/card/contract/elements.ts'
import type { Look } from './look.ts'
import type { Palette } from './palette.ts'
import { at } from './place.ts'
import { smallSize } from './scripts.ts'

interface FootProps {
  readonly look: Look
  readonly palette: Palette
  /** Bold, first. */
  readonly lead: string | undefined
  /** Regular and quieter, beside it; gives way. */
  readonly rest?: string | undefined
  readonly left?: number
  readonly width?: number
  /** Of the foot's usual size. */
  readonly scale?: number
}

/** How small a long byline may become before it is cut. */
const LEAST = 0.72

/** What a network covers of the lower right corner: YouTube's running time. In right-to-left cards words then go left. */
function cornerRoom({ format }: Look): number {
  const corner = format.covered.find(
    ({ right, bottom, top }) => right === format.width && bottom === format.height && top > format.height / 2,
  )
  return corner === undefined || corner.left === 0 ? 0 : format.width - corner.left
}

/** One quiet line that ends where the words of the card end: byline and date, or a source. */
export function Foot({
  look,
  palette,
  lead,
  rest,
  left = look.margin,
  width = look.width - 2 * look.margin,
  scale = 1,
}: FootProps) {
  const { content, footLine, end } = look
  const room = cornerRoom(look)
  const from = content.mirrored ? Math.max(left, room) : left
  const to = Math.min(left + width, content.mirrored ? look.width : look.width - room)
  const size = Math.round(smallSize(content, look.foot) * scale)
  const sizes = [Math.round(size * LEAST), size] as const
  return (
    <Frame
      name="foot"
      style={at(from, end - footLine, to - from, footLine)}
      anchor="bottom"
      align={content.mirrored && room > 0 ? 'end' : 'start'}
    >
      <Row name="foot-line" between={Math.round(size * 0.7)} shrink="together">
        <Text name="byline" face="plain" weight={700} size={sizes} color={palette.ink}>
          {lead}
        </Text>
        <Text name="date" face="plain" weight={400} size={sizes} color={palette.muted} yields={1}>
          {rest}
        </Text>
      </Row>
    </Frame>
  )
}
