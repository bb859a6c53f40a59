import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { templates } from '../../../../templates/all.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import { Problem } from '../../../problem.ts'
import { resolveFile } from '../../files/package-files.ts'
import { loadConfig } from '../../server/load-config.ts'

/** The sample for a new design, whose name replaces this word. */
const SAMPLE = 'front-page'
const DEFAULT_FOLDER = 'designs'

/** For the editor: Handbill reads the design without it. */
const TSCONFIG = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2024',
    jsx: 'react-jsx',
    jsxImportSource: 'handbill',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
}

/** A new design. */
export interface NewDesign {
  readonly folder: string
  readonly files: readonly string[]
  /** Commands for the next steps. */
  readonly next: readonly string[]
}

/**
 * Writes the folder of a new design.
 * @throws Problem for an invalid or existing name
 */
export async function newDesign(name: string, into: string | undefined): Promise<NewDesign> {
  const set = loadConfig({ HOST: '127.0.0.1', PORT: '0' }).templates
  const folder = into ?? set ?? DEFAULT_FOLDER
  checkName(name, folder)
  const target = join(folder, name)
  const written = copyDesign(sampleFolder(), target, name)
  const config = join(folder, 'tsconfig.json')
  if (!existsSync(config)) {
    writeFileSync(config, `${JSON.stringify(TSCONFIG, null, 2)}\n`)
    written.push(config)
  }
  const isSet = set !== undefined && relative(set, folder) === ''
  return {
    folder: target,
    files: written.map((file) => relative('.', file)),
    next: [
      ...(isSet ? [] : [`export HANDBILL_TEMPLATES=${folder}`]),
      `npx handbill templates dev ${name}      # look at it while you write`,
      `npx handbill templates ${name} --check  # every format, the hardest texts`,
      `npx handbill example -o out --template ${name}`,
    ],
  }
}

function checkName(name: string, folder: string): void {
  if (!/^[a-z][a-z\d-]{0,39}$/.test(name))
    throw fault(`“${name}” must be small letters, digits and hyphens, such as front-page.`)
  if (name === AUTOMATIC || templates.some((template) => template.name === name))
    throw fault(`There is a built-in design “${name}”; take another name.`)
  if (existsSync(join(folder, name))) throw fault(`There is something at ${join(folder, name)} already.`)
}

function sampleFolder(): string {
  return dirname(resolveFile('#root/examples/designs/front-page/card.tsx'))
}

function copyDesign(from: string, to: string, name: string): string[] {
  mkdirSync(to, { recursive: true })
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const target = join(to, entry.name)
    if (entry.isDirectory()) return copyDesign(join(from, entry.name), target, name)
    writeFileSync(target, readFileSync(join(from, entry.name), 'utf8').replaceAll(SAMPLE, name))
    return [target]
  })
}

function fault(message: string): Problem {
  return new Problem('invalid-input', message, { field: '<name>' })
}
