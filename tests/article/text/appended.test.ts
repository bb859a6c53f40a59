import { expect, test } from 'vitest'
import { withoutAppended } from '../../../src/article/text/appended.ts'

test.each([
  ['The road will close by Friday. Continue reading →', 'The road will close by Friday.'],
  ['The road will close by Friday. […]', 'The road will close by Friday.'],
  ['The road will close by Friday. [...] Read more', 'The road will close by Friday.'],
  ['Closed. The post Road closes appeared first on The Post.', 'Closed.'],
  ['It will close … More', 'It will close'],
  ['Readers read more than before, a study says. It surprised many.', undefined],
  ['Read more at https://example.com/annex-3.pdf?version=2 before noon.', undefined],
  ['Continue reading →', undefined],
  ['', undefined],
])('%s', (text, rest = text) => {
  expect(withoutAppended(text)).toBe(rest)
})
