import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Chapter } from '../../../post/texts/chapters.ts'
import { type NetworkName, networkNames } from '../../../post/network.ts'
import { MAX_SOURCE, type TextName, textNames, variantFor } from '../../../post/texts/template.ts'
import { Problem } from '../../../problem.ts'
import { parseJsonFile } from '../../files/parse-json.ts'
import { readFileCapped } from '../../files/read-input.ts'

/** @throws Problem for an unknown network */
export function chooseNetworks(list: string | undefined): readonly NetworkName[] | undefined {
  return list?.split(',').map((part) => {
    const name = part.trim()
    const network = networkNames.find((known) => known === name)
    if (network !== undefined) return network
    throw new Problem('invalid-input', `There is no network “${name}”.`, {
      field: '--networks',
      allowed: networkNames,
    })
  })
}

/**
 * The Liquid texts in a folder, each in its variant for a kind and language: `twitter.opinion.hi.liquid`,
 * `twitter.opinion.liquid`, `twitter.hi.liquid`, `twitter.liquid`.
 * @throws Problem for a missing folder, or a file that is no text of a post
 */
export function ownTexts(folder: string, lang: string, kind?: string): Partial<Record<TextName, string>> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Problem('not-found', `There is no folder “${folder}”.`, { field: '--texts' })
  const files = readdirSync(folder).filter((file) => file.endsWith('.liquid'))
  const strange = files.find((file) => !(textNames as readonly string[]).includes(file.split('.')[0] ?? ''))
  if (strange !== undefined)
    throw new Problem('invalid-input', `No post has a text called “${strange}”.`, {
      field: '--texts',
      allowed: textNames.map((name) => `${name}.liquid`),
    })
  const read = (file: string) =>
    new TextDecoder().decode(readFileCapped(join(folder, file), file, MAX_SOURCE * 4))
  return Object.fromEntries(
    textNames.flatMap((name) => {
      const ofName = files.filter((file) => file.split('.')[0] === name)
      const variants = ofName.map((file) => [file.split('.').slice(1, -1).join('.') || 'default', file])
      const file = variantFor({ default: '', ...Object.fromEntries(variants) }, lang, kind)
      return file === '' || !existsSync(join(folder, file)) ? [] : [[name, read(file)]]
    }),
  )
}

const chapterList = z.array(
  z.strictObject({ at: z.number().min(0), title: z.string().trim().min(1).max(100) }),
)

/** @throws Problem if the file is no list of chapters */
export function readChapters(path: string): readonly Chapter[] {
  const result = chapterList.safeParse(parseJsonFile(path))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Problem('invalid-input', `${issue?.path.join('.') || 'the file'}: ${issue?.message}.`, {
    field: path,
  })
}
