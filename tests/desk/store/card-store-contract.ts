import { expect, test } from 'vitest'
import type { CardStore, StoredCard } from '../../../src/desk/store/card-store.ts'

const card: StoredCard = {
  bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) & 255),
  type: 'png',
  contentType: 'image/png',
  width: 1200,
  height: 630,
  verdicts: [
    {
      code: 'text-cut',
      severity: 'warning',
      place: 'og/headline',
      message: 'Gekürzt: „बाज़ार…“ — 😀 was left out.',
    },
  ],
  lines: { 'story/headline': ['बीस साल बाद', 'פתיחה (2)', 'a "quoted" line'] },
  template: 'split',
}

const key = (digit: string) => digit.repeat(32)

/** Contract of card stores. Call it inside a describe; the store may contain other cards. */
export function cardStoreContract(open: () => CardStore): void {
  test('gives back what was put, whole', async () => {
    const store = open()
    await store.put(key('a'), card)
    expect(await store.get(key('a'))).toEqual(card)
  })

  test('has nothing where nothing was put', async () => {
    expect(await open().get(key('0'))).toBeUndefined()
  })

  test('keeps cards apart', async () => {
    const store = open()
    await store.put(key('b'), { ...card, bytes: Uint8Array.of(1), type: 'svg', contentType: 'image/svg+xml' })
    await store.put(key('c'), { ...card, bytes: Uint8Array.of(2, 3), verdicts: [], lines: {} })
    expect(await store.get(key('b'))).toMatchObject({ bytes: Uint8Array.of(1), contentType: 'image/svg+xml' })
    expect(await store.get(key('c'))).toMatchObject({ bytes: Uint8Array.of(2, 3), verdicts: [], lines: {} })
  })

  test('takes the same card twice, at once and later', async () => {
    const store = open()
    await Promise.all([store.put(key('d'), card), store.put(key('d'), card)])
    await store.put(key('d'), card)
    expect(await store.get(key('d'))).toEqual(card)
  })

  test('takes a card that comes out otherwise in place of the former one', async () => {
    const store = open()
    await store.put(key('f'), card)
    const other = { ...card, bytes: card.bytes.slice(1) }
    await store.put(key('f'), other)
    expect(await store.get(key('f'))).toEqual(other)
  })

  test('does not confuse a key with a pattern or a path', async () => {
    const store = open()
    await store.put(key('e'), card)
    for (const odd of ["' OR 1=1 --", '%', `${'e'.repeat(31)}_`]) expect(await store.get(odd)).toBeUndefined()
  })
}
