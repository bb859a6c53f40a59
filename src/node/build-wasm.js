// Rebuilds the committed wasm from its sources: `npm run build:wasm`. Plain JavaScript, so that it runs on any Node.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is built, from what, by what. */
export const wasmFiles = [
  { path: 'src/kernel/kernel.wasm', build: () => compileAssemblyScript('src/kernel/kernel.ts') },
  { path: 'src/type/pen.wasm', build: () => assembleText('src/type/pen.wat') },
]

/**
 * No runtime and no asserts: the kernel allocates nothing. Vectors of 128 bits are in every engine since 2021.
 * @param {string} source
 * @returns {Promise<Uint8Array>}
 */
async function compileAssemblyScript(source) {
  const { main } = await import('assemblyscript/asc')
  const options = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--baseDir', root]
  let wasm
  const writeFile = (_name, contents) => (wasm = contents)
  const { error, stderr } = await main([source, '--outFile', 'kernel.wasm', ...options], { writeFile })
  if (error) throw new Error(`${source}: ${error.message}\n${stderr.toString()}`)
  return wasm
}

/**
 * @param {string} source
 * @returns {Promise<Uint8Array>}
 */
async function assembleText(source) {
  const { default: startWabt } = await import('wabt')
  const wabt = await startWabt()
  const module = wabt.parseWat(source, readFileSync(join(root, source), 'utf8'))
  try {
    module.validate()
    return module.toBinary({}).buffer
  } finally {
    module.destroy()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, build } of wasmFiles) {
    const bytes = await build()
    writeFileSync(join(root, path), bytes)
    console.error(`${path} ${bytes.length} bytes`)
  }
}
