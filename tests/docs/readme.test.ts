import { expect, test } from 'vitest'
import article from '../../examples/monsoon.json' with { type: 'json' }
import figures from '../../docs/figures.json' with { type: 'json' }
import { createHandbill } from '../../src/node/library/library.ts'
import { blocksOf, readPage } from './pages.ts'

test('the README is short, and shows the post that Handbill writes', async () => {
  expect(readPage('README.md').split('\n').length).toBeLessThanOrEqual(200)
  const shown = blocksOf('README.md').find(({ code }) => code.includes('X, '))?.code ?? ''
  const [words, count] = shown.split(/ +X, /)
  const { twitter } = await createHandbill().posts(article, { networks: ['twitter'] })
  expect(twitter.texts['text']).toMatchObject({ text: words, length: Number(count?.split(' of ')[0]) })
})

test('figures have a command that prints them; the README has the same', () => {
  const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> }
  const readme = readPage('README.md')
  for (const { ours, command } of figures.rows) {
    expect(scripts).toHaveProperty([command.replace('npm run ', '')])
    expect(readme).toMatch(new RegExp(`\\| ${ours} .*\`${command}\``))
  }
})
