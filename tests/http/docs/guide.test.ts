import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../test-app.ts'

const folder = join(import.meta.dirname, '../../../docs')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))

async function read(path: string) {
  const { app } = createTestApp()
  const response = await app.request(path)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe('GET /docs/{name}', () => {
  test.each(names)('%s is served as a page, its links within reach', async (name) => {
    const { status, text, headers } = await read(`/docs/${name}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    const title = /^# (.+)$/m.exec(readFileSync(join(folder, `${name}.md`), 'utf8'))![1]!
    expect(text).toContain(title.replaceAll("'", '&#39;').replaceAll('’', '’'))
    expect(text).not.toMatch(/href="[\w-]+\.md/)
    for (const [, target] of text.matchAll(/href="\/docs\/([\w-]+)(?:#[^"]*)?"/g))
      expect([...names, 'setup', 'guide']).toContain(target)
  })

  test('the contents are at /docs/guide, and what is not there is 404', async () => {
    expect((await read('/docs/guide')).text).toContain('/docs/architecture')
    expect((await read('/docs/nowhere')).status).toBe(404)
    expect((await read('/docs/__proto__')).status).toBe(404)
  })
})
