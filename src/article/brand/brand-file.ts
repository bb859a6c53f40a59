import { Problem } from '../../problem.ts'
import type { Brand } from './brand.ts'
import type { Logo } from './look.ts'
import type { OwnFontRole } from './own-font.ts'
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

/** Logos of a brand by the ground they are for. */
export interface Logos {
  readonly light?: Logo | undefined
  readonly dark?: Logo | undefined
}

/** @param id used where the file names none. */
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

/** One font file as brand.json names it. */
export interface DeclaredFont {
  readonly role: OwnFontRole
  /** Beside brand.json: TTF, OTF, TTC, WOFF or WOFF2, static or variable. */
  readonly file: string
  /** 1 to 1000; of a variable font the least and the largest it is used at. Absent: as the file says. */
  readonly weight?: number | readonly [number, number] | undefined
  readonly italic?: boolean | undefined
  /** Axes of a variable font beside its weight, fixed: `opsz`, `wdth`. */
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

/** Whether a host is one of a brand's, or lies below one. */
export function isHostOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`))
}
