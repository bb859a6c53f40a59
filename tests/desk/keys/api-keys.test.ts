import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { digestOf, makeKey, sameDigest } from '../../../src/desk/keys/api-key.ts'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'
import { keyRingContract, keyStatementsContract } from './key-ring-contract.ts'

const records = openRecords(':memory:', join(import.meta.dirname, '../../../src/desk/store/migrations'))
afterAll(() => records.close())

describe('keys in SQLite', () => {
  keyRingContract(() => records)
  keyStatementsContract(() => records)
})

it('makes a key of all the bits it is given', async () => {
  const zeros = await makeKey((count) => new Uint8Array(count))
  expect(zeros).toEqual({
    key: `hb_aaaaaaaa_${'A'.repeat(43)}`,
    prefix: 'hb_aaaaaaaa',
    // printf hb_aaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | sha256sum
    digest: 'a215be813701956fa851e2dda8ea87e7a2fbdc1349694f3a831deb0c1e0455cc',
  })
  const ones = await makeKey((count) => new Uint8Array(count).fill(255))
  expect(ones.key).toBe(`hb_77777777_${'_'.repeat(42)}8`)
})

it.each([
  ['a', 'a', true],
  ['', '', true],
  ['ab', 'aa', false],
  ['a', 'aa', false],
  ['aa', 'a', false],
  ['', 'a', false],
])('distinguishes the digests %j and %j', (a, b, expected) => {
  expect(sameDigest(a, b)).toBe(expected)
})

it('digests as the world does', async () => {
  // FIPS 180-2, appendix B.1.
  expect(await digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
