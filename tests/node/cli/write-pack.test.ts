import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { CardType } from '../../../src/card/contract/card-type.ts'
import type { FormatName } from '../../../src/card/contract/format.ts'
import { makePack } from '../../../src/desk/packs/pack.ts'
import { checkFolder, writePack } from '../../../src/node/cli/pack/write-pack.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { posts } from '../../post/post-writer.ts'
import { workFolder } from './command-line.ts'

const folder = workFolder()

async function packOf(title: string, formats: FormatName[], type: CardType = 'png') {
  const article = { title, lang: 'en', dir: 'ltr', authors: [], tags: [] } as const
  const design = { brand: exampleBrand, template: 'headline', formats, type }
  return makePack({ article, sources: {}, verdicts: [] }, { engine: createFakeEngine(), posts, ...design })
}

describe('writing a pack', () => {
  test('makes the folders it needs, readable as others are', async () => {
    const out = join(folder, 'a/b/c')
    writePack(out, await packOf('Fog', ['og', 'story']))
    expect(readdirSync(out).sort()).toEqual(['og.png', 'pack.json', 'story.png'])
    expect(statSync(out).mode & 0o777).toBe(0o777 & ~process.umask())
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c'])
  })

  test('deletes the former pack’s pictures, and nothing else', async () => {
    const out = join(folder, 'former')
    writePack(out, await packOf('Fog', ['og', 'story']))
    writeFileSync(join(out, 'twitter.png'), 'not of the pack')
    writePack(out, await packOf('Fog', ['og'], 'jpg'))
    expect(readdirSync(out).sort()).toEqual(['og.jpg', 'pack.json', 'twitter.png'])
  })

  test('deletes no file outside that a forged pack.json names', async () => {
    const out = join(folder, 'forged')
    const made = await packOf('Fog', ['og'])
    writePack(out, made)
    const forged = { ...made.pack, cards: [{ ...made.pack.cards[0]!, file: '../precious.txt' }] }
    writeFileSync(join(folder, 'precious.txt'), 'precious')
    writeFileSync(join(out, 'pack.json'), JSON.stringify(forged))
    writePack(out, made)
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious')
  })

  test('that fails leaves the former pack intact and no temporary files', async () => {
    const out = join(folder, 'kept')
    const former = await packOf('Fog', ['og'])
    writePack(out, former)
    const next = await packOf('Sun', ['og'])
    const images = new Map([...next.images, ['no/such/folder.png', new Uint8Array(1)]])
    expect(() => writePack(out, { ...next, images })).toThrow(/ENOENT/)
    expect(readdirSync(out).sort()).toEqual(['og.png', 'pack.json'])
    expect(JSON.parse(readFileSync(join(out, 'pack.json'), 'utf8')).article.title).toBe('Fog')
    expect(readFileSync(join(out, 'og.png'))).toEqual(Buffer.from(former.images.get('og.png')!))
    const fresh = join(folder, 'fresh')
    expect(() => writePack(fresh, { ...next, images })).toThrow(/ENOENT/)
    expect(readdirSync(folder).filter((name) => /fresh|draft/.test(name))).toEqual([])
  })
})

describe('a folder to write in', () => {
  test('may be yet to be made', () => {
    checkFolder(join(folder, 'x/y/z'))
    expect(readdirSync(folder)).not.toContain('x')
  })

  test('must not be, or lie under, a file', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => checkFolder(join(folder, 'file'))).toThrow(/“.*file” is a file/)
    expect(() => checkFolder(join(folder, 'file/under'))).toThrow(/“.*file” is a file/)
  })

  test('must be writable', () => {
    mkdirSync(join(folder, 'locked'), { mode: 0o555 })
    asNobody(() => expect(() => checkFolder(join(folder, 'locked'))).toThrow(/Nothing can be written/))
  })
})

/** Root may write everywhere, so this runs as another user. */
function asNobody(work: () => void): void {
  if (process.getuid?.() !== 0) return work()
  chmodSync(folder, 0o755)
  process.seteuid?.(65_534)
  try {
    work()
  } finally {
    process.seteuid?.(0)
  }
}
