/** Cache of fetched pictures, for undo and for replaced pages. */

/** Some steps in nine formats, and the designs beside them. */
const MAX_HELD = 120

/** Address → picture, most recent last. */
const held = new Map<string, string>()

export function cachedPicture(url: string): string | undefined {
  return held.get(url)
}

/**
 * Fetches and caches a picture.
 * @throws Error with the server's message
 */
export async function fetchPicture(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(await reasonOf(response))
  const picture = URL.createObjectURL(await response.blob())
  hold(url, picture)
  return picture
}

async function reasonOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as { detail?: string }).detail ?? String(response.status)
  } catch {
    return String(response.status)
  }
}

function hold(url: string, picture: string): void {
  held.set(url, picture)
  const shown = new Set(Array.from(document.images, ({ src }) => src))
  for (const [old, source] of held) {
    if (held.size <= MAX_HELD) return
    if (shown.has(source)) continue
    URL.revokeObjectURL(source)
    held.delete(old)
  }
}
