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

/** All that one editor's page shows. */
export interface Sheet {
  readonly place: Place
  readonly state: EditorState
  readonly ui: Ui
  /** The article as it came, before anything was changed. */
  readonly original: Article
  /** Made of the article with the edits of the state. */
  readonly pack: Pack
  /** File name, as in the pack's cards → bytes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly brand: Brand
  /** All there are to choose from; empty where they cannot be listed. */
  readonly brands: readonly Pick<Brand, 'id' | 'name'>[]
  readonly subject: EmbedSubject
  readonly designs: readonly TemplateInfo[]
  /** Design → what it needs and the article does not have, where that was asked for. */
  readonly needs: ReadonlyMap<string, string>
  /** Liquid that posts are written with, by name; empty where the page does not show it. */
  readonly houseSources: ReadonlyMap<TextName, string>
  /** Whether there is a photo, as it came or as it was changed. */
  readonly hasPhoto: boolean
  /** In pixels, where it is known. */
  readonly photoSize: { readonly width: number; readonly height: number } | undefined
  /** Gravest first, each with the number it is called by all over the page. */
  readonly findings: readonly Finding[]
  /** Milliseconds since 1970. */
  readonly readAt: number
  /** Absent: nothing of it is stored. */
  readonly stored?: { readonly id: string; readonly updatedAt: number } | undefined
  /** What the holder of the link may do. */
  readonly may: PreviewRight
  /** What was saved last; version 0 where nothing was. */
  readonly saved: ArticleVersion
  /** The same article as it is stored, for a page that was read just now. */
  readonly storedElsewhere?: string | undefined
}

export function cardOf({ pack }: Pick<Sheet, 'pack'>, format: FormatName): PackedCard | undefined {
  return pack.cards.find((card) => card.format === format)
}

export function postOf({ pack }: Pick<Sheet, 'pack'>, network: NetworkName): Post | undefined {
  return pack.posts.find((post) => post.network === network)
}
