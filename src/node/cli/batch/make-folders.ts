import { join } from 'node:path'
import type { SourcedArticle } from '../../../article/article.ts'
import { type MadePack } from '../../../desk/packs/pack.ts'
import { allVerdicts } from '../../../desk/packs/all-verdicts.ts'
import { writePack } from '../pack/write-pack.ts'
import type { BatchItem, MadeItem } from './run-batch.ts'

/** Writes the pack of each item into its own folder. */
export function makeFolders(
  out: string,
  make: (sourced: SourcedArticle, edits: BatchItem['edits']) => Promise<MadePack>,
): (item: BatchItem) => Promise<MadeItem> {
  return async (item) => {
    const made = await make(await item.load(), item.edits)
    writePack(join(out, item.folder), made)
    const found = allVerdicts(made.pack)
    const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length
    const { title, url } = made.pack.article
    return { title, url, errors: count('error'), warnings: count('warning') }
  }
}
