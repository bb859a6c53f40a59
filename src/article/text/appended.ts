/** What blog software appends to an excerpt: “Continue reading →”, “[…]”, “The post X appeared first on Y.” */
const APPENDED =
  /\s*(?:The post .{1,400} (?:appeared first|first appeared) on .{1,200}|\[(?:…|\.{3})\]|(?:Continue reading|Read more|Read the full (?:story|article))\b[^.!?]{0,200}[.!]?|(?:…|\.{3})\s*(?:More|Continued?))\s*$/su

/** A description without such endings; as it is where nothing else would be left. */
export function withoutAppended(description: string): string {
  const rest = description.replace(APPENDED, '')
  if (rest === description) return description
  return rest.trim() === '' ? description : withoutAppended(rest)
}
