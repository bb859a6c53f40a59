import { describe, expect, test } from 'vitest'
import { formatNames, usualFormats } from '../../src/card/contract/formats.ts'
import { packFormats } from '../../src/desk/packs/pack-formats.ts'

describe('formats of a pack', () => {
  const every = { formats: formatNames }

  test('the usual six where the brand says nothing', () => {
    expect(packFormats(every, {})).toEqual(usualFormats)
  })

  test('those the brand asks for, beside or in place of them', () => {
    expect(packFormats(every, { formats: ['pin', 'og', 'chat'] })).toEqual(['og', 'pin', 'chat'])
  })

  test('what the design has, where that is none of them', () => {
    expect(packFormats({ formats: ['story'] }, { formats: ['og'] })).toEqual(['story'])
  })
})
