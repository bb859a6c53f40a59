/**
 * Runs at most `most` tasks concurrently; the others wait, first come, first served.
 * @param longestWait milliseconds after which the oldest task counts as lost and a waiting one starts: on Workers a
 * cancelled request never returns from an await
 */
export function takeTurns(
  most: number,
  longestWait = Infinity,
): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const running = new Set<object>()
  const waiting = new Map<object, () => void>()

  function wait(turn: object): Promise<void> {
    return new Promise((resolve) => {
      const timer = longestWait < Infinity ? setTimeout(takeOver, longestWait) : undefined
      waiting.set(turn, () => {
        clearTimeout(timer)
        waiting.delete(turn)
        running.add(turn)
        resolve()
      })
    })
    function takeOver(): void {
      const [oldest] = running
      if (oldest) running.delete(oldest)
      waiting.get(turn)?.()
    }
  }

  return async function inTurn(task) {
    const turn = {}
    if (running.size >= most) await wait(turn)
    else running.add(turn)
    try {
      return await task()
    } finally {
      if (running.delete(turn)) {
        const [next] = waiting.values()
        next?.()
      }
    }
  }
}
