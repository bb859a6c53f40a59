import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import type { BuildFailure, Message, Plugin } from 'esbuild'
import { resolveFile } from '../files/package-files.ts'
import { DesignFault } from './design-fault.ts'

/** A clone has the sources, a published package the build. */
const CONTRACT = ['#root/templates/design.ts', '#root/dist/design.js']

/**
 * Bundles a design in TypeScript and JSX with its imports into one JavaScript file: on Node it is imported
 * directly, without a build step, and changes show at once.
 * @throws DesignFault naming file, line and error.
 */
export async function bundleDesign(file: string): Promise<string> {
  const { build } = await import('esbuild')
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2024',
      jsx: 'automatic',
      jsxImportSource: 'handbill',
      sourcemap: 'inline',
      logLevel: 'silent',
      plugins: [handbillModules, platformFree],
      // A tsconfig.json beside the design is only for its editor.
      tsconfigRaw: {},
    })
    return outputFiles[0]?.text ?? ''
  } catch (error) {
    const { errors = [] } = error as Partial<BuildFailure>
    throw new DesignFault(errors.length > 0 ? errors.map(inWords).join('; ') : (error as Error).message)
  }
}

/** Modules that a design may import, besides its own files. */
export const handbillModules: Plugin = {
  name: 'handbill',
  setup({ onResolve }) {
    onResolve({ filter: /^handbill\/design$/ }, () => ({ path: contractFile() }))
    onResolve({ filter: /^(?:handbill|satori\/jsx)\/jsx-(?:dev-)?runtime$/ }, () => ({
      path: resolveFile('satori/jsx/jsx-runtime'),
    }))
  },
}

/** Refuses imports of platform modules. */
const platformFree: Plugin = {
  name: 'platform free',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      if (kind === 'entry-point' || !isBuiltin(path)) return undefined
      const text = `“${path}” cannot be imported: a design is a pure function of the article, and runs on Workers too`
      return { errors: [{ text }] }
    })
  },
}

function contractFile(): string {
  const files = CONTRACT.map(resolveFile)
  return files.find(existsSync) ?? files[0]!
}

function inWords({ text, location }: Message): string {
  return location === null ? text : `${location.file}:${location.line}: ${text}`
}
