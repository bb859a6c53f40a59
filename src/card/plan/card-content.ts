import { bylineOf, publishedDay, publishedTime } from '../../article/byline.ts'
import type { ShownPart } from '../../article/edits/edit-keys.ts'
import type { Article } from '../../article/article.ts'
import { isolate } from '../../article/language/isolate.ts'
import { accentOf, brandNameIn } from '../../article/brand/brand.ts'
import { labelIn } from '../../article/brand/label-in.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { chooseLogo } from '../../article/brand/logo-choice.ts'
import { kindOf, rulingOf } from '../../article/brand/rules.ts'
import { isNastaliq, leadingFor, tallestScript } from '../../type/layout/leading.ts'
import type { CardRequest } from './card-plan.ts'
import { luminance, parseColor } from '../contract/color.ts'
import type { PictureName } from '../contract/elements.ts'
import type { Format } from '../contract/format.ts'
import type { Tone } from '../../article/brand/look.ts'
import type { CardContent, CardTemplate } from '../contract/template.ts'

/** Builds a card's texts from an article and its brand. */
export function cardContent(
  { article, brand, photo, pictures, tone, hidden, crowded = false }: CardRequest,
  format: Format,
  { tones }: Pick<CardTemplate, 'tones'>,
  options: CardContent['options'],
): CardContent {
  const script = tallestScript(article.title, article.lang)
  const kind = kindOf(brand, article)
  const ruling = rulingOf(brand, article, { format: format.name })
  const has = (picture: PictureName) =>
    picture === 'photo' ? photo !== undefined : pictures?.has(picture) === true
  function unless<value>(part: ShownPart, value: value): value | undefined {
    return hidden?.includes(part) === true ? undefined : value
  }
  return {
    article,
    brand,
    format,
    kind,
    options,
    details: article.details ?? {},
    headline: article.title,
    standfirst: unless('standfirst', article.description),
    // Designs join these on one line: each is isolated to keep its direction.
    kicker: unless('section', apart(ruling.label ?? article.section, article)),
    byline: unless('byline', bylineOf(article)),
    date: unless('date', apart(publishedDay(article), article)),
    time: unless('date', publishedTime(article)),
    brandName: unless('brand', apart(brandNameIn(article.lang, brand) ?? article.site?.name, article)),
    accent: accentOf(article.section, brand, kind),
    label: (name) => ruling.label ?? labelIn(name, article.lang, brand),
    has,
    photoCredit: has('photo') ? unless('credit', apart(article.image?.credit, article)) : undefined,
    tone: toneOf(tone ?? ruling.tone ?? brand.tone, tones),
    script,
    leading: leadingFor(tallestScript(smallTexts(article, brand), article.lang), article.lang, 'text'),
    nastaliq: isNastaliq(script, article.lang),
    crowded,
    logoOn: (ground) =>
      unless(
        'brand',
        chooseLogo(brand, ground, (color) => luminance(parseColor(color))),
      ),
    corner: cornerOf(brand, format),
    mirrored: article.dir === 'rtl',
  }
}

/** Texts that may stand on one line, headline included: an Urdu section above an English headline needs its height. */
function smallTexts(article: Article, brand: Brand): string {
  const { title, section, site, lang } = article
  return [title, section, brandNameIn(lang, brand) ?? site?.name, bylineOf(article)].join(' ')
}

/** Card width to which a brand's radius refers. */
const CORNER_WIDTH = 1200

/** Radius of chips and inset pictures, in pixels of the card. */
export function cornerOf({ corner = 0 }: Pick<Brand, 'corner'>, { width }: Pick<Format, 'width'>): number {
  return Math.round((corner * width) / CORNER_WIDTH)
}

function toneOf(wanted: Tone | undefined, tones: CardTemplate['tones']): Tone {
  return wanted !== undefined && tones.includes(wanted) ? wanted : tones[0]
}

function apart(part: string | undefined, { dir }: Article): string | undefined {
  return part === undefined ? undefined : isolate(part, dir)
}
