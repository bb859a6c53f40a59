import type { HookSource } from '../../config/hook-source.ts'
import type { FileKeys } from '../articles/resolve-article.ts'
import { authorizationOf } from '../../article/cms/authorization.ts'

/** Kinds whose files may need their API's key: Directus serves them at `/assets`, Payload beside its API. */
const WITH_FILES = new Set(['directus', 'payload'])

/** Keys for the configured sources' files: sent only to the origin of `api`, and only for that source's articles. */
export function createFileKeys(sources: readonly HookSource[]): FileKeys {
  return function fileKey(name, url) {
    const source = sources.find((one) => one.name === name)
    if (source === undefined || !WITH_FILES.has(source.kind)) return undefined
    const { api, key } = source.settings
    if (api === undefined || key === undefined || !URL.canParse(url)) return undefined
    return new URL(url).origin === new URL(api).origin ? authorizationOf(source.kind, key) : undefined
  }
}
