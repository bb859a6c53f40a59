import { expect, it } from 'vitest'
import { formatNames as known } from '../../src/article/format-names.ts'
import { formatNames } from '../../src/card/contract/formats.ts'

it('an article may name a crop for every format', () => {
  expect(formatNames.filter((name) => !known.includes(name))).toEqual([])
})
