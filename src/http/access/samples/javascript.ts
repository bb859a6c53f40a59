/** Signing in JavaScript with Web Crypto: Node 20 or newer, Deno, Bun, Workers. Not for browsers: it holds the secret. */
export const javascriptSample = String.raw`/**
 * Signs the path of a card. pairs is a list of [name, value]: a name may come more than once.
 * expires, if given, is in Unix seconds. For servers only: the secret must not reach a browser.
 */
export async function handbillSign(path, pairs, keyId, secret, expires) {
  const all = [...pairs, ['kid', keyId]]
  if (expires !== undefined) all.push(['exp', String(expires)])
  const query = all
    .map((pair) => pair.map(encode))
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map(([name, value]) => name + '=' + value)
    .join('&')
  const utf8 = new TextEncoder()
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), hmac, false, ['sign'])
  const digest = await crypto.subtle.sign('HMAC', key, utf8.encode(path + '?' + query))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)))
  const sig = base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  return path + '?' + query + '&sig=' + sig
}

function encode(text) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase(),
  )
}

// await handbillSign('/card/headline/og.png', [['title', 'Hello world']], 'k1', 's3cret')
`
