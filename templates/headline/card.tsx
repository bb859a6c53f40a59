import type { CardTemplate } from '../../src/card/contract/template.ts'
import { Band } from './band.tsx'
import { Field } from './field.tsx'
import { Foot } from './foot.tsx'
import { measuresOf } from './measures.ts'
import { OverPhoto } from './over-photo.tsx'
import type { Parts } from './parts.ts'
import { Picture } from './picture.tsx'
import { Copy } from './copy.tsx'

/**
 * The news card: a headline on the brand's paper under a band of the section's colour. Landscape formats hold the
 * photo at the far side, tall ones above the text, so that no text covers a face; only the story format
 * fades the picture out into the ground of the text.
 */
export const headline: CardTemplate = {
  name: 'headline',
  description: 'A headline on paper under a band of the section’s colour; a photo beside or above it.',
  formats: ['og', 'twitter', 'youtube', 'square', 'portrait', 'story'],
  render(content) {
    const measures = measuresOf(content.format.name, content.hasPhoto)
    if (content.format.name === 'story' && content.hasPhoto) {
      return <OverPhoto content={content} measures={measures} />
    }
    const tall = content.format.height > content.format.width
    return tall ? (
      <Stacked content={content} measures={measures} />
    ) : (
      <Beside content={content} measures={measures} />
    )
  },
}

/** Landscape and square: band, headline, foot; the photo fills the far side, or in a square the top. */
function Beside({ content, measures }: Parts) {
  const { width, height } = content.format
  const photoAbove = content.hasPhoto && width === height
  const photoBeside = content.hasPhoto && !photoAbove
  return (
    <div
      style={{
        width,
        height,
        flexDirection: photoAbove ? 'column' : 'row',
        backgroundColor: content.brand.colors.paper,
      }}
    >
      {photoAbove && <Picture content={content} width={width} height={measures.picture} />}
      <div
        style={{
          flexDirection: 'column',
          width: photoBeside ? width - measures.picture : width,
          height: photoAbove ? height - measures.picture : height,
        }}
      >
        <Band content={content} measures={measures} />
        <Copy content={content} measures={measures} />
        <Foot content={content} measures={measures} />
      </div>
      {photoBeside && <Picture content={content} width={measures.picture} height={height} />}
    </div>
  )
}

/** Portrait and story: a photo, or a field of colour with a quiet letter, above; text below. */
function Stacked({ content, measures }: Parts) {
  const { width, height } = content.format
  return (
    <div style={{ width, height, flexDirection: 'column', backgroundColor: content.brand.colors.paper }}>
      {content.hasPhoto ? (
        <Picture content={content} width={width} height={measures.picture} />
      ) : (
        <Field content={content} measures={measures} />
      )}
      <div style={{ flexDirection: 'column', width, height: height - measures.picture }}>
        <Band content={content} measures={measures} />
        <Copy content={content} measures={measures} />
        <Foot content={content} measures={measures} />
      </div>
    </div>
  )
}
