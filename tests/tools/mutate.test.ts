import { describe, expect, test } from 'vitest'
import { mutated, mutationsOf } from '../../src/tools/mutate/mutations.ts'
import { sample } from '../../src/tools/mutate/sample.ts'
import { traced } from '../../src/tools/mutate/traced.ts'

const all = (source: string, file = 'a.ts') =>
  mutationsOf(source, file).map((mutation) => mutated(source, mutation))

const inFunction = (body: string) => `function f() {\n${body}\n}`

describe('mutations', () => {
  test.each([
    ['a < b', ['a <= b']],
    ['(a) === /x/', ['(a) !== /x/']],
    ['a && b', ['a || b']],
    ['(a) ?? (b)', ['(a) ']],
    ['a - b', ['a + b']],
    ['a += 1', ['a -= 1', 'a += 2']],
    ['i++', ['i--']],
    ['--i', ['++i']],
    ['!a', ['a']],
    ['f(true)', ['f(false)']],
    ['f(9)', ['f(10)']],
    ['f(1000)', ['f(2000)']],
    ['a({ [1]: b })', ['a({ [2]: b })']],
    ['f([...a, b])', ['f([ b])']],
    ['f({ b, ...a })', ['f({ b,  })']],
    ['if (a) b()', ['if (true) b()', 'if (false) b()']],
    ['a ? b : c', ['true ? b : c', 'false ? b : c']],
    ['function f() { return a }', ['function f() { return undefined }']],
    ['function f() { return [a] }', ['function f() { return [] }']],
  ])('of %s', (source, expected) => {
    expect(all(source)).toEqual(expected)
  })

  test.each([
    'type A = 1 | 2',
    'const a: Record<string, true> = b',
    'let a = b as 1 | 2',
    "import a from 'a' with { type: 'json' }",
    '// a < b',
    "f('a < b')",
    'console.error(a < b)',
    'f({ 1: a })',
    "a + 'b' + c",
    'a = `${b}` + c',
    'function f() { return [] }',
    "function f() { return 'a' }",
  ])('are not made of %s', (source) => {
    expect(all(source)).toEqual([])
  })

  test('give the line and the change', () => {
    const [mutation] = mutationsOf('const 𝒂 = 0n\n// a > b\nf(a >= b)', 'a.tsx')
    expect(mutation).toMatchObject({ line: 3, what: '>= becomes >' })
    expect(mutationsOf('f(a ?? 0n)', 'a.ts')[0]).toMatchObject({ what: 'a ?? 0n becomes a' })
    expect(mutationsOf('f([...a])', 'a.ts')[0]).toMatchObject({ what: '...a becomes nothing' })
  })
})

describe('a trace', () => {
  const ids: number[] = []
  const run = (body: string): unknown => {
    ids.length = 0
    const source = inFunction(body)
    const marked = traced(source, new Map(mutationsOf(source, 'a.ts').entries()))
    const reached = (id: number) => {
      ids.push(id)
      return (value: unknown) => value
    }
    return new Function('__reached', `${marked}\nreturn f()`)(reached)
  }

  test.each([
    ['return [...[1, 2], 3 - 1]', [1, 2, 2]],
    ['return { ...{ a: 1 } }', { a: 1 }],
    ['let i = 1\nlet b = i\ni++\n--b\nreturn [i, b]', [2, 0]],
    ['return -1 < 2 ? !true : 0', false],
    ['if (1 === 2) return 1\nelse return 2', 2],
  ])('leaves the value of %s', (source, value) => {
    expect(run(source)).toEqual(value)
  })

  test('tells only of what ran', () => {
    const source = 'return true || 5'
    run(source)
    const ran = mutationsOf(inFunction(source), 'a.ts').filter((_, id) => ids.includes(id))
    const whats = ran.map(({ what }) => what)
    expect(new Set(whats)).toEqual(
      new Set(['true || 5 becomes undefined', '|| becomes &&', 'true becomes false']),
    )
  })
})

describe('a sample', () => {
  const files = new Map([
    ['short.ts', mutationsOf('a < b', 'short.ts')],
    ['table.ts', mutationsOf(`f(${Array.from({ length: 200 }, (_, i) => i).join()})`, 'table.ts')],
  ])

  test('is the same of the same seed, and another of another', () => {
    expect(sample(files, 20, 7)).toEqual(sample(files, 20, 7))
    expect(sample(files, 20, 7)).not.toEqual(sample(files, 20, 8))
  })

  test('holds each mutation once, and of a long file no more than its share', () => {
    const whole = sample(files, 1000, 3)
    expect(whole).toHaveLength(201)
    expect(new Set(whole.map(({ file, start }) => `${file} ${start}`)).size).toBe(201)
    const firsts = Array.from({ length: 40 }, (_, seed) => sample(files, 1, seed)[0]!.file)
    expect(firsts.filter((file) => file === 'short.ts').length).toBeGreaterThan(10)
  })
})
