import type { CmsSettings } from '../../article/cms/news.ts'
import { isSourceKind, type SourceKindName } from './source-kinds.ts'

/** One sender of deliveries. */
export interface HookSource {
  /** As in its address: `ghost`, or `ghost:sports` where there are several. */
  readonly name: string
  readonly kind: SourceKindName
  /** All that are good now. None: nothing can be proved, and only development mode listens. */
  readonly secrets: readonly string[]
  readonly settings: CmsSettings
}

/** `ghost:sports` is a Ghost; undefined when the name is none a source can have. */
export function kindOf(name: string): SourceKindName | undefined {
  const [, kind = ''] = /^([a-z-]{1,32})(?::[\w.-]{1,64})?$/.exec(name) ?? []
  return isSourceKind(kind) ? kind : undefined
}

/**
 * The source of a name: a configured one, or a kind nobody has configured, which has no secret. Names that are neither
 * are undefined, so that strangers cannot fill the log with names of their own.
 */
export function findSource(sources: readonly HookSource[], name: string): HookSource | undefined {
  const found = sources.find((source) => source.name === name)
  if (found !== undefined) return found
  return isSourceKind(name) ? { name, kind: name, secrets: [], settings: {} } : undefined
}
