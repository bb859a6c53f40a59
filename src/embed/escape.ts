const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML 1.0 cannot represent (section 2.2); HTML does not show them either. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Escapes text for HTML and XML, as content and in double-quoted attributes. Lone surrogates become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
}

/**
 * A value as JSON inside `<script>`: it cannot end the script or begin a comment, and is valid JavaScript too
 * (U+2028 and U+2029 are line ends there).
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  ).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
