import { postNetworks, type PostNetwork } from '../article/brand/post-policy.ts'

/** Networks of posts; brands use the same names. */
export const networkNames = postNetworks

export type NetworkName = PostNetwork

/** The texts of a network, each with its own count and limit. */
export type FieldName = 'text' | 'title' | 'description' | 'tags' | 'alt'
