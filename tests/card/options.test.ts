import { describe, expect, test } from 'vitest'
import { OptionFault, readOptions, type OptionSpecs } from '../../src/card/contract/options.ts'

const specs = {
  rule: { kind: 'switch', description: 'A line', usual: true },
  side: { kind: 'choice', description: 'Where', values: ['left', 'right'] },
  size: { kind: 'number', description: 'How large', least: 1, most: 4, usual: 2 },
  label: { kind: 'text', description: 'A word', most: 3 },
} satisfies OptionSpecs

describe('options of a design', () => {
  test('have their defaults', () => {
    expect(readOptions(specs)).toEqual({ rule: true, side: 'left', size: 2, label: undefined })
  })

  test.each([
    ['rule', true, true],
    ['rule', 'true', true],
    ['rule', false, false],
    ['rule', 'false', false],
    ['side', 'right', 'right'],
    ['size', 1, 1],
    ['size', '4', 4],
    ['label', 'äöü', 'äöü'],
  ])('%s given as %o is %o', (name, given, value) => {
    expect(readOptions(specs as OptionSpecs, { [name]: given })[name]).toBe(value)
  })

  test.each([
    ['rule', 'yes'],
    ['rule', 1],
    ['side', 'up'],
    ['size', 0.9],
    ['size', 4.1],
    ['size', ' '],
    ['size', 'x'],
    ['label', 'four'],
    ['label', 4],
    ['colour', 'red'],
  ])('%s given as %o is a fault that names it', (name, given) => {
    expect(() => readOptions(specs, { [name]: given })).toThrow(
      expect.objectContaining({ option: name }) as OptionFault,
    )
  })
})
