import { type PageFiles, readTexts } from '../answer/page/page-files.ts'

/** Pages of `docs/` in Markdown, by name. */
export type Guide = Readonly<Record<string, string>>

/** The guide as it was read: it changes with a build only. */
const known = new WeakMap<PageFiles, Guide>()

/** The pages of `docs/`; none where the build has not put them together. */
export async function readGuide(files: PageFiles | undefined): Promise<Guide> {
  const read = files && known.get(files)
  if (read !== undefined) return read
  const guide = await readTexts('guide.json', files)
  if (files !== undefined && Object.keys(guide).length > 0) known.set(files, guide)
  return guide
}

/** A page's own title, its first heading. */
export function titleOf(text: string): string {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '')
}
