import { postTemplates, templates } from '../../../templates/all.ts'
import { postTexts } from '../../../templates/posts/texts.ts'
import type { CardTemplate } from '../../card/contract/template.ts'
import type { PostTemplate } from '../../post/texts/template.ts'
import { type BrokenDesign, readDesigns } from './read-designs.ts'

/** All designs: those of a custom folder before Handbill's, whose names they must not use. */
export interface LoadedDesigns {
  readonly templates: readonly CardTemplate[]
  readonly postTemplates: readonly PostTemplate[]
  readonly broken: readonly BrokenDesign[]
}

/** @throws Problem if there is no such folder; unusable designs are in `broken`. */
export async function loadDesigns(folder: string | undefined): Promise<LoadedDesigns> {
  if (folder === undefined) return { templates, postTemplates, broken: [] }
  const own = await readDesigns(folder, { names: templates.map(({ name }) => name), texts: postTexts })
  return {
    templates: [...own.templates, ...templates],
    postTemplates: [...own.posts, ...postTemplates],
    broken: own.broken,
  }
}

/** A line for logs and terminals. */
export function tellBroken({ file, reason }: BrokenDesign): string {
  return `${file} is left out: ${reason}`
}
