import type { Counter } from '../count/count.ts'
import type { FieldName } from '../network.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'

/** The counters of a network's texts, its main one first. */
export type Counters = Readonly<Partial<Record<FieldName, Counter>>>

/** Writer of a network's posts. */
export interface Network {
  /** @throws Problem for an editor's text that fits in no form. */
  write(order: PostOrder): Post
}
