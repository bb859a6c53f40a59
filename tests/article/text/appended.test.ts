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

test.each([
  ['Ein Zeichen setzen. Weiterlesen', 'Ein Zeichen setzen.'],
  ['Der Steg ist zu. Mehr lesen »', 'Der Steg ist zu.'],
  ['Le pont est ouvert. Lire la suite', 'Le pont est ouvert.'],
  ['पुल खुल गया। आगे पढ़ें', 'पुल खुल गया।'],
  ['橋が開通した。続きを読む', '橋が開通した。'],
  ['The pier closes on Friday... Read more', 'The pier closes on Friday...'],
  ['The pier closes on Friday Read More →', 'The pier closes on Friday'],
  ['The pier closes on Friday. (more…)', 'The pier closes on Friday.'],
  ['The pier closes on Friday ...[Read More]', 'The pier closes on Friday ...'],
  ['The bridge closes. Read more at harbourpost.example', 'The bridge closes.'],
  ['The bridge closes. To read the full story, subscribe.', 'The bridge closes.'],
  ['Die Brücke ist zu. Weiterlesen auf hafenpost.de', 'Die Brücke ist zu.'],
  ['Die Brücke ist zu. mehr...', 'Die Brücke ist zu.'],
  ['El puente cierra. Lea la nota completa aquí', 'El puente cierra.'],
  ['De brug sluit. Lees hier verder', 'De brug sluit.'],
  // Words within a sentence.
  ['He wants more...', 'He wants more...'],
  ['Listen. He wants more...', 'Listen. He wants more...'],
  ['We need to read more', 'We need to read more'],
  ['She asked for more.', 'She asked for more.'],
  ['Continue reading', 'Continue reading'],
])('%s', (given, right) => {
  expect(withoutAppended(given)).toBe(right)
})
