/**
 * Turns at something that keeps everybody else waiting: one at a time, and between two of them whatever else the process
 * has to do. Without it four jobs would draw four cards before a single request is looked at.
 * @param yieldOnce resolves when other work has had its chance
 */
export function createYieldQueue(yieldOnce: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return async function turn() {
    last = last.then(yieldOnce)
    return last
  }
}
