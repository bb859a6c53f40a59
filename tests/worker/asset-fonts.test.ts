import type { Fetcher } from '@cloudflare/workers-types'
import { expect, test } from 'vitest'
import { createAssetFonts } from '../../src/worker/media/asset-fonts.ts'

/** Assets with these responses in turn. */
function assets(...answers: Response[]) {
  const asked: string[] = []
  const fetcher = {
    async fetch(url: string) {
      asked.push(new URL(url).pathname)
      return answers.shift() ?? Response.error()
    },
  }
  return { fetcher: fetcher as unknown as Fetcher, asked }
}

test('a font is asked for unpacked', async () => {
  const { fetcher, asked } = assets(new Response(Uint8Array.of(1, 2)))
  expect(await createAssetFonts(fetcher).read('NotoSansKhmer-Bold.ttf.br')).toEqual(Uint8Array.of(1, 2))
  expect(asked).toEqual(['/fonts/NotoSansKhmer-Bold.ttf'])
})

test('a font that fails is asked for again', async () => {
  const { fetcher } = assets(new Response('gone', { status: 503 }), new Response(Uint8Array.of(3)))
  const fonts = createAssetFonts(fetcher)
  await expect(fonts.read('a.ttf')).rejects.toThrow('503')
  expect(await fonts.read('a.ttf')).toEqual(Uint8Array.of(3))
})

test('without assets it says what is not bound', async () => {
  await expect(createAssetFonts(undefined).read('a.ttf')).rejects.toThrow('ASSETS')
})
