import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handbill, workFolder } from './command-line.ts'

const svg = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} 10"><rect width="${side}" height="10" fill="#A3271F"/></svg>`

describe('handbill brand', () => {
  const folder = workFolder()

  it('prints the schema that docs carry', async () => {
    const { status, stdout } = await handbill(folder, ['brand', '--schema'])
    expect(status).toBe(0)
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/brand.schema.json'), 'utf8')
    expect(JSON.parse(stdout)).toEqual(JSON.parse(docs))
  })

  it('checks a brand and finds a logo for each ground', async () => {
    mkdirSync(join(folder, 'post'))
    const colors = { paper: '#ffffff', ink: '#000000', accent: '#A3271F', muted: '#555555' }
    const brand = { $schema: '../brand.schema.json', name: 'The Post', logo: { light: 'mark.svg' }, colors }
    writeFileSync(join(folder, 'post/brand.json'), JSON.stringify(brand))
    expect(await handbill(folder, ['brand', 'post'])).toMatchObject({ status: 1 })
    writeFileSync(join(folder, 'post/mark.svg'), svg(40))
    expect((await handbill(folder, ['brand', 'post'])).stdout).toContain('logo: yes, for dark grounds: no')
    writeFileSync(join(folder, 'post/logo-dark.svg'), svg(20))
    expect((await handbill(folder, ['brand', 'post'])).stdout).toContain('logo: yes, for dark grounds: yes')
  })

  it('names the field at fault', async () => {
    writeFileSync(
      join(folder, 'bad.json'),
      '{"colors": {}, "rules": [{"when": {"kind": "scoop"}, "use": {}}]}',
    )
    const { status, stderr } = await handbill(folder, ['brand', 'bad.json'])
    expect(status).not.toBe(0)
    expect(stderr).toContain('colors.paper must be a colour')
  })
})
