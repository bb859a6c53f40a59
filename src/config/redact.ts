/** Stacks and messages are cut here: a log line is read by people and priced by the byte. */
const LONGEST = 8000

/**
 * A text for the log without secrets: keys made here, credentials of headers, webhook secrets, and in URLs the query and
 * everything before an @. Errors quote their input, so their messages and stacks pass through here.
 */
export function redact(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\b(hb_[a-z2-7]{8})_[\w-]+/g, '$1_…')
    .replace(/\bwhsec_[\w+/=-]+/g, 'whsec_…')
    .replace(/\b(Bearer|Basic) +[\w.~+/=-]+/gi, '$1 …')
    .replace(/((?:https?|postgres(?:ql)?):\/\/)[^\s/?#@"'<>]*@/gi, '$1…@')
    .replace(/((?:https?|postgres(?:ql)?):\/\/[^\s?"'<>]*)\?[^\s"'<>)]*/gi, '$1?…')
}
