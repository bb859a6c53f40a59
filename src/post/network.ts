/** Where a post goes. The first three are what every pack is written for; the others come from the same tables. */
export const networkNames = [
  'twitter',
  'facebook',
  'youtube',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
  'instagram',
  'whatsapp',
  'telegram',
  'push',
] as const

export type NetworkName = (typeof networkNames)[number]

/** The texts a network takes: each has a way of counting and a limit of its own. */
export type FieldName = 'text' | 'title' | 'description' | 'tags' | 'alt'
