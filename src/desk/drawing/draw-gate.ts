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

/** A card that broke two lanes down is the reason for it. */
const MOST_LANES_LOST = 2

export interface DrawGate extends CardEngine {
  /** From now on the lane is given cards. */
  open(lane: DrawLane): void
  /** The lane is given no more; what it draws, it may finish. */
  close(lane: DrawLane): void
}

interface GateParts {
  /** Plans cards. */
  readonly engine: Pick<CardEngine, 'templates' | 'plan'>
  readonly metrics: Metrics
  /** Given cards whose askers left while they were drawn: the next one who asks should find them. */
  readonly storeOrphan?: ((key: string, card: Card) => void) | undefined
}

/** A card that is waited for, by one or several callers. */
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
 * All drawings of a process pass here. Equal ones under way are one; lanes draw the most urgent first; those who come when
 * too many wait are turned away; what nobody waits for any more is not begun.
 */
export function createDrawGate({ engine, metrics, storeOrphan }: GateParts): DrawGate {
  const queue = createDrawQueue<Drawing>()
  const underWay = new Map<string, Drawing>()
  let heavyRunning = 0
  /** Lane → cards it draws now. */
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
    // Who waits hears of a fault; when nobody waits any more it is no unhandled rejection.
    drawing.card.promise.catch(() => undefined)
    underWay.set(plan.key, drawing)
    queue.add(drawing)
    return drawing
  }

  /** A crawler that asks for what a job waits for does not wait behind jobs. */
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

  /** Gives free lanes work: each first what it knows, then what no other lane knows, then whatever waits. */
  function fill(): void {
    while (fillOne(knows) || fillOne(isNew) || fillOne(anything));
  }

  function isNew(_: DrawLane, { plan }: Drawing): boolean {
    return ![...lanes.keys()].some((lane) => lane.knows(plan))
  }

  /** Photos that take much memory are decoded one at a time, in all lanes together. */
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
