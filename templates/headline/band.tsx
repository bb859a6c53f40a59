import { readableOn } from '../../src/card/color.ts'
import { Frame, Logo, Text } from '../../src/card/elements.ts'
import { SMALLEST, type Parts } from './parts.ts'

/** Section at the start, brand at the end, on the section's colour. */
export function Band({ content, measures }: Parts) {
  const { accent, brand } = content
  const onBand = readableOn(accent, ['#ffffff', brand.colors.ink])
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
        <Logo style={{ width: '48%', height: measures.band }} src={brand.logo.src} align="end" />
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
