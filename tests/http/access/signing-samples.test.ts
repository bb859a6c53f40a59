import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { signingSamples } from '../../../src/http/access/samples/signing-samples.ts'
import { signUrl, verifyUrl } from '../../../src/http/access/signing.ts'
import { createTestApp } from '../test-app.ts'
/** Signed by Perl's URI::Escape and Digest::SHA; one of them again by openssl. */
import vectors from './samples/vectors.json' with { type: 'json' }

/** How each sample is run: requirements, its file, and the driver. */
const runs = {
  PHP: { check: ['php', '--version'], file: 'handbill.php', run: ['php', 'drive.php'] },
  Python: { check: ['python3', '--version'], file: 'handbill.py', run: ['python3', 'drive.py'] },
  Ruby: { check: ['ruby', '--version'], file: 'handbill.rb', run: ['ruby', 'drive.rb'] },
  Go: { check: ['go', 'version'], file: 'handbill/handbill.go', run: ['go', 'run', 'drive.go'] },
  JavaScript: {
    check: [process.execPath, '--version'],
    file: 'handbill.mjs',
    run: [process.execPath, 'drive.mjs'],
  },
} as const satisfies Record<(typeof signingSamples)[number]['language'], object>

const folder = mkdtempSync(join(tmpdir(), 'handbill-samples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run([command = '', ...args]: readonly string[], input = '') {
  return spawnSync(command, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    // Go writes only to given folders and makes no requests.
    env: { ...process.env, GOCACHE: join(folder, 'go-cache'), GOPROXY: 'off', GOTOOLCHAIN: 'local' },
  })
}

function place(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

describe('the samples sign as Handbill does', () => {
  it.for(signingSamples)('$language', ({ language, text }, { skip }) => {
    const { check, file, run: command } = runs[language]
    skip(run(check).status !== 0, `${check[0]} is not installed`)
    place(file, text)
    place('go.mod', 'module samples\n')
    const driver = command.at(-1) ?? ''
    copyFileSync(join(import.meta.dirname, 'samples', driver), join(folder, driver))
    const { stdout, stderr } = run(command, JSON.stringify(vectors))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(vectors.map(({ signed }) => signed))
  })
})

describe('Handbill signs as the samples do', () => {
  test.each(vectors)('$name', async ({ path, pairs, kid, secret, expires, signed }) => {
    const key = { id: kid, secret }
    const query = new URLSearchParams(pairs.map(([name = '', value = '']) => [name, value]))
    expect(await signUrl(`${path}?${query}`, key, { expires: expires ?? undefined })).toBe(signed)
    expect(await verifyUrl(signed, [key], 0)).toBe(expires ?? undefined)
  })
})

test('the last line of each sample says what gives the documented signature', () => {
  for (const { text } of signingSamples) {
    const last = text.trimEnd().split('\n').at(-1) ?? ''
    for (const word of ['/card/headline/og.png', 'title', 'Hello world', 'k1', 's3cret'])
      expect(last).toContain(word)
  }
})

test('the API page shows every sample whole', async () => {
  const { app } = createTestApp()
  const page = await (await app.request('/docs/reference')).text()
  const shown = page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  const decoded = shown.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  for (const { text } of signingSamples)
    expect(decoded).toContain(`<pre tabindex="0"><code>${text}</code></pre>`)
})
