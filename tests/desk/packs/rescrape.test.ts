import { expect, test } from 'vitest'
import { rescrapes } from '../../../src/desk/packs/rescrape.ts'

test('every network says how it reads a page again; Facebook’s and LinkedIn’s tools open with its address', () => {
  const all = rescrapes('https://news.example/a?b=1')
  expect(all.map(({ network }) => network)).toEqual([
    'facebook',
    'linkedin',
    'telegram',
    'twitter',
    'slack',
    'discord',
    'mastodon',
    'whatsapp',
    'bluesky',
  ])
  expect(all.filter(({ how }) => how === '')).toEqual([])
  const tools = all.flatMap(({ tool }) => tool ?? [])
  expect(tools.slice(0, 2).map((tool) => tool.split(/(?<=[=/])(?=https%3A)/)[1])).toEqual([
    'https%3A%2F%2Fnews.example%2Fa%3Fb%3D1',
    'https%3A%2F%2Fnews.example%2Fa%3Fb%3D1',
  ])
})
