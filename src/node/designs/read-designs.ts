import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readOwnDesign } from '../../card/contract/own-design.ts'
import type { CardTemplate } from '../../card/contract/template.ts'
import type { PostTemplate } from '../../post/texts/template.ts'
import { AUTOMATIC } from '../../card/contract/template.ts'
import { Problem } from '../../problem.ts'
import { bundleDesign } from './bundle-design.ts'
import { DesignFault } from './design-fault.ts'
import { readPostTexts } from './read-post-texts.ts'

/** The designs of a custom folder. */
export interface OwnDesigns {
  readonly templates: readonly CardTemplate[]
  readonly posts: readonly PostTemplate[]
  /** Unusable ones, with the reason; the others work. */
  readonly broken: readonly BrokenDesign[]
}

export interface BrokenDesign {
  readonly name: string
  readonly file: string
  readonly reason: string
}

export interface DesignFolder {
  readonly name: string
  /** Its folder, and the card file in it. */
  readonly folder: string
  readonly file: string
}

const CARD_FILES = ['card.tsx', 'card.ts', 'card.jsx', 'card.js']
const NAME = /^[a-z][a-z\d-]{0,39}$/

/** The designs in a folder, by name. @throws Problem if there is no such folder. */
export function designFolders(folder: string): readonly DesignFolder[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Problem('invalid-input', `There is no folder “${folder}”.`, { field: 'HANDBILL_TEMPLATES' })
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const own = resolve(folder, name)
      const card = CARD_FILES.find((file) => existsSync(join(own, file)))
      return card === undefined ? [] : [{ name, folder: own, file: join(own, card) }]
    })
}

/**
 * Reads the designs of a folder: `NAME/card.tsx` each, and Liquid texts in `NAME/posts` for custom posts. An
 * unusable design is listed with the reason.
 * @param taken names of Handbill's own designs, and their post texts as defaults
 */
export async function readDesigns(
  folder: string | undefined,
  taken: { readonly names: readonly string[]; readonly texts: PostTemplate['texts'] },
): Promise<OwnDesigns> {
  const folders = folder === undefined ? [] : designFolders(folder)
  const names = [...folders.map(({ name }) => name), ...taken.names]
  const read = await Promise.all(
    folders.map(async (found) => {
      try {
        checkName(found.name, taken.names)
        const template = readOwnDesign(found.name, await importDesign(found), names)
        return { template, texts: readPostTexts(found, taken.texts) }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return { broken: { name: found.name, file: found.file, reason } }
      }
    }),
  )
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    posts: read.flatMap(({ template, texts }) => (template && texts ? [{ name: template.name, texts }] : [])),
    broken: read.flatMap(({ broken }) => broken ?? []),
  }
}

/** A design file's exports. @throws DesignFault with error and position */
export async function importDesign({ file }: DesignFolder): Promise<object> {
  const code = await bundleDesign(file)
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  try {
    return (await import(/* @vite-ignore */ address)) as object
  } catch (error) {
    throw new DesignFault(`it throws when it is loaded: ${(error as Error).message}`)
  }
}

/** A design with the name of another would change existing cards unintentionally. */
function checkName(name: string, taken: readonly string[]): void {
  if (!NAME.test(name))
    throw new DesignFault('its folder must be named in small letters, digits and hyphens, such as front-page')
  if (name === AUTOMATIC || taken.includes(name))
    throw new DesignFault(`there is a built-in design “${name}”; give the folder another name`)
}
