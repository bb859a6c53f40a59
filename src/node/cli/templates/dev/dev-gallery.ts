import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exampleBrand } from '../../../../article/brand/example-brand.ts'
import type { Article } from '../../../../article/article.ts'
import { articleFromJson } from '../../../../article/json/from-json.ts'
import { isFormatName } from '../../../../card/contract/formats.ts'
import type { CardTemplate } from '../../../../card/contract/template.ts'
import type { Card } from '../../../../card/engine.ts'
import { Problem } from '../../../../problem.ts'
import { type BrokenDesign, designFolders, importDesign } from '../../../designs/read-designs.ts'
import { loadDesigns } from '../../../designs/load-designs.ts'
import { resolveFile } from '../../../files/package-files.ts'
import { parseJsonFile } from '../../../files/parse-json.ts'
import { composeEngine } from '../../../media/engine.ts'
import { everyPicture, withDetails } from '../stress-details.ts'
import { stressArticles } from '../stress-articles.ts'
import { stressPhoto } from '../stress-photo.ts'

/** Content of a card in the gallery. */
export interface Shown {
  readonly design: string
  readonly format: string
  readonly text: string
  readonly photo: boolean
  readonly tone: 'light' | 'dark' | undefined
}

export interface Gallery {
  readonly templates: readonly CardTemplate[]
  readonly broken: readonly BrokenDesign[]
  /** Handbill's example stories, then the hardest texts. */
  readonly texts: readonly string[]
  /** Reads all designs again. */
  reload(): Promise<void>
  /** @throws Problem for an unknown text, design or format; any error of the design itself. */
  draw(shown: Shown): Promise<Card>
}

/**
 * @param own folder of custom designs
 * @param sources folder of Handbill's own designs, if the sources are present
 */
export async function openGallery(own: string | undefined, sources: string | undefined): Promise<Gallery> {
  const templates: CardTemplate[] = []
  const broken: BrokenDesign[] = []
  const articles = new Map<string, Article>([
    ...stories(),
    ...stressArticles.map(({ name, article }) => [name, withDetails(article)] as const),
  ])
  async function reload() {
    const loaded = await loadDesigns(own)
    const fresh = sources === undefined ? { templates: [], broken: [] } : await readSources(sources)
    const fromSource = new Map(fresh.templates.map((template) => [template.name, template]))
    broken.splice(0, Infinity, ...loaded.broken, ...fresh.broken)
    templates.splice(0, Infinity, ...loaded.templates.map((one) => fromSource.get(one.name) ?? one))
  }
  await reload()
  // The engine reads this list for every card.
  const [engine, photo] = await Promise.all([composeEngine({ templates }), stressPhoto()])
  const pictures = everyPicture(photo)
  return {
    templates,
    broken,
    texts: [...articles.keys()],
    reload,
    async draw({ design, format, text, photo: withPhoto, tone }) {
      const fault = broken.find(({ name }) => name === design)
      if (fault) throw new Error(fault.reason)
      const article = articles.get(text)
      if (article === undefined) throw new Problem('not-found', `There is no text “${text}”.`)
      if (!isFormatName(format)) throw new Problem('unknown-format', `There is no format “${format}”.`)
      const request = { article, brand: exampleBrand, template: design, format, type: 'auto', tone } as const
      return engine.draw(await engine.plan({ ...request, ...(withPhoto && { photo, pictures }) }))
    },
  }
}

/** Handbill's own designs are exported by name. */
async function readSources(folder: string) {
  const templates: CardTemplate[] = []
  const broken: BrokenDesign[] = []
  for (const found of designFolders(folder)) {
    try {
      const exported = Object.values(await importDesign(found)) as CardTemplate[]
      templates.push(...exported.filter(({ name }) => name === found.name))
    } catch (error) {
      broken.push({ name: found.name, file: found.file, reason: (error as Error).message })
    }
  }
  return { templates, broken }
}

function stories(): readonly (readonly [name: string, article: Article])[] {
  const folder = dirname(resolveFile('#root/examples/stories/news.json'))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.slice(0, -'.json'.length),
      articleFromJson(parseJsonFile(join(folder, file)), {}).article,
    ])
}
