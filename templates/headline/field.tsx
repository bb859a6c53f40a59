import { darkGround, mix, readableOn } from '../../src/card/contract/color.ts'
import { Frame, Text } from '../../src/card/contract/elements.ts'
import type { Parts } from './parts.ts'

/** A colour field for tall cards without a photo: the initial of the section, large and quiet, just above the band. */
export function Field({ content, measures }: Parts) {
  const { format, accent, brand } = content
  const { picture, margin } = measures
  const dark = darkGround([brand.colors.ink, brand.colors.paper])
  const initial = firstLetter(content.kicker ?? content.brandName ?? content.headline)
  return (
    <div
      style={{
        width: format.width,
        height: picture,
        flexShrink: 0,
        paddingLeft: margin,
        paddingRight: margin,
        backgroundColor: mix(dark, accent, 0.14),
      }}
    >
      <Frame name="field" style={{ width: '100%', height: picture - margin / 2 }} anchor="bottom" align="end">
        <Text
          name="initial"
          face="display"
          weight={700}
          size={Math.round((picture - format.safe.top / 2) * 0.7)}
          color={mix(readableOn(accent, ['#ffffff', dark]), accent, 0.1)}
          decoration
        >
          {initial}
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
