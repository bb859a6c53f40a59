import { darkGround, readableOn } from '../../src/card/contract/color.ts'
import { Frame, Logo, Text } from '../../src/card/contract/elements.ts'
import { SMALLEST, type Parts } from './parts.ts'

/** Share of the band's height that stays free above and below a logo. */
const CLEAR = 0.18

/** Letters that half a band holds. */
const HALF = 24

/** What the two sides of the band get of it: three ways and no more, for each has a plate of its own. */
function sharesOf(section = '', brand = ''): readonly [section: string, brand: string] {
  if (brand.length > HALF && section.length < HALF) return ['30%', '66%']
  return section.length > HALF && brand.length < HALF ? ['66%', '30%'] : ['48%', '48%']
}

/** Section at the start, brand at the end, on the section's colour. */
export function Band({ content, measures }: Parts) {
  const { accent, brand } = content
  const { ink, paper } = brand.colors
  const onBand = readableOn(accent, ['#ffffff', darkGround([ink, paper])])
  const clear = Math.round(measures.band * CLEAR)
  const [forSection, forBrand] = sharesOf(content.kicker, brand.logo ? undefined : content.brandName)
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
      <Frame name="section" style={{ width: forSection, height: measures.band }} anchor="middle">
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
        <Logo
          style={{ width: forBrand, height: measures.band - 2 * clear, marginTop: clear }}
          src={brand.logo.src}
          align="end"
        />
      ) : (
        <Frame name="brand" style={{ width: forBrand, height: measures.band }} anchor="middle" align="end">
          <Text name="name" face="display" weight={700} size={size} color={onBand} maxLines={1}>
            {content.brandName}
          </Text>
        </Frame>
      )}
    </div>
  )
}
