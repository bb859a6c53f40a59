/** Formats a picture may have a crop for. Their sizes are in `src/card`; an article knows only their names. */
export const formatNames = [
  'og',
  'twitter',
  'youtube',
  'square',
  'portrait',
  'story',
  'wide',
  'pin',
  'chat',
] as const
