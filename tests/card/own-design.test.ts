import { describe, expect, test } from 'vitest'
import { readOwnDesign } from '../../src/card/contract/own-design.ts'

const design = {
  description: 'A headline on paper.',
  formats: ['og'],
  tones: ['light'],
  kinds: [],
  render: () => null,
}
const names = ['mine', 'split']

function read(more: object) {
  return readOwnDesign('mine', { default: { ...design, ...more } }, names)
}

describe('a custom design', () => {
  test('has the name of its folder', () => {
    expect(read({})).toMatchObject({ ...design, name: 'mine' })
  })

  test('may name another design to take over', () => {
    expect(read({ instead: { design: 'split', enlarged: 2 } }).instead?.design).toBe('split')
  })

  test.each([
    [{ instead: { design: 'mine', enlarged: 2 } }, 'instead.design must name another design'],
    [{ instead: { design: 'splitt', enlarged: 2 } }, 'instead.design names “splitt”; there are split'],
    [{ overlay: false }, 'overlay must be true, or be left out'],
    [{ formats: [] }, 'formats must name one at least'],
    [{ colour: 'red' }, 'a design has no “colour”; it has description, formats'],
    [
      { instead: { design: 'split', enlarged: 2, when: 1 } },
      'instead has no “when”; it has design, enlarged',
    ],
  ])('given %o is refused by name', (more, message) => {
    expect(() => read(more)).toThrow(message)
  })

  test('must be the default export', () => {
    for (const module of [{}, null])
      expect(() => readOwnDesign('mine', module, names)).toThrow('exports no design')
  })
})
