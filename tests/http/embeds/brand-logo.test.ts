import { expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { createBrandList } from '../../../src/article/brand/brand-list.ts'
import { createTestApp } from '../test-app.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10H0z"/></svg>'
const logo = { src: `data:image/svg+xml;base64,${btoa(svg)}`, width: 40, height: 10 }
const { app } = createTestApp({
  brands: createBrandList([
    { brand: { ...exampleBrand, id: 'post', logo }, hosts: [] },
    { brand: { ...exampleBrand, id: 'bare' }, hosts: [] },
  ]),
})

it('answers a brand’s logo, which runs nothing, and 304 to those who have it', async () => {
  const response = await app.request('/brands/post/logo.svg')
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await response.text()).toBe(svg)
  const etag = response.headers.get('etag')!
  const again = await app.request('/brands/post/logo.svg', { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

it.each(['/brands/post/logo.png', '/brands/bare/logo.svg', '/brands/none/logo.svg', '/brands/post/x'])(
  'answers 404 for %s',
  async (path) => {
    expect((await app.request(path)).status).toBe(404)
  },
)
