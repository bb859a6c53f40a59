import type { LookLog } from '../desk/feeds/look.ts'
import type { JobLog } from '../desk/jobs/job-log.ts'
import type { RequestLog } from '../http/deps.ts'
import { redact } from '../config/redact.ts'

/** One JSON object a line, as on Node without a terminal; Workers Logs indexes its fields. */
export function logRequest({ fault, ...entry }: RequestLog): void {
  if (fault !== undefined) console.error(JSON.stringify({ level: 'error', ...entry, stack: stackOf(fault) }))
  else if (entry.routine === true) console.debug(JSON.stringify({ level: 'debug', ...entry }))
  else console.log(JSON.stringify({ level: 'info', ...entry }))
}

/** Logs a finished attempt at a job. */
export function logJob(entry: JobLog): void {
  const level = { done: 'info', retry: 'warning', dead: 'error' }[entry.outcome]
  console.log(JSON.stringify({ level, message: `job ${entry.outcome}`, ...entry }))
}

/** Logs a poll of a feed; an unchanged one is of no interest. */
export function logFeed(entry: LookLog): void {
  const level = entry.outcome === 'failed' || entry.note !== undefined ? 'warning' : 'info'
  if (level === 'info' && entry.outcome === 'unchanged') return
  console.log(JSON.stringify({ level, message: `feed ${entry.outcome}`, ...entry }))
}

/** An error that did not change a response. */
export function reportError(error: unknown): void {
  console.error(JSON.stringify({ level: 'error', stack: stackOf(error) }))
}

export function warn(message: string): void {
  console.warn(JSON.stringify({ level: 'warning', message }))
}

function stackOf(fault: unknown): string {
  return redact(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
}
