/** Limit of stacks and messages: log lines are read by people and priced by the byte. */
const LONGEST = 8000

/**
 * Removes secrets from a log text: Handbill's keys, credentials in headers, webhook secrets, and in URLs the query
 * and everything before an @. Errors quote their input, so messages and stacks are redacted too.
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
