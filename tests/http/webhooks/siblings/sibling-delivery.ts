import type { SourceKindName } from '../../../../src/config/hook-source.ts'
import type { SourceSettings } from '../../../../src/config/source-settings.ts'

export interface SiblingDelivery {
  readonly why: string
  readonly source: SourceKindName
  readonly settings?: SourceSettings
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body: unknown
  readonly status?: number
  /** The event or events, in part; or words of the reason for none. */
  readonly becomes: object | readonly object[] | string
}

export type Given = Omit<SiblingDelivery, 'source' | 'settings' | 'body'> & { readonly body?: unknown }

export const site = 'https://news.example'
export const address = `${site}/{slug}`
export const URL_OF = `${site}/pier-reopens/`
export const headline = 'Pier reopens after nine years'
