import type { Brand } from '../../article/brand/brand.ts'
import { isFormatName } from '../../card/contract/formats.ts'
import { AUTOMATIC } from '../../card/contract/template.ts'
import { cardRequest } from '../../desk/packs/card-request.ts'
import type { AppDeps } from '../deps.ts'
import type { Material } from './material/material.ts'
import type { EditorState } from './state/place.ts'

/** As `template-replaced` says it: “The design “score” needs two sides; another was taken.” */
const NEEDS = /needs (.+); another was taken/

/**
 * What each design needs and the article lacks, in the words of its template. Cards are only planned, not drawn.
 * @returns design → what it needs; designs that can be drawn are left out
 */
export async function designNeeds(
  { page, edits }: EditorState,
  { material, brand }: { readonly material: Material; readonly brand: Brand },
  { engine }: AppDeps,
): Promise<ReadonlyMap<string, string>> {
  const format = isFormatName(page.on) ? page.on : 'og'
  const needs = new Map<string, string>()
  const { article } = material.sourced
  for (const { name, formats } of engine.templates) {
    if (name === AUTOMATIC || !formats.includes(format)) continue
    const chosen = { ...edits, design: name, [`design.${format}`]: name }
    const { photo, pictures } = material
    const request = cardRequest(article, chosen, {
      brand,
      template: name,
      format,
      type: 'jpg',
      photo,
      pictures,
    })
    const { verdicts } = await engine.plan(request)
    const replaced = verdicts.find(
      ({ code, message }) => code === 'template-replaced' && message.includes(`“${name}”`),
    )
    const what = replaced && NEEDS.exec(replaced.message)?.[1]
    if (what !== undefined) needs.set(name, what)
  }
  return needs
}
