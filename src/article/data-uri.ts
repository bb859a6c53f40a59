import { Problem } from '../problem.ts'

/**
 * The bytes of a `data:` URI with base64 (RFC 2397). The media type is not believed: the decoder looks at the bytes.
 * @throws Problem `invalid-input` when it is none, `too-large` above `maxBytes`.
 */
export function bytesOfDataUri(
  uri: string,
  options: { readonly field: string; readonly maxBytes: number },
): Uint8Array {
  const { field, maxBytes } = options
  const comma = uri.indexOf(',')
  if (comma < 0 || comma > 1000 || !/^data:[^,]*;base64$/i.test(uri.slice(0, comma))) {
    throw new Problem(
      'invalid-input',
      `${field} must be a data URI with base64, such as data:image/jpeg;base64,…`,
      { field },
    )
  }
  // Four letters hold three bytes; percent signs come from senders that escape the whole URI.
  if (uri.length - comma > Math.ceil(maxBytes / 3) * 4 * 1.1) throw tooLarge(field, maxBytes)
  const text = uri
    .slice(comma + 1)
    .replace(/%2b/gi, '+')
    .replace(/%2f/gi, '/')
    .replace(/%3d/gi, '=')
  const bytes = decoded(text, field)
  if (bytes.length > maxBytes) throw tooLarge(field, maxBytes)
  return bytes
}

function decoded(text: string, field: string): Uint8Array {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch (cause) {
    throw new Problem('invalid-input', `${field} holds letters that are not base64.`, { field, cause })
  }
}

function tooLarge(field: string, maxBytes: number): Problem {
  return new Problem('too-large', `${field} may hold ${maxBytes.toLocaleString('en')} bytes at most.`, {
    field,
  })
}
