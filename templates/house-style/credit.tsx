import type { JSXElement } from '../../src/card/contract/jsx.ts'
import { Frame, Scrim, Text } from '../../src/card/contract/elements.ts'
import type { Look } from './look.ts'
import { at } from './place.ts'
import { smallSize } from './scripts.ts'

interface CreditProps {
  readonly look: Look
  readonly left: number
  readonly width: number
  /** The photo's lower edge. */
  readonly bottom: number
  /** Default `start`: the reading side. */
  readonly align?: 'start' | 'end'
}

const SCRIM = '#07090b'
/** Height of the gradient above the credit, in lines. */
const FADE = 2.6

/** Upper edges of network overlays on the part of the card from `left`. */
function coveredFrom({ format, content }: Look, left: number, width: number): readonly number[] {
  // Zones are physical; a right-to-left card is mirrored.
  const from = content.mirrored ? format.width - left - width : left
  return format.covered
    .filter((zone) => from < zone.right && from + width > zone.left && zone.top > 0)
    .map(({ top }) => top)
}

/** A quiet line at the foot of a photo, over a gradient that darkens towards the photo's lower edge. */
export function Credit({ look, left, width, bottom, align = 'start' }: CreditProps): JSXElement {
  const { content, credit } = look
  const size = smallSize(content, credit)
  const line = Math.ceil(size * (content.nastaliq ? 2.2 : 1.8))
  const lowest = Math.min(look.height - look.format.safe.bottom, ...coveredFrom(look, left, width))
  const top = Math.min(bottom, lowest) - line - 8
  if (content.photoCredit === undefined) return <div style={{ width: 0, height: 0 }} />
  const fade = line * FADE
  // Down to the edge, also under a higher credit: otherwise the gradient's end would show.
  const height = bottom - top + fade
  return (
    <div style={at(left - 24, top - fade, width + 48, height)}>
      <Scrim style={at(0, 0, width + 48, height)} from="bottom" color={SCRIM} behind={['credit']} />
      <Frame name="credit" style={at(24, fade, width, line)} anchor="middle" align={align}>
        <Text name="credit" face="plain" weight={400} size={size} color="#f4f5f6" maxLines={1}>
          {content.photoCredit}
        </Text>
      </Frame>
    </div>
  )
}
