import { idOfUrl } from '../../../src/desk/articles/article-id.ts'
import type { ArticleEvent } from '../../../src/desk/articles/article-event.ts'
import type { Intake } from '../../../src/desk/pipeline/intake.ts'
import { Problem } from '../../../src/problem.ts'

export interface MemoryIntake extends Intake {
  readonly taken: { source: string; delivery: string; event: ArticleEvent }[]
  /** While true, nothing can be queued. */
  down: boolean
}

/** An intake that only records its input. */
export function createMemoryIntake(): MemoryIntake {
  const known = new Map<string, string | undefined>()
  const intake: MemoryIntake = {
    taken: [],
    down: false,
    async accept(source, delivery, event) {
      if (intake.down) throw new Problem('unavailable', 'The queue cannot be reached.')
      const name = `${source} ${delivery}`
      if (known.has(name)) return { id: known.get(name), repeated: true }
      const url = urlOf(event)
      const id = url === undefined ? undefined : await idOfUrl(url)
      known.set(name, id)
      intake.taken.push({ source, delivery, event })
      return { id, repeated: false }
    },
  }
  return intake
}

function urlOf(event: ArticleEvent): string | undefined {
  if (event.kind === 'ask') return undefined
  return event.kind === 'publish' ? event.sourced.article.url : event.url
}
