import type { EmbedSubject } from '../../embed/subject.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { Pack } from '../../desk/packs/pack-schema.ts'

/** All that one preview shows. */
export interface Sheet {
  readonly pack: Pack
  readonly subject: EmbedSubject
  /** Undefined: the page was read just now, and nothing of it is stored. */
  readonly storedSince?: number | undefined
  readonly changedAt?: number | undefined
  /** Where the picture of a card is: a path of ours, or the picture itself as a data URI. */
  picture(format: FormatName): string
  /** Whether pictures are data URIs: they can be shown, but browsers open none of them as a page. */
  readonly inline: boolean
  /** The preview of the same article as it is stored, for a page that was read just now. */
  readonly stored?: string | undefined
}
