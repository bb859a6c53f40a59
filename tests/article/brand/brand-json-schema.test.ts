import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brandJsonSchema } from '../../../src/article/brand/brand-json-schema.ts'

const written = new URL('../../../docs/brand.schema.json', import.meta.url)

test('the schema for editors is what brands are checked with: npm run brand:schema writes it', () => {
  expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(JSON.parse(JSON.stringify(brandJsonSchema())))
})

test('no pattern of it depends on flags that JSON Schema does not have', () => {
  // zod exports only the source of a pattern; a case-insensitive flag would be lost.
  const patterns = [...JSON.stringify(brandJsonSchema()).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)]
  expect(patterns.length).toBeGreaterThan(10)
  const color = patterns
    .map(([, pattern = '']) => JSON.parse(`"${pattern}"`))
    .find((one) => one.startsWith('^#'))
  expect(new RegExp(color, 'u').test('#A3271F')).toBe(true)
})
