import type { SourceKindName } from '../../config/hook-source.ts'

/**
 * Setup guide of one content system. Texts may use `code` and **strong**; `{url}` is the webhook's address on this
 * server, `{base}` the server's own.
 */
export interface Guide {
  readonly source: SourceKindName
  readonly name: string
  /** Summary in one or two sentences. */
  readonly lead: string
  /** How a delivery is authenticated. */
  readonly proof: 'secret' | 'whsec' | 'contentful' | 'token'
  readonly steps: readonly string[]
  /** Field in the CMS → what to fill in. */
  readonly fields: readonly (readonly [field: string, value: string])[]
  /** Settings for HANDBILL_CMS, if any are needed. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly code?: { readonly title: string; readonly text: string }
  readonly test: string
  /** Known problems and their fixes. */
  readonly troubles: readonly string[]
}
