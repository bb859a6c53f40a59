import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLiquid } from '../../post/texts/liquid.ts'
import { MAX_SOURCE, type PostTemplate, textNames, type TextVariants } from '../../post/texts/template.ts'
import { DesignFault } from './design-fault.ts'

/**
 * The post texts of a custom design: Liquid files in its folder `posts`, named like Handbill's own
 * (`twitter.liquid`, `twitter.opinion.liquid`, `twitter.hi.liquid`). Missing ones use the defaults.
 * @throws DesignFault naming the invalid file
 */
export function readPostTexts(
  { folder }: { readonly folder: string },
  usual: PostTemplate['texts'],
): PostTemplate['texts'] {
  const posts = join(folder, 'posts')
  if (!existsSync(posts)) return usual
  const own = new Map<string, Partial<TextVariants>>()
  const files = readdirSync(posts).toSorted()
  for (const file of files) {
    const parts = /^([a-z-]+)((?:\.[A-Za-z\d-]+)*)\.liquid$/.exec(file)
    if (parts === null) continue
    const [, name = '', variant = ''] = parts
    if (!textNames.some((known) => known === name))
      throw new DesignFault(`posts/${file}: no post has a text “${name}”; there are ${textNames.join(', ')}`)
    const source = readFileSync(join(posts, file), 'utf8')
    checkLiquid(file, source)
    // A custom text replaces all variants of the default.
    const before =
      own.get(name) ?? (files.includes(`${name}.liquid`) ? {} : usual[name as keyof typeof usual])
    own.set(name, { ...before, [variant === '' ? 'default' : variant.slice(1)]: source })
  }
  return { ...usual, ...(Object.fromEntries(own) as Record<string, TextVariants>) }
}

function checkLiquid(file: string, source: string): void {
  if (source.length > MAX_SOURCE)
    throw new DesignFault(`posts/${file} has ${source.length} letters; ${MAX_SOURCE} are allowed`)
  try {
    readLiquid(source, 'template')
  } catch (error) {
    throw new DesignFault(`posts/${file}: ${(error as Error).message}`)
  }
}
