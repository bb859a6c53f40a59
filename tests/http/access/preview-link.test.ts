import { expect, it } from 'vitest'
import { checkPreview, signPreview } from '../../../src/http/access/preview-link.ts'
import { signUrl } from '../../../src/http/access/signing.ts'

const key = { id: 'k1', secret: 's3cret' }
const old = { id: 'k0', secret: 'an older secret' }

it('is good until it expires, with any of the keys', async () => {
  const link = await signPreview({ id: 'k3f9a2xq', expires: 1000 }, old)
  expect(link).toMatch(/^\/preview\/k3f9a2xq\?exp=1000&kid=k0&sig=[\w-]{43}$/)
  expect(await checkPreview(link, [key, old], 999)).toMatchObject({ expires: 1000, may: 'look' })
  await expect(checkPreview(link, [key, old], 1000)).rejects.toMatchObject({ code: 'expired' })
  await expect(checkPreview(link, [key], 999)).rejects.toMatchObject({ code: 'bad-signature', field: 'kid' })
})

it('is valid for any view of the page', async () => {
  const link = await signPreview({ id: 'k3f9a2xq', expires: 1000 }, key)
  expect(await checkPreview(`${link}&network=x&text=a%26b%3Fc&network=y`, [key], 0)).toMatchObject({
    expires: 1000,
    may: 'look',
  })
})

it.each([
  ['another article', (link: string) => link.replace('k3f9a2xq', 'k3f9a2xr'), 'sig'],
  ['a later end', (link: string) => link.replace('exp=1000', 'exp=2000'), 'sig'],
  ['two ends', (link: string) => `${link}&exp=2000`, 'sig'],
  ['two signatures', (link: string) => `${link}&sig=${'A'.repeat(43)}`, 'sig'],
  ['no signature', () => '/preview/k3f9a2xq', 'kid'],
])('refuses %s', async (_, change, field) => {
  const link = change(await signPreview({ id: 'k3f9a2xq', expires: 1000 }, key))
  await expect(checkPreview(link, [key], 0)).rejects.toMatchObject({ code: 'bad-signature', field })
})

it('refuses a link that never expires', async () => {
  const link = await signUrl('/preview/k3f9a2xq', key)
  await expect(checkPreview(link, [key], 0)).rejects.toMatchObject({ code: 'bad-signature', field: 'exp' })
})
