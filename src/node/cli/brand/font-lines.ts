import type { Brand } from '../../../article/brand/brand.ts'
import type { OwnFont } from '../../../article/brand/own-font.ts'

const EMBEDDING = {
  restricted: 'the font says it may not be embedded; ask whether pictures are covered',
  print: 'the font may be embedded for looking and printing',
  edit: 'the font may be embedded for editing',
} as const

/** One line per font of a brand: its properties, or why it cannot be used. */
export function fontLines({ fonts }: Pick<Brand, 'fonts'>): readonly string[] {
  return [
    ...(fonts?.faces ?? []).map((face) => `${face.role}: ${describe(face)}`),
    ...(fonts?.faults ?? []).map(({ role, file, reason }) => `${role}: ${file} ${reason}`),
  ]
}

function describe({ file, weight: [least, most], italic, fits, embedding, langs }: OwnFont): string {
  const parts = [
    `weight ${least === most ? least : `${least} to ${most}`}${italic ? ', italic' : ''}`,
    Object.keys(fits).join(' ') || 'no script known here',
    ...(langs ? [`for ${langs.join(', ')}`] : []),
    ...(embedding ? [EMBEDDING[embedding]] : []),
  ]
  return `${file}: ${parts.join('; ')}`
}
