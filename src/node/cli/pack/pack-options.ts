import type { Brand } from '../../../article/brand/brand.ts'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import { cardTypes } from '../../../card/contract/card-type.ts'
import type { CardRequest } from '../../../card/plan/card-plan.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { findTemplate, Problem } from '../../../problem.ts'
import { type FolderBrands, readBrand } from '../../store/brand-shelf.ts'

/** Options common to `pack` and `batch`, as on the command line. */
export interface DesignOptions {
  readonly template: string
  readonly formats?: string
  readonly type: string
  /** `name=value`, repeatable. */
  readonly option?: readonly string[]
}

/** The same, parsed. */
export interface Design {
  readonly template: string
  readonly found: TemplateInfo
  /** Undefined: the brand's. */
  readonly formats: readonly FormatName[] | undefined
  readonly type: CardRequest['type']
  readonly options: CardRequest['options']
}

const types = ['auto', ...cardTypes] as const

/** @throws Problem naming the invalid option and the allowed values */
export function chooseDesign(templates: readonly TemplateInfo[], options: DesignOptions): Design {
  const template = findTemplate(templates, options.template, '--template')
  return {
    template: template.name,
    found: template,
    formats: options.formats === undefined ? undefined : chooseFormats(template, options.formats),
    type: chooseType(options.type),
    options: readOptions(options.option),
  }
}

function chooseFormats({ name: template, formats }: TemplateInfo, list: string): readonly FormatName[] {
  const names = list.split(',').map((name) => name.trim())
  return [...new Set(names)].map((name) => {
    const format = formats.find((known) => known === name)
    if (format === undefined)
      throw new Problem('unknown-format', `The template “${template}” has no format “${name}”.`, {
        field: '--formats',
        allowed: formats,
      })
    return format
  })
}

function readOptions(given: readonly string[] = []): CardRequest['options'] {
  return Object.fromEntries(
    given.map((text) => {
      const sign = text.indexOf('=')
      if (sign < 1) throw new Problem('invalid-input', `“${text}” must be name=value.`, { field: '--option' })
      return [text.slice(0, sign).trim(), text.slice(sign + 1).trim()]
    }),
  )
}

function chooseType(name: string): CardRequest['type'] {
  const type = types.find((known) => known === (name === 'jpeg' ? 'jpg' : name))
  if (type !== undefined) return type
  throw new Problem('unknown-type', `There is no image type “${name}”.`, { field: '--type', allowed: types })
}

/** The brand in an option: the id of a brand in the folder, or the path of a brand's file or folder. */
export async function namedBrand({ all }: FolderBrands, option: string): Promise<Brand> {
  const known = all.find(({ id }) => id === option)
  if (known !== undefined) return known
  if (/[/\\]|\.json$|^\.+$/.test(option)) return (await readBrand(option)).brand
  throw new Problem('invalid-input', `There is no brand “${option}”; a path must have a slash in it.`, {
    field: '--brand',
    allowed: all.map(({ id }) => id),
  })
}
