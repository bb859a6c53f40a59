import { describe, expect, test } from 'vitest'
import { countText, fieldsOf } from '../../src/post/count-text.ts'
import { type FieldName, type NetworkName, networkNames } from '../../src/post/network.ts'

/** Limits of each network's texts in letters of one unit each. Their sources are in the networks' facts. */
const limits: Readonly<Record<NetworkName, Readonly<Partial<Record<FieldName, number>>>>> = {
  twitter: { text: 280, alt: 1000 },
  facebook: { text: 5000, alt: 100 },
  youtube: { title: 100, description: 5000, tags: 500, text: 1000 },
  bluesky: { text: 300, alt: 2000 },
  threads: { text: 500, alt: 1000 },
  mastodon: { text: 500, alt: 1500 },
  linkedin: { text: 3000, alt: 300 },
  instagram: { text: 2200, alt: 1000 },
  whatsapp: { text: 4096 },
  telegram: { text: 4096 },
  push: { text: 150, title: 65 },
}

describe.each(networkNames)('%s', (network) => {
  test('has these texts', () => {
    expect(fieldsOf(network)).toEqual(Object.keys(limits[network]))
  })

  test.each(fieldsOf(network))('takes as much %s as that and no more', (field) => {
    const max = limits[network][field]!
    const filled = field === 'tags' ? `${'x,'.repeat(max / 2 - 1)}xx` : 'x'.repeat(max)
    expect(countText(network, field, filled)).toMatchObject({ length: max, max, valid: true })
    expect(countText(network, field, `${filled}x`)).toMatchObject({ length: max + 1, valid: false })
  })
})
