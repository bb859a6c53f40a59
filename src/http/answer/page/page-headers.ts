/**
 * Security headers of our pages: only their own content, pictures and styles. `script` adds the source of a script;
 * `form` allows a form that works without one.
 */
export function pageHeaders(
  options: { readonly script?: boolean; readonly form?: boolean } = {},
): Record<string, string> {
  const script = options.script === true ? "script-src 'self'; connect-src 'self'; " : ''
  return {
    'content-security-policy':
      `default-src 'none'; ${script}img-src 'self' data: blob:; style-src 'self'; font-src 'self'; ` +
      `base-uri 'none'; form-action ${options.form === true ? "'self'" : "'none'"}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
}
