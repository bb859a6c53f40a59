import type { SourceKindName } from '../../config/hook-source.ts'

/**
 * How one content system is wired. Texts may use `code` and **strong**; `{url}` is the webhook's address on this
 * server and `{base}` for the server's own.
 */
export interface Guide {
  readonly source: SourceKindName
  readonly name: string
  /** What it comes to, in a sentence or two. */
  readonly lead: string
  /** What proves that a delivery is genuine. */
  readonly proof: 'secret' | 'whsec' | 'contentful' | 'token'
  readonly steps: readonly string[]
  /** Field in the CMS → what to fill in. */
  readonly fields: readonly (readonly [field: string, value: string])[]
  /** What HANDBILL_CMS should say of it, where it must say something. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly code?: { readonly title: string; readonly text: string }
  readonly test: string
  /** What is known to go wrong, and what to do. */
  readonly troubles: readonly string[]
}
