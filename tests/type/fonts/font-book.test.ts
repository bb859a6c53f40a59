import { expect, test } from 'vitest'
import type { Face } from '../../../src/type/fonts/face.ts'
import type { FontSource } from '../../../src/type/fonts/face-store.ts'
import { createFontBook, type FontBookParts } from '../../../src/type/fonts/font-book.ts'
import { diskFonts } from '../../../src/node/media/fonts.ts'

const { manifest, coverage } = diskFonts()
const hindi = { lang: 'hi', role: 'sans', weight: 700 } as const
const english = { lang: 'en', role: 'sans', weight: 700 } as const

/** A source that records reads and answers only when told to. */
function recordingSource(bytes = 10) {
  const reads: string[] = []
  const waiting: (() => void)[] = []
  const source: FontSource = {
    read(file) {
      reads.push(file)
      return new Promise((resolve) => waiting.push(() => resolve(new Uint8Array(bytes))))
    },
  }
  return { source, reads, answerAll: () => waiting.splice(0).forEach((answer) => answer()) }
}

const immediate: FontSource = { read: async () => new Uint8Array(10) }

function bookOf(parts: Partial<FontBookParts>) {
  const opened: string[] = []
  const closed: string[] = []
  const book = createFontBook({
    manifest,
    coverage,
    source: immediate,
    openFace(id) {
      opened.push(id)
      return { id } as Face
    },
    cutFace: (face) => face,
    closeFace: (face) => closed.push(face.id),
    ...parts,
  })
  return { book, opened, closed }
}

const idsOf = (faces: readonly Face[] | undefined) => faces?.map(({ id }) => id)

test('only the files a text needs are read, and each once', async () => {
  const reads: string[] = []
  const source: FontSource = { read: async (file) => (reads.push(file), new Uint8Array(10)) }
  const { book } = bookOf({ source })
  await book.facesFor('सरकार ने कहा BBC ₹500', hindi)
  await book.facesFor('सरकार ने फिर कहा', hindi)
  expect(reads).toEqual(['NotoSansDevanagari-Bold.ttf'])
  await book.facesFor('Yes ★ 😀', english)
  expect(reads.slice(1)).toEqual([
    'LibreFranklin-Bold.ttf',
    'NotoSansSymbols2-Regular.ttf.br',
    'Twemoji-Regular.ttf.br',
  ])
})

test('what is loaded is answered without waiting', async () => {
  const { book } = bookOf({})
  expect(book.facesLoaded('Hello', english)).toBeUndefined()
  await book.facesFor('Hello', english)
  expect(idsOf(book.facesLoaded('Another text', english))).toEqual(['LibreFranklin-Bold.ttf'])
  expect(book.facesLoaded('Another text ★', english)).toBeUndefined()
})

test('a file that cannot be read gives a verdict, the next face, and another try next time', async () => {
  let broken = true
  const source: FontSource = {
    async read(file) {
      if (broken && file === 'LibreFranklin-Bold.ttf') throw new Error('disk on fire')
      return new Uint8Array(10)
    },
  }
  const { book } = bookOf({ source, shareReads: true })
  const first = await book.facesFor('Hello', english)
  expect(idsOf(first.faces)).toEqual(['NotoSans-Bold.ttf'])
  expect(first.verdicts).toEqual([
    {
      code: 'font-unavailable',
      severity: 'warning',
      place: 'fonts/LibreFranklin-Bold.ttf',
      message:
        'The font file LibreFranklin-Bold.ttf cannot be used (disk on fire); NotoSans-Bold.ttf is used instead.',
    },
  ])
  broken = false
  const second = await book.facesFor('Hello', english)
  expect(idsOf(second.faces)).toEqual(['LibreFranklin-Bold.ttf'])
  expect(second.verdicts).toEqual([])
})

test('a file that is no font is replaced by the next face', async () => {
  const { book } = bookOf({
    openFace(id) {
      if (id.startsWith('NotoSansDevanagari-Bold')) throw new Error('not a font')
      return { id } as Face
    },
  })
  const { faces, verdicts } = await book.facesFor('सरकार', hindi)
  expect(idsOf(faces)).toEqual(['NotoSansDevanagari-Regular.ttf'])
  expect(verdicts).toHaveLength(1)
})

test('a verdict reports that no font can be read, after a few tries', async () => {
  let reads = 0
  const source: FontSource = {
    async read() {
      reads++
      throw new Error('gone')
    },
  }
  const { book } = bookOf({ source })
  await expect(book.facesFor('Hello ★ 😀', english)).rejects.toThrow('No font file can be read')
  expect(reads).toBeLessThan(20)
})

test('two requests at once share a read where they may', async () => {
  const { source, reads, answerAll } = recordingSource()
  const { book, opened } = bookOf({ source, shareReads: true })
  const both = Promise.all([book.facesFor('Hello', english), book.facesFor('World', english)])
  await Promise.resolve()
  answerAll()
  const [first, second] = await both
  expect(reads).toEqual(['LibreFranklin-Bold.ttf'])
  expect(opened).toEqual(['LibreFranklin-Bold.ttf'])
  expect(first.faces[0]).toBe(second.faces[0])
})

test('two requests at once each read where promises must not be shared, yet open one face', async () => {
  const { source, reads, answerAll } = recordingSource()
  const { book, opened } = bookOf({ source, shareReads: false })
  const both = Promise.all([book.facesFor('Hello', english), book.facesFor('World', english)])
  await Promise.resolve()
  answerAll()
  const [first, second] = await both
  expect(reads).toHaveLength(2)
  expect(opened).toEqual(['LibreFranklin-Bold.ttf'])
  expect(first.faces[0]).toBe(second.faces[0])
})

test('a request that is given up does not hold up the next one', async () => {
  const { source, answerAll } = recordingSource()
  const { book } = bookOf({ source })
  // On Workers the first promise would never settle after its request has ended.
  void book.facesFor('Hello', english)
  const second = book.facesFor('Hello', english)
  await Promise.resolve()
  answerAll()
  expect(idsOf((await second).faces)).toEqual(['LibreFranklin-Bold.ttf'])
})

test('open faces stay under the bound: the longest unused are closed, those in use are not', async () => {
  let time = 0
  const source: FontSource = { read: async () => new Uint8Array(40) }
  const { book, opened, closed } = bookOf({ source, maxBytes: 100, now: () => time })
  await book.facesFor('Hello', english)
  await book.facesFor('सरकार', hindi)
  // A third exceeds the limit, but the others are in use.
  await book.facesFor('সরকার', { ...hindi, lang: 'bn' })
  expect(closed).toEqual([])

  time = 60_000
  await book.facesFor('Hello', english)
  await book.facesFor('સરકાર', { ...hindi, lang: 'gu' })
  expect(closed).toEqual(['NotoSansDevanagari-Bold.ttf', 'NotoSansBengali-Bold.ttf'])
  expect(idsOf(book.facesLoaded('Hello', english))).toEqual(['LibreFranklin-Bold.ttf'])
  // A closed face is read again when needed.
  await book.facesFor('सरकार', hindi)
  expect(opened.filter((file) => file === 'NotoSansDevanagari-Bold.ttf')).toHaveLength(2)
})
