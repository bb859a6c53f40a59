import type { CardEngine } from '../../card/engine.ts'
import type { DrawLane } from './lane.ts'

/** Two: while one waits for its photo, the other is drawn. */
const ROOM = 2

/**
 * Draws in this process.
 * @param pause yields to other work before each card
 */
export function createLocalLane(engine: Pick<CardEngine, 'draw'>, pause: () => Promise<void>): DrawLane {
  return {
    room: ROOM,
    knows: () => false,
    async draw(plan) {
      await pause()
      return engine.draw(plan)
    },
  }
}
