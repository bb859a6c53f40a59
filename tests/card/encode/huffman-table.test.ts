import { expect, it } from 'vitest'
import { codeWords, huffmanTable } from '../../../src/card/encode/huffman-table.ts'

function tableOf(frequencies: Readonly<Record<number, number>>) {
  const all = new Uint32Array(256)
  for (const [symbol, times] of Object.entries(frequencies)) all[Number(symbol)] = times
  return huffmanTable(all)
}

it('gives often used symbols short codes', () => {
  const { counts, symbols } = tableOf({ 7: 100, 3: 1, 240: 40 })
  expect(symbols).toEqual([7, 240, 3])
  expect(counts.slice(0, 4)).toEqual([1, 1, 1, 0])
})

it.each([
  ['one symbol', Object.fromEntries([[0, 5]])],
  ['all symbols alike', Object.fromEntries(Array.from({ length: 256 }, (_, i) => [i, 9]))],
  ['Fibonacci’s numbers, whose codes would be the longest', fibonacci(40)],
])('of %s the codes are free of prefixes, at most 16 bits, and none is all ones', (_name, frequencies) => {
  const table = tableOf(frequencies)
  expect(table.counts).toHaveLength(16)
  expect(table.counts.reduce((sum, count) => sum + count, 0)).toBe(table.symbols.length)
  const words = codeWords(table)
  const codes = table.symbols.map((symbol) => {
    const bits = words[symbol]! & 255
    return (words[symbol]! >>> 8).toString(2).padStart(bits, '0')
  })
  expect(codes.every((code) => code.includes('0'))).toBe(true)
  const sorted = codes.toSorted()
  sorted.forEach((code, i) => expect(sorted[i + 1]?.startsWith(code) ?? false).toBe(false))
})

function fibonacci(count: number): Record<number, number> {
  const numbers = [1, 1]
  while (numbers.length < count) numbers.push(numbers.at(-1)! + numbers.at(-2)!)
  return Object.fromEntries(numbers.entries())
}
