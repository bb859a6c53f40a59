import { Problem } from '../../problem.ts'
import type { Brand } from './brand.ts'
import type { Logo } from './look.ts'
import type { OwnFontRole } from './own-font.ts'
import { brandInput, type BrandJson } from './brand-schema.ts'

/**
 * Checks a parsed `brand.json`.
 * @param file name for problems
 * @throws Problem `invalid-input` naming the first invalid field
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

/** A brand's logos, by background. */
export interface Logos {
  readonly light?: Logo | undefined
  readonly dark?: Logo | undefined
}

/** @param id if the file has none */
export function brandOf(json: BrandJson, id: string, logos: Logos = {}): Brand {
  return {
    id: json.id ?? id,
    name: json.name,
    names: json.names,
    logo: logos.light,
    logoOnDark: logos.dark,
    face: json.face,
    colors: json.colors,
    languages: json.languages,
    tone: json.tone,
    corner: json.corner,
    labels: json.labels,
    formats: json.formats,
    options: json.options,
    portraits: json.portraits,
    rules: json.rules,
    sensitive: json.sensitive,
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

/** A font file in brand.json. */
export interface DeclaredFont {
  readonly role: OwnFontRole
  /** Next to brand.json: TTF, OTF, TTC, WOFF or WOFF2, static or variable. */
  readonly file: string
  /** 1 to 1000; for a variable font the minimum and maximum to use. Absent: as in the file. */
  readonly weight?: number | readonly [number, number] | undefined
  readonly italic?: boolean | undefined
  /** Fixed axes of a variable font other than the weight: `opsz`, `wdth`. */
  readonly axes?: Readonly<Record<string, number>> | undefined
  readonly langs?: readonly string[] | undefined
}

/** The font files of a brand, in order of preference within a role. */
export function declaredFonts({ fonts = {} }: BrandJson): readonly DeclaredFont[] {
  return Object.entries(fonts).flatMap(([role, given]) =>
    (Array.isArray(given) ? given : [given]).map((font) =>
      Object.assign({ role: role as OwnFontRole }, typeof font === 'string' ? { file: font } : font),
    ),
  )
}

/** Whether a host is one of a brand's or a subdomain of one. */
export function isHostOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`))
}
