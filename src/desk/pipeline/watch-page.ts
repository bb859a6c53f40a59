import type { Outbound } from '../../net/outbound.ts'
import type { Verdict } from '../../verdict.ts'
import type { StoredArticle } from '../articles/articles.ts'
import { putPageCheck, readPageCheck } from '../articles/page-checks.ts'
import { endJob, type Job, whileLeased } from '../jobs/jobs.ts'
import type { ArticleWork } from '../jobs/work.ts'
import type { Metrics } from '../metrics.ts'
import { addNotices } from '../notify/notices.ts'
import type { ExpectedTags } from '../unfurl/check-page.ts'
import { type CheckStep, planCheck } from './plan-check.ts'
import type { StorePackPorts } from './store-pack.ts'

export interface WatchPagePorts extends StorePackPorts {
  readonly metrics: Metrics
  /** Absent: no page can be read. */
  readonly probe?: Outbound['probe'] | undefined
}

/**
 * Checks the live page as crawlers see it, stores the findings, and reports a broken one with `page.broken`: once,
 * until the findings change.
 * @returns jobs that are ready now: notices to send
 * @throws Problem for an address that is not read
 */
export async function watchPage(
  job: Job,
  work: ArticleWork,
  { id, again }: CheckStep,
  ports: WatchPagePorts,
): Promise<readonly string[]> {
  const { articles, records, probe, metrics, now, targets, newId, base } = ports
  const stored = await articles.get(id)
  const url = typeof stored === 'object' ? stored.pack.article.url : undefined
  if (typeof stored !== 'object' || url === undefined || probe === undefined) {
    await records.batch([endJob(job, now(), id)])
    return []
  }
  const { checkPage } = await import('../unfurl/check-page.ts')
  const { verdicts } = await checkPage(url, probe, expectedOf(stored, base))
  const outcome = outcomeOf(verdicts)
  metrics.count('pageChecks', { outcome })
  const condition = whileLeased(job)
  const isBroken = outcome === 'broken'
  const before = await readPageCheck(records, id)
  const isNews = isBroken && again && said(before?.verdicts) !== said(verdicts)
  const notices = isNews
    ? addNotices(
        {
          event: 'page.broken',
          data: { id, url, title: stored.pack.article.title, verdicts },
          now: now(),
          condition,
        },
        targets,
        newId,
      )
    : { statements: [], ids: [] }
  const { source, template } = work
  await records.batch([
    // Findings reported only at the second check are not stored at the first, or they would not count as new.
    ...(isBroken && !again
      ? planCheck({ source, template }, { id, again: true }, ports, condition)
      : [putPageCheck(id, { checkedAt: now(), verdicts }, condition)]),
    ...notices.statements,
    endJob(job, now(), id),
  ])
  return notices.ids
}

function outcomeOf(verdicts: readonly Verdict[]): 'fine' | 'flawed' | 'broken' {
  if (verdicts.some(({ severity }) => severity === 'error')) return 'broken'
  return verdicts.some(({ severity }) => severity === 'warning') ? 'flawed' : 'fine'
}

function said(verdicts: readonly Verdict[] = []): string {
  return verdicts
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place}`)
    .join()
}

function expectedOf({ id, pack }: StoredArticle, base: string | undefined): ExpectedTags {
  const ours = base === undefined ? undefined : `${base}/`
  return {
    title: pack.article.title,
    isOurs: (image) => ours !== undefined && image.startsWith(ours),
    isCurrent(image) {
      const [kind, article, version, file] = image.slice(ours?.length ?? 0).split('/')
      if (kind !== 'cards') return true
      const isVersioned = file !== undefined
      return article === id && (!isVersioned || pack.cards.some((card) => card.version === version))
    },
  }
}
