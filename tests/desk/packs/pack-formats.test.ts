import { describe, expect, test } from 'vitest'
import { formatNames, usualFormats } from '../../../src/card/contract/formats.ts'
import { packFormats } from '../../../src/desk/packs/pack-formats.ts'

describe('formats of a pack', () => {
  const every = { formats: formatNames }

  test('the default six where the brand lists none', () => {
    expect(packFormats(every, {})).toEqual(usualFormats)
  })

  test('those of the brand, beside or instead of the request’s', () => {
    expect(packFormats(every, { formats: ['pin', 'og', 'chat'] })).toEqual(['og', 'pin', 'chat'])
  })

  test('those of the design, if it has none of the brand’s', () => {
    expect(packFormats({ formats: ['story'] }, { formats: ['og'] })).toEqual(['story'])
  })
})
