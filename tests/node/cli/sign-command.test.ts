import { describe, expect, it } from 'vitest'
import { checkPreview } from '../../../src/http/access/preview-link.ts'
import { verifyUrl } from '../../../src/http/access/signing.ts'
import { parseExpiry } from '../../../src/node/cli/sign/parse-expiry.ts'
import { handbill, workFolder } from './command-line.ts'

const folder = workFolder()
const keys = [
  { id: 'k2', secret: 'correct horse battery staple' },
  { id: 'k1', secret: 's3cret' },
]
const env = { HANDBILL_SIGNING_KEYS: keys.map(({ id, secret }) => `${id}:${secret}`).join(',') }
const now = () => Math.floor(Date.now() / 1000)

const sign = async (...args: string[]) => handbill(folder, ['sign', ...args], { env })

describe('handbill sign', () => {
  it('signs a path as the documentation says', async () => {
    const { stdout, status } = await sign('/card/headline/og.png?title=Hello world', '--key', 'k1')
    expect(stdout).toBe(
      '/card/headline/og.png?kid=k1&title=Hello%20world&sig=hqnQ0pUjkvk1M62POHlYBhhJZ7PZ_TuFRdemtHJD9a0\n',
    )
    expect(status).toBe(0)
  })

  it('signs a whole URL with the first key, as typed, until the given time', async () => {
    const { stdout } = await sign(
      'https://cards.example.org/card/headline/og.png?title=मौसम: "बारिश" + 100%&author=a|b&section=',
      '--expires',
      '2h',
    )
    const url = new URL(stdout.trim())
    expect(url.origin).toBe('https://cards.example.org')
    expect(url.searchParams.get('title')).toBe('मौसम: "बारिश"   100%')
    expect(url.searchParams.get('author')).toBe('a|b')
    expect(url.searchParams.get('section')).toBe('')
    expect(url.searchParams.get('kid')).toBe('k2')
    const expires = await verifyUrl(url.pathname + url.search, keys, now())
    expect(Math.abs((expires ?? 0) - now() - 7200)).toBeLessThan(60)
  })

  it('makes a preview valid for a week, and does not sign its state', async () => {
    const { stdout } = await sign('/preview/k3f9a2xq?network=bluesky')
    const link = stdout.trim()
    expect(link).toMatch(/^\/preview\/k3f9a2xq\?exp=\d+&kid=k2&sig=[\w-]{43}&network=bluesky$/)
    const { expires } = await checkPreview(link.replace('bluesky', 'mastodon'), keys, now())
    expect(Math.abs(expires - now() - 604_800)).toBeLessThan(60)
  })

  it('signs what a preview allows and who saves by it', async () => {
    const { stdout } = await sign('/preview/k3f9a2xq', '--may', 'save', '--name', 'Ana Núñez')
    const link = stdout.trim()
    expect(await checkPreview(link, keys, now())).toMatchObject({ may: 'save', name: 'Ana Núñez' })
    await expect(checkPreview(link.replace('may=save', 'may=try'), keys, now())).rejects.toMatchObject({
      code: 'bad-signature',
    })
    expect((await sign('--check', link)).stdout).toMatch(/^good until .*, to save\n$/)
    const refused = await sign('/card/headline/og.png?title=A', '--may', 'save')
    expect(refused.stderr).toContain('--may: Only previews have rights')
    expect((await sign('/preview', '--may', 'delete')).stderr).toContain('(there is: look, try, save)')
  })

  it('reports whether a link is valid', async () => {
    const { stdout } = await sign('/card/headline/og.png?title=A', '--expires', '2100-01-01')
    const link = stdout.trim()
    expect(await sign('--check', `http://127.0.0.1:8787${link}`)).toMatchObject({
      status: 0,
      stdout: 'good until 2100-01-01T00:00:00.000Z\n',
    })
    expect(await sign('--check', link.replace('title=A', 'title=B'))).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'handbill: sig: The signature does not match the path and query.\n',
    })
    expect((await sign('--check', '/card/headline/og.png?title=A')).status).toBe(1)
  })

  it.each([
    { args: ['/v1/articles'], says: 'link: Only links of cards and previews are signed.' },
    { args: ['card/headline/og.png'], says: 'link: Give a path' },
    { args: ['javascript:alert(1)'], says: 'link: Give a path' },
    { args: ['//evil.example/card/headline/og.png'], says: 'link: Give a path' },
    { args: ['/card/headline/ogg.png?title=A'], says: 'link: There is no format "ogg". (there is: og, ' },
    { args: ['/card/headline/og.gif?title=A'], says: 'type: There is no image type "gif".' },
    { args: ['/card/headline/og.png?title=Rise & Fall'], says: ' Fall: There is no parameter " Fall".' },
    { args: ['/card/headline/og.png?lang=en'], says: 'title: ' },
    {
      args: ['/card/headline/og.png?title=C# in depth'],
      says: 'link: What follows # never reaches a server',
    },
    {
      args: ['/card/headline/og.png?title=A', '--key', 'k9'],
      says: '--key: There is no signing key “k9”. (there is: k2, k1)',
    },
    { args: ['/card/headline/og.png?title=A', '--expires', 'soon'], says: '--expires: “soon” is neither' },
  ])('refuses $args', async ({ args, says }) => {
    const { status, stdout, stderr } = await sign(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(`handbill: ${says}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('says how to make a key if there is none', async () => {
    const { status, stderr } = await handbill(folder, ['sign', '/preview/abc'])
    expect(status).toBe(1)
    expect(stderr).toContain('HANDBILL_SIGNING_KEYS=k1:$(openssl rand -hex 32)')
  })
})

describe('an expiry', () => {
  const noon = Date.parse('2026-11-20T12:00:00Z') / 1000

  it.each([
    ['90s', noon + 90],
    ['30m', noon + 1800],
    ['2h', noon + 7200],
    ['7d', noon + 604_800],
    ['2w', noon + 1_209_600],
    ['2026-11-21', noon + 43_200],
    ['2026-11-20T18:00Z', noon + 21_600],
    ['2026-11-20T18:00:00.9+05:30', noon + 1800],
  ])('%s', (text, expected) => {
    expect(parseExpiry(text, noon)).toBe(expected)
  })

  it.each([
    '',
    '2',
    'h',
    '0h',
    '-2h',
    '2026-11-20',
    '2026-11-21T18:00',
    '2026-13-01',
    '21/11/2026',
    '999999999w',
    '1e3s',
  ])('refuses %j', (text) => {
    expect(() => parseExpiry(text, noon)).toThrow(expect.objectContaining({ field: '--expires' }))
  })
})
