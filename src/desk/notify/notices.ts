import type { NoticeTarget } from '../../config/notify-targets.ts'
import { addressesOf } from '../packs/addresses.ts'
import { addJob, type NewJob } from '../jobs/jobs.ts'
import type { Pack } from '../packs/pack-schema.ts'
import type { Statement, WriteCondition } from '../store/records.ts'
import type { NoticeEvent } from '../jobs/work.ts'

export interface Notice {
  readonly event: NoticeEvent
  /** Content of the event, as JSON. */
  readonly data: object
  readonly now: number
  readonly condition: WriteCondition
}

/** Jobs that send a notice to every target: statements for the transaction that they report, and ids to wake the workers. */
export function addNotices(
  { event, data, now, condition }: Notice,
  targets: readonly NoticeTarget[],
  newId: () => string,
): { readonly statements: readonly Statement[]; readonly ids: readonly string[] } {
  const body = JSON.stringify({ type: event, timestamp: new Date(now).toISOString(), data })
  const jobs = targets.map(({ url }): NewJob => {
    const id = newId()
    // A unique subject: notices do not wait for each other.
    const subject = `notice:${id}`
    return {
      id,
      work: { kind: 'notice', url, event, body },
      subject,
      changedAt: now,
      nextAttemptAt: now,
      now,
      condition,
    }
  })
  return { statements: jobs.map(addJob), ids: jobs.map(({ id }) => id) }
}

/** The data of `pack.ready`: addresses of all parts of the pack. */
export function readyData(id: string, pack: Pack, base: string | undefined): object {
  const addresses = addressesOf(base ?? '', id)
  const { share, embed, preview } = addresses
  return {
    id,
    version: pack.version,
    url: pack.article.url,
    title: pack.article.title,
    lang: pack.article.lang,
    share,
    embed,
    preview,
    cards: pack.cards.map((card) => ({
      format: card.format,
      url: addresses.card(card),
      width: card.width,
      height: card.height,
      contentType: card.contentType,
    })),
  }
}
