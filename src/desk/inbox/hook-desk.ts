import type { Intake } from '../pipeline/intake.ts'
import { type AskCms, createAskCms, timeLimits } from './ask.ts'
import { createDeliveryLog, type DeliveryLog, type LoggedDelivery } from './delivery-log.ts'
import type { HookSource } from '../../config/hook-source.ts'
import type { Records } from '../store/records.ts'

/** Everything the webhook route needs. */
export interface HookDesk {
  readonly sources: readonly HookSource[]
  readonly intake: Intake
  readonly ask: AskCms
  readonly deliveries: DeliveryLog
  /** Logs a delivery. Never throws; refused ones are rate-limited. */
  log(entry: LoggedDelivery): Promise<void>
}

interface HookDeskPorts {
  readonly records: Records
  readonly intake: Intake
  /** Of the platform. */
  readonly fetch: typeof globalThis.fetch
  /** Reports a failure that does not change the response. */
  readonly reportError: (error: unknown) => void
}

/** Refused deliveries logged per minute: a flood of forged ones must not displace the others. */
const REFUSALS_PER_MINUTE = 30

export function createHookDesk(sources: readonly HookSource[], ports: HookDeskPorts): HookDesk {
  const deliveries = createDeliveryLog(ports.records)
  let minute = 0
  let refusals = 0
  return {
    sources,
    intake: ports.intake,
    ask: createAskCms(ports.fetch, timeLimits.hook),
    deliveries,
    async log(entry) {
      if (entry.outcome === 'refused') {
        const now = Math.floor(entry.at / 60_000)
        refusals = now === minute ? refusals + 1 : 1
        minute = now
        if (refusals > REFUSALS_PER_MINUTE) return
      }
      try {
        await deliveries.add(entry)
      } catch (error) {
        ports.reportError(error)
      }
    },
  }
}
