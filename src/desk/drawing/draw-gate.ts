import {
  type Card,
  type CardEngine,
  type DrawOptions,
  type DrawPriority,
  drawPriorities,
} from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import { Problem } from '../../problem.ts'
import type { Metrics } from '../metrics.ts'
import { createDrawQueue } from './draw-queue.ts'
import { isHeavy } from './heavy-photo.ts'
import { type DrawLane, LaneLost } from './lane.ts'
import { measureDrawing } from './measure-drawing.ts'

/** A card is to blame after it has crashed this many lanes. */
const MOST_LANES_LOST = 2

export interface DrawGate extends CardEngine {
  /** Adds a lane that takes cards. */
  open(lane: DrawLane): void
  /** Removes a lane; it may finish its current cards. */
  close(lane: DrawLane): void
}

interface GateParts {
  /** Plans cards. */
  readonly engine: Pick<CardEngine, 'templates' | 'plan'>
  readonly metrics: Metrics
  /** Stores cards whose clients left while they were drawn, for the next request. */
  readonly storeOrphan?: ((key: string, card: Card) => void) | undefined
}

/** A card in progress, with one or more callers waiting. */
interface Drawing {
  readonly plan: CardPlan
  readonly card: PromiseWithResolvers<Card>
  priority: DrawPriority
  askers: number
  lost: number
  isRunning: boolean
  readonly heavy: boolean
  readonly since: number
}

const knows = (lane: DrawLane, { plan }: Drawing) => lane.knows(plan)
const anything = () => true

/**
 * Schedules all drawing of a process. Equal requests are merged; lanes draw the most urgent first; requests beyond
 * the queue's limit are refused; cards without a waiting caller are dropped before they start.
 */
export function createDrawGate({ engine, metrics, storeOrphan }: GateParts): DrawGate {
  const queue = createDrawQueue<Drawing>()
  const underWay = new Map<string, Drawing>()
  let heavyRunning = 0
  /** Lane → cards it is drawing. */
  const lanes = new Map<DrawLane, number>()

  metrics.watch('drawQueue', async () =>
    drawPriorities.map((priority) => ({ labels: { priority }, value: queue.waiting(priority) })),
  )
  metrics.watch('drawing', async () => [
    { labels: {}, value: [...lanes.values()].reduce((sum, running) => sum + running, 0) },
  ])
  metrics.watch('drawLanes', async () => [{ labels: {}, value: lanes.size }])

  function request(plan: CardPlan, priority: DrawPriority): Drawing {
    const same = underWay.get(plan.key)
    if (same !== undefined) {
      metrics.count('drawRequests', { outcome: 'joined' })
      hasten(same, priority)
      return same
    }
    if (!queue.hasRoom(priority)) {
      metrics.count('drawRequests', { outcome: 'refused' })
      throw new Problem('busy', 'Too many new cards are being drawn just now.')
    }
    metrics.count('drawRequests', { outcome: 'queued' })
    const drawing = {
      plan,
      priority,
      card: Promise.withResolvers<Card>(),
      askers: 0,
      lost: 0,
      isRunning: false,
      heavy: isHeavy(plan),
      since: performance.now(),
    }
    // Callers receive the error; without callers it must not become an unhandled rejection.
    drawing.card.promise.catch(() => undefined)
    underWay.set(plan.key, drawing)
    queue.add(drawing)
    return drawing
  }

  /** A crawler that requests a card queued by a job raises its priority. */
  function hasten(drawing: Drawing, priority: DrawPriority): void {
    if (drawing.isRunning || drawPriorities.indexOf(priority) >= drawPriorities.indexOf(drawing.priority))
      return
    queue.remove(drawing)
    drawing.priority = priority
    queue.add(drawing)
  }

  function leave(drawing: Drawing): void {
    drawing.askers--
    if (drawing.askers > 0 || drawing.isRunning) return
    metrics.count('drawRequests', { outcome: 'given-up' })
    queue.remove(drawing)
    underWay.delete(drawing.plan.key)
  }

  /** Assigns work to free lanes: first cards whose photo the lane has decoded, then those no other lane has, then any. */
  function fill(): void {
    while (fillOne(knows) || fillOne(isNew) || fillOne(anything));
  }

  function isNew(_: DrawLane, { plan }: Drawing): boolean {
    return ![...lanes.keys()].some((lane) => lane.knows(plan))
  }

  /** Photos that need much memory are decoded one at a time across all lanes. */
  function mayDecode(lane: DrawLane, { plan, heavy }: Drawing): boolean {
    return !heavy || heavyRunning === 0 || lane.knows(plan)
  }

  function fillOne(fits: (lane: DrawLane, drawing: Drawing) => boolean): boolean {
    const free = [...lanes].filter(([lane, running]) => running < lane.room)
    free.sort(([, running], [, others]) => running - others)
    for (const [lane] of free) {
      const next = queue.take((drawing) => fits(lane, drawing) && mayDecode(lane, drawing))
      if (next === undefined) continue
      void run(lane, next)
      return true
    }
    return false
  }

  async function run(lane: DrawLane, drawing: Drawing): Promise<void> {
    const { plan, card, priority, since } = drawing
    drawing.isRunning = true
    if (drawing.heavy) heavyRunning++
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1)
    metrics.observe('drawWait', { priority }, (performance.now() - since) / 1000)
    try {
      const drawn = await measureDrawing(plan, async () => lane.draw(plan), metrics)
      underWay.delete(plan.key)
      card.resolve(drawn)
      if (drawing.askers === 0) storeOrphan?.(plan.key, drawn)
    } catch (error) {
      if (error instanceof LaneLost) lanes.delete(lane)
      if (error instanceof LaneLost && ++drawing.lost < MOST_LANES_LOST) {
        drawing.isRunning = false
        queue.addFirst(drawing)
      } else {
        underWay.delete(plan.key)
        card.reject(error)
      }
    }
    if (drawing.heavy) heavyRunning--
    const running = lanes.get(lane)
    if (running !== undefined) lanes.set(lane, running - 1)
    fill()
  }

  return {
    templates: engine.templates,
    queues: true,
    plan: async (asked) => engine.plan(asked),

    async draw(plan, { priority = 'caller', signal }: DrawOptions = {}) {
      signal?.throwIfAborted()
      const drawing = request(plan, priority)
      drawing.askers++
      fill()
      if (signal === undefined) return drawing.card.promise
      const given = Promise.withResolvers<never>()
      const onAbort = () => {
        leave(drawing)
        given.reject(signal.reason)
      }
      signal.addEventListener('abort', onAbort, { once: true })
      try {
        return await Promise.race([drawing.card.promise, given.promise])
      } finally {
        signal.removeEventListener('abort', onAbort)
      }
    },

    open(lane) {
      lanes.set(lane, 0)
      fill()
    },

    close(lane) {
      lanes.delete(lane)
    },
  }
}
