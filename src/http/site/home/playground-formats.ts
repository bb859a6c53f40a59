/** Formats drawn while typing: the link preview and three others. */
export const playgroundFormats = ['og', 'youtube', 'square', 'story'] as const

export type PlaygroundFormat = (typeof playgroundFormats)[number]
