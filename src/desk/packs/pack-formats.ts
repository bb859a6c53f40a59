import type { Brand } from '../../article/brand/brand.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { usualFormats } from '../../card/contract/formats.ts'
import type { TemplateInfo } from '../../card/contract/template-list.ts'

/** Default formats of a pack: the brand's, else the usual six, as far as the design has them. */
export function packFormats(
  { formats }: Pick<TemplateInfo, 'formats'>,
  brand: Pick<Brand, 'formats'>,
): readonly FormatName[] {
  const wanted: readonly string[] = brand.formats ?? usualFormats
  const both = formats.filter((name) => wanted.includes(name))
  return both.length > 0 ? both : formats
}
