// Rebuilds the committed wasm from its sources: `npm run build:wasm`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The built files with their sources and builders. */
export const wasmFiles: readonly { readonly path: string; build(): Promise<Uint8Array> }[] = [
  { path: 'src/kernel/kernel.wasm', build: () => compileAssemblyScript('src/kernel/kernel.ts') },
  { path: 'src/kernel/photo.wasm', build: () => compileAssemblyScript('src/kernel/photo.ts') },
  { path: 'src/type/shaping/pen.wasm', build: () => assembleText('src/type/shaping/pen.wat') },
]

/** No runtime and no asserts: the kernel allocates nothing. All engines support 128 bit vectors since 2021. */
async function compileAssemblyScript(source: string): Promise<Uint8Array> {
  const { main } = await import('assemblyscript/asc')
  const options = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--baseDir', root]
  let wasm: Uint8Array | undefined
  const writeFile = (_name: string, contents: string | Uint8Array) => {
    if (typeof contents !== 'string') wasm = contents
  }
  const { error, stderr } = await main([source, '--outFile', 'kernel.wasm', ...options], { writeFile })
  if (error || !wasm) throw new Error(`${source}: ${error?.message}\n${stderr.toString()}`)
  return wasm
}

async function assembleText(source: string): Promise<Uint8Array> {
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
