import { LRUCache } from 'lru-cache'
import { freePixels } from './free-pixels.ts'

/**
 * Problem: pixels are megabytes outside the heap; the garbage collector notices them late, and then collects
 * everything.
 * Method: a cache that lends. An evicted value that is not lent out frees its memory at once. A value that is never
 * returned is left to the garbage collector.
 */
export interface LendingCache<Value extends object> {
  /** Lends a cached value. */
  lend(key: string): Value | undefined
  /** Adds a value, and lends it. */
  add(key: string, value: Value): Value
  /** Ends a loan: its pixels must not be read any more. */
  giveBack(value: Value): void
}

/** @param pixelsOf a value's memory, with its own buffer */
export function createLendingCache<Value extends object>(
  maxBytes: number,
  pixelsOf: (value: Value) => Uint8Array,
): LendingCache<Value> {
  const loans = new WeakMap<Value, number>()
  const left = new WeakSet<Value>()
  const values = new LRUCache<string, Value>({
    maxSize: maxBytes,
    sizeCalculation: (value) => pixelsOf(value).length,
    dispose(value) {
      if (loans.has(value)) left.add(value)
      else freePixels(pixelsOf(value))
    },
  })

  function lent(value: Value): Value {
    loans.set(value, (loans.get(value) ?? 0) + 1)
    return value
  }

  return {
    lend(key) {
      const value = values.get(key)
      return value && lent(value)
    },
    add(key, value) {
      lent(value)
      values.set(key, value)
      // Larger than the cache, so it was not added.
      if (values.peek(key) !== value) left.add(value)
      return value
    },
    giveBack(value) {
      const others = (loans.get(value) ?? 1) - 1
      if (others > 0) {
        loans.set(value, others)
        return
      }
      loans.delete(value)
      if (left.delete(value)) freePixels(pixelsOf(value))
    },
  }
}
