/**
 * Lets callers through one at a time, and yields to other work of the process in between. Without it four jobs
 * would draw four cards before a single request is answered.
 * @param yieldOnce resolves when other work has run
 */
export function createYieldQueue(yieldOnce: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return async function turn() {
    last = last.then(yieldOnce)
    return last
  }
}
