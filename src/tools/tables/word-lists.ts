/**
 * Writes `src/type/data/*-words.generated.ts` from the dictionaries of an ICU: `npm run type:words`.
 *
 * Chromium and workerd have the same short lists of Khmer and Lao, Node longer ones that browsers do not have. Ours
 * are the browsers', extracted from workerd, which comes with wrangler; another file may be given, such as
 * Chromium's icudtl.dat.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findIcuItem } from './icu-package.ts'
import { readDictionary } from './icu-dictionary.ts'
import { SYMBOLS, type WordData } from '../../type/data/word-list.ts'

const WORKERD = `node_modules/@cloudflare/workerd-${process.platform}-64/bin/workerd`
const OUT = join(import.meta.dirname, '../../type/data')

const source = process.argv[2] ?? WORKERD
const icu = readFileSync(source)
for (const script of ['khmer', 'lao']) {
  const words = readDictionary(findIcuItem(icu, `brkitr/${script}dict.dict`))
  const data = pack(words)
  const text = `// Made by src/tools/tables/word-lists.ts from ICU's dictionary as browsers have it; licences in word-lists.txt.
import type { WordData } from './word-list.ts'

/** ${words.length} words. */
export const ${script}Words: WordData = {
  letters: '${data.letters}',
  words:
    '${data.words}',
}
`
  writeFileSync(join(OUT, `${script}-words.generated.ts`), text)
  console.error(`${script}: ${words.length} words, ${data.words.length} characters`)
}

/** Each word as the letters to drop from the previous one and those to add; see `WordData`. */
function pack(words: readonly string[]): WordData {
  const letters = [...new Set(words.join(''))].toSorted()
  if (letters.length > SYMBOLS.length)
    throw new Error(`${letters.length} letters, and only ${SYMBOLS.length} symbols`)
  const symbolOf = new Map(letters.map((letter, at) => [letter, SYMBOLS[at]!]))
  let before = ''
  let packed = ''
  for (const word of words.toSorted()) {
    let shared = 0
    while (shared < before.length && before[shared] === word[shared]) shared++
    const added = Array.from(word.slice(shared), (letter) => symbolOf.get(letter)).join('')
    packed += `${before.length - shared}${added}`
    before = word
  }
  return { letters: letters.join(''), words: packed }
}
