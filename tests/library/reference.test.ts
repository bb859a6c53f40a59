import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryPage } from '../../src/tools/library/reference.ts'

test('the reference of the library is what its code says; npm run docs:library writes it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/library.md'), 'utf8')
  expect(libraryPage()).toBe(page)
  expect(page).toContain('export function createHandbill(options: HandbillOptions = {}): Handbill')
})
