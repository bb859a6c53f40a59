import { type PageFiles, readTexts } from '../answer/page/page-files.ts'

/** Pages of `docs/` in Markdown, by name. */
export type Guide = Readonly<Record<string, string>>

/** Cached, because the guide changes only with a build. */
const known = new WeakMap<PageFiles, Guide>()

/** The pages of `docs/`; empty if the build did not pack them. */
export async function readGuide(files: PageFiles | undefined): Promise<Guide> {
  const read = files && known.get(files)
  if (read !== undefined) return read
  const guide = await readTexts('guide.json', files)
  if (files !== undefined && Object.keys(guide).length > 0) known.set(files, guide)
  return guide
}

/** A page's title: its first heading. */
export function titleOf(text: string): string {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '')
}
