import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, Row, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { smallSize } from '../house-style/scripts.ts'

/** Height of the strip. */
const strip: Readonly<Record<FormatName, number>> = {
  og: 84,
  twitter: 84,
  youtube: 92,
  square: 104,
  portrait: 112,
  story: 372,
  wide: 88,
  pin: 116,
  chat: 82,
}

/** Part of a story's strip above the network's bar. */
const STORY_WORDS = 104
const GROUND = '#f1f0ed'

/** The photo above a strip with label, partner and credit; nothing on the picture. */
export const plain: CardTemplate = {
  name: 'plain',
  description: 'The photo as it is, under a strip with the label that law or rights ask for, and the credit.',
  formats: formatNames,
  tones: ['light'],
  kinds: ['paid'],
  lacks: ({ has }) => (has('photo') ? undefined : 'a photo'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = paletteOn(GROUND, content.accent)
  const { width, height, margin, format } = look
  const high = strip[format.name]
  const words = format.name === 'story' ? STORY_WORDS : high
  const paid = content.kind === 'paid'
  const size = smallSize(content, look.kicker * 0.94)
  const least = Math.round(size * 0.7)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: GROUND }}>
      <Photo style={at(0, high, width, height - high)} />
      <Frame name="strip" style={at(margin, high - words, width - 2 * margin, words)} anchor="middle">
        <Row name="label" between={Math.round(size * 0.7)} spread="ends" shrink="in-turn">
          <Text name="credit" face="plain" weight={400} size={[least, size]} color={palette.ink}>
            {paid ? undefined : content.photoCredit}
          </Text>
          <Text
            name="kicker"
            face="plain"
            weight={700}
            size={[least, size]}
            color={palette.ink}
            upper
            spacing={0.07}
          >
            {paid ? (content.label('paid') ?? content.kicker) : undefined}
          </Text>
          <Text name="partner" face="plain" weight={400} size={[least, size]} color={palette.ink} yields={1}>
            {paid ? content.byline : undefined}
          </Text>
          <Text
            name="brand"
            face={paid ? 'plain' : 'serif'}
            weight={paid ? 400 : 700}
            size={[least, size]}
            color={paid ? palette.muted : palette.ink}
          >
            {paid ? content.photoCredit : content.brandName}
          </Text>
        </Row>
      </Frame>
    </div>
  )
}
