import { addressesOf } from '../../desk/packs/addresses.ts'
import type { AppDeps } from '../deps.ts'
import { signPreview } from './preview-link.ts'

/** Time for which an editor may keep a pack open in another system. */
const SECONDS = 7 * 24 * 60 * 60

/**
 * The address of an article's preview, for callers who may read its pack: signed for a week if previews need a
 * signature, so that it opens in a browser.
 */
export async function previewUrl(
  id: string,
  base: string,
  { settings, now }: Pick<AppDeps, 'settings' | 'now'>,
): Promise<string> {
  const [key] = settings.signingKeys
  if (settings.development || key === undefined) return addressesOf(base, id).preview
  return base + (await signPreview({ id, expires: Math.floor(now() / 1000) + SECONDS }, key))
}
