import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { TemplateInfo } from '../../card/contract/template-list.ts'
import type { ArticleVersion } from '../../desk/edits/versions.ts'
import type { Pack, PackedCard } from '../../desk/packs/pack-schema.ts'
import type { EmbedSubject } from '../../embed/subject.ts'
import type { NetworkName } from '../../post/network.ts'
import type { Post } from '../../post/post.ts'
import type { TextName } from '../../post/texts/template.ts'
import type { PreviewRight } from '../access/preview-link.ts'
import type { Finding } from './findings/finding.ts'
import type { EditorState, Place } from './state/place.ts'
import type { Ui } from './words/ui.ts'

/** Everything that one editor's page shows. */
export interface Sheet {
  readonly place: Place
  readonly state: EditorState
  readonly ui: Ui
  /** The article as received, before edits. */
  readonly original: Article
  /** Of the article with the state's edits. `bytes` of a card, the size of its file, is 0 if only its preview was drawn. */
  readonly pack: Pack
  /** File name, as in the pack's cards → bytes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly brand: Brand
  /** Brands to choose from; empty if they cannot be listed. */
  readonly brands: readonly Pick<Brand, 'id' | 'name'>[]
  readonly subject: EmbedSubject
  readonly designs: readonly TemplateInfo[]
  /** Design → what it needs and the article lacks; filled only where asked for. */
  readonly needs: ReadonlyMap<string, string>
  /** Liquid sources of the posts, by name; empty if the page does not show them. */
  readonly houseSources: ReadonlyMap<TextName, string>
  /** Whether there is a photo, after edits. */
  readonly hasPhoto: boolean
  /** In pixels; undefined if unknown. */
  readonly photoSize: { readonly width: number; readonly height: number } | undefined
  /** Most severe first, each with its number on the page. */
  readonly findings: readonly Finding[]
  /** Milliseconds since 1970. */
  readonly readAt: number
  /** Absent: the article is not stored. */
  readonly stored?: { readonly id: string; readonly updatedAt: number } | undefined
  /** Rights of the link's holder. */
  readonly may: PreviewRight
  /** The latest saved version; version 0 if never saved. */
  readonly saved: ArticleVersion
  /** Id of the stored article with the same address, for a page that was just read. */
  readonly storedElsewhere?: string | undefined
}

export function cardOf({ pack }: Pick<Sheet, 'pack'>, format: FormatName): PackedCard | undefined {
  return pack.cards.find((card) => card.format === format)
}

export function postOf({ pack }: Pick<Sheet, 'pack'>, network: NetworkName): Post | undefined {
  return pack.posts.find((post) => post.network === network)
}
