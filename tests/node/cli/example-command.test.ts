import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { packSchema } from '../../../src/desk/packs/pack-schema.ts'
import { handbill, workFolder } from './command-line.ts'

const examples = join(import.meta.dirname, '../../../examples')
const articles = readdirSync(examples).filter((name) => name.endsWith('.json') && name !== 'set.json')

describe('handbill example', () => {
  const folder = workFolder()
  const readPack = (out: string) =>
    packSchema.parse(JSON.parse(readFileSync(join(folder, out, 'pack.json'), 'utf8')))

  test('draws an article with its photo in an empty folder', async () => {
    const { status, stdout } = await handbill(folder, ['example', '-o', 'out', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(folder, 'out/pack.json'), 'utf8')))
    const files = usualFormats.map((name) => `${name}.jpg`)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([...files, 'pack.json'].sort())
  })

  test.each(articles)('%s is drawn without a warning', async (file) => {
    const name = file.replace('.json', '')
    const { status, stderr } = await handbill(folder, ['example', name, '--out', name])
    expect(stderr).toMatch(/: no warnings\n$/)
    expect(status).toBe(0)
    const { article } = readPack(name)
    expect(article.lang).toBe(JSON.parse(readFileSync(join(examples, file), 'utf8')).lang)
  })

  test('lists the examples', async () => {
    const { status, stderr } = await handbill(folder, ['example', '../package', '-o', 'none'])
    expect({ status, written: existsSync(join(folder, 'none')) }).toEqual({ status: 1, written: false })
    expect(stderr).toMatch(/no example “\.\.\/package”.*ferry.*monsoon/)
    const help = await handbill(folder, ['example', '--help'])
    expect(help.stdout).toContain(articles[0]?.replace('.json', ''))
  })
})
