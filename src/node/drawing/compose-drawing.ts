import { setImmediate } from 'node:timers/promises'
import type { CardTemplate } from '../../card/contract/template.ts'
import type { CardEngine } from '../../card/engine.ts'
import { createDrawGate } from '../../desk/drawing/draw-gate.ts'
import { createLocalLane } from '../../desk/drawing/local-lane.ts'
import { createYieldQueue } from '../../desk/jobs/yield-queue.ts'
import type { Metrics } from '../../desk/metrics.ts'
import { lostFont } from '../../desk/packs/caching-engine.ts'
import type { CardStore } from '../../desk/store/card-store.ts'
import { composeEngine } from '../media/engine.ts'
import { threadCount } from './thread-count.ts'
import { startThreadPool } from './thread-pool.ts'

interface DrawingParts {
  readonly templates: readonly CardTemplate[]
  readonly metrics: Metrics
  /** Undefined: chosen for this machine. 0: this process draws by itself. */
  readonly threads: number | undefined
  readonly reportError: (error: unknown) => void
  /** Stores cards whose clients left while they were drawn. */
  readonly store?: CardStore | undefined
}

export interface Drawing {
  /** Draws through the gate. */
  readonly engine: CardEngine
  /** Starts the threads, once; until they are ready, and without them, this process draws. */
  start(): void
}

/** The engine of this process behind a gate, and the threads that replace it. */
export async function composeDrawing(parts: DrawingParts): Promise<Drawing> {
  const { templates, metrics, store, reportError, threads = threadCount() } = parts
  const engine = await composeEngine({ templates })
  const turn = createYieldQueue(async () => setImmediate())
  const gate = createDrawGate({
    engine: {
      templates: engine.templates,
      // Hundreds of plans at once would hold up requests that are answered from memory.
      async plan(asked) {
        await turn()
        return engine.plan(asked)
      },
    },
    metrics,
    storeOrphan: (key, card) => {
      if (lostFont(card) === undefined) void store?.put(key, card)
    },
  })
  const local = createLocalLane(engine, async () => setImmediate())
  gate.open(local)
  return {
    engine: gate,
    start() {
      if (threads > 0) startThreadPool({ gate, local, threads, reportError })
    },
  }
}
