import { Problem } from '../../problem.ts'
import type { Brand } from './brand.ts'
import { brandInput, type BrandJson } from './brand-schema.ts'

/**
 * Checks a parsed `brand.json`.
 * @param file named in problems.
 * @throws Problem `invalid-input` naming the first field at fault.
 */
export function readBrandJson(file: string, input: unknown): BrandJson {
  const result = brandInput.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].map(String).join('.')
  const wrong = unknown.length > 0 ? 'is no field of a brand' : (issue?.message ?? 'is wrong')
  throw new Problem('invalid-input', `${path || 'the brand'} ${wrong}.`, { field: file })
}

/** @param id used where the file names none. */
export function brandOf(json: BrandJson, id: string, logo: Brand['logo']): Brand {
  const { paper, ink, accent, muted, sections } = json.colors
  return {
    id: json.id ?? id,
    name: json.name,
    logo,
    face: json.face,
    colors: { paper, ink, accent, muted, sections },
    url: json.url,
    handles: json.handles,
    facebookAppId: json.facebookAppId,
    hashtags: json.hashtags,
    people: json.people,
    posts: json.posts,
    campaign: json.campaign,
    thread: json.thread,
  }
}

/** Whether a host is one of a brand's, or lies below one. */
export function isHostOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`))
}
