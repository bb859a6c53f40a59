import { Problem } from '../../problem.ts'
import { endJob, type Job } from '../jobs/jobs.ts'
import type { NoticeTarget } from '../../config/notify-targets.ts'
import type { Records } from '../store/records.ts'
import { noticeHeaders } from './sign-notice.ts'
import type { NoticeWork } from '../jobs/work.ts'

/** Sends a notice to a configured address, under the outbound policy of fetches. */
export interface NoticeSender {
  /**
   * Follows no redirect and reads no body.
   * @returns the status
   * @throws Problem `forbidden-address` or `unreachable`
   */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number>
}

export interface NoticeParts {
  readonly records: Records
  readonly targets: readonly NoticeTarget[]
  /** Absent: this platform cannot send. */
  readonly sender?: NoticeSender | undefined
  readonly now: () => number
}

/**
 * Sends a notice once. A 2xx response means success.
 * @throws Problem `not-found` after 410, which ends the attempts; `unreachable` after any other status
 */
export async function runNotice(job: Job, work: NoticeWork, parts: NoticeParts): Promise<void> {
  const target = parts.targets.find(({ url }) => url === work.url)
  if (target === undefined || parts.sender === undefined)
    throw new Problem('not-found', `${work.url} is not in HANDBILL_NOTIFY any more.`)
  const seconds = Math.floor(parts.now() / 1000)
  const headers = await noticeHeaders({ id: `msg_${job.id}`, seconds, body: work.body }, target.secret)
  const status = await parts.sender.post(work.url, headers, work.body)
  if (status === 410) throw new Problem('not-found', `${work.url} answered 410: it wants no more notices.`)
  if (status < 200 || status > 299)
    throw new Problem('unreachable', `${work.url} answered with status ${status}.`)
  await parts.records.batch([endJob(job, parts.now())])
}
