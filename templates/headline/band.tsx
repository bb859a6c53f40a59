import { darkGround, readableOn } from '../../src/card/color.ts'
import { Frame, Logo, Text } from '../../src/card/elements.ts'
import { SMALLEST, type Parts } from './parts.ts'

/** Share of the band's height that stays free above and below a logo. */
const CLEAR = 0.18

/** Section at the start, brand at the end, on the section's colour. */
export function Band({ content, measures }: Parts) {
  const { accent, brand } = content
  const { ink, paper } = brand.colors
  const onBand = readableOn(accent, ['#ffffff', darkGround([ink, paper])])
  const clear = Math.round(measures.band * CLEAR)
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
      <Frame name="section" style={{ width: '48%', height: measures.band }} anchor="middle">
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
          style={{ width: '48%', height: measures.band - 2 * clear, marginTop: clear }}
          src={brand.logo.src}
          align="end"
        />
      ) : (
        <Frame name="brand" style={{ width: '48%', height: measures.band }} anchor="middle" align="end">
          <Text name="name" face="display" weight={700} size={size} color={onBand} maxLines={1}>
            {content.brandName}
          </Text>
        </Frame>
      )}
    </div>
  )
}
