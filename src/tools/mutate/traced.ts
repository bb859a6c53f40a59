import type { Mutation } from './mutations.ts'

/**
 * The source with a call before each expression that the mutations change: `__reached(3)(a < b)` tells that the
 * expression of mutation 3 ran and passes its value on. Starts with a name, as a bracket would continue the line above.
 */
export function traced(source: string, mutations: ReadonlyMap<number, Pick<Mutation, 'within'>>): string {
  const marks = [...mutations].flatMap(
    ([
      id,
      {
        within: { start, end },
      },
    ]) => [
      { at: start, isEnd: false, length: end - start, text: `__reached(${id})(` },
      { at: end, isEnd: true, length: 0, text: ')' },
    ],
  )
  // At one place ends come before starts, and of the starts the outermost first.
  const inOrder = marks.toSorted(
    (a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd) || b.length - a.length,
  )
  let from = 0
  const pieces = inOrder.map(({ at, text }) => {
    const piece = source.slice(from, at) + text
    from = at
    return piece
  })
  return pieces.join('') + source.slice(from)
}
