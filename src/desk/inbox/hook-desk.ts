import type { Intake } from '../articles/intake.ts'
import { type AskCms, createAskCms, patience } from './ask.ts'
import { createDeliveryLog, type DeliveryLog, type LoggedDelivery } from './delivery-log.ts'
import type { HookSource } from '../../config/hook-source.ts'
import type { Records } from '../store/records.ts'

/** Everything the webhook route needs. */
export interface HookDesk {
  readonly sources: readonly HookSource[]
  readonly intake: Intake
  readonly ask: AskCms
  readonly deliveries: DeliveryLog
  /** Writes a delivery down. Never throws, and not without bounds for what nobody has signed. */
  note(entry: LoggedDelivery): Promise<void>
}

interface HookDeskPorts {
  readonly records: Records
  readonly intake: Intake
  /** The platform's. */
  readonly fetch: typeof globalThis.fetch
  /** Where a fault is told that costs nobody an answer. */
  readonly complain: (error: unknown) => void
}

/** Refused deliveries written down in a minute; strangers may send more, and must not wash away what is worth reading. */
const REFUSALS_PER_MINUTE = 30

export function createHookDesk(sources: readonly HookSource[], ports: HookDeskPorts): HookDesk {
  const deliveries = createDeliveryLog(ports.records)
  let minute = 0
  let refusals = 0
  return {
    sources,
    intake: ports.intake,
    ask: createAskCms(ports.fetch, patience.hurried),
    deliveries,
    async note(entry) {
      if (entry.verdict === 'refused') {
        const now = Math.floor(entry.at / 60_000)
        refusals = now === minute ? refusals + 1 : 1
        minute = now
        if (refusals > REFUSALS_PER_MINUTE) return
      }
      try {
        await deliveries.add(entry)
      } catch (error) {
        ports.complain(error)
      }
    },
  }
}
