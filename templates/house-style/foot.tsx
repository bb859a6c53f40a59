import type { JSXElement } from '../../src/card/contract/jsx.ts'
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
  /** Regular and lighter, beside it; dropped if necessary. */
  readonly rest?: string | undefined
  readonly left?: number
  readonly width?: number
  /** Ratio to the foot's usual size. */
  readonly scale?: number
}

/** Minimum size ratio of a long byline before it is cut. */
const LEAST = 0.72

/** One quiet line at the end of the card's text: byline and date, or a source. */
export function Foot({
  look,
  palette,
  lead,
  rest,
  left = look.margin,
  width = look.width - 2 * look.margin,
  scale = 1,
}: FootProps): JSXElement {
  const { content, footLine, end } = look
  const size = Math.round(smallSize(content, look.foot) * scale)
  const sizes = [Math.round(size * LEAST), size] as const
  return (
    <Frame name="foot" style={at(left, end - footLine, width, footLine)} anchor="bottom">
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
