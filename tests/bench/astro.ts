/**
 * `npm run bench:astro`: builds one Astro site with Handbill, with @vercel/og and with satori + resvg, one after
 * the other, each with an `og:image` per post. The time of the same build without pictures is subtracted. `-- 100`
 * sets the number of posts (500).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recordFigures } from './record-figures.js'
import { installExample } from '../examples/install-example.ts'

/** The last @vercel/og that runs on Node unchanged: 1.0.3 was published without its hb.wasm. */
const RIVALS = { '@vercel/og': '0.11.1', satori: '0.63.2', '@resvg/resvg-js': '2.6.2' }
/** Required ratio of Handbill's speed to each of the others. */
const GOAL = 1.7
const posts = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 500)
const root = join(import.meta.dirname, '../..')

/** The same card by hand: a bar, a kicker, a headline of fixed size, the site's name. */
const scene = (
  title: string,
) => `{ type: 'div', props: { style: { display: 'flex', flexDirection: 'column', width: 1200,
  height: 630, padding: 72, backgroundColor: '#ffffff', color: '#14171a', fontFamily: 'Sans' }, children: [
  { type: 'div', props: { style: { display: 'flex', width: 96, height: 12, backgroundColor: '#c8102e' } } },
  { type: 'div', props: { style: { display: 'flex', fontSize: 32, marginTop: 28, color: '#c8102e' }, children: 'Harbour' } },
  { type: 'div', props: { style: { display: 'flex', flexGrow: 1, fontSize: 72, lineHeight: 1.15, marginTop: 20 }, children: ${title} } },
  { type: 'div', props: { style: { display: 'flex', fontSize: 28, color: '#5b6066' }, children: 'The Coast Daily' } } ] } }`

const fonts = `import { readFileSync } from 'node:fs'
const fonts = [{ name: 'Sans', weight: 700, data: readFileSync(${JSON.stringify(join(root, 'fonts/NotoSans-Bold.ttf'))}) }]`

/** Code that draws the picture of a title, in each site's endpoint. */
const engines = {
  'no pictures': `const draw = async () => new Response('', { headers: { 'content-type': 'image/png' } })`,
  Handbill: `import { createHandbill } from 'handbill'
const handbill = createHandbill()
const draw = async (title) => (await handbill.card({ title, section: 'Harbour', lang: 'en' }, { type: 'png' })).response()`,
  '@vercel/og': `import { ImageResponse } from '@vercel/og'
${fonts}
const draw = async (title) => new ImageResponse(${scene('title')}, { width: 1200, height: 630, fonts })`,
  'satori + resvg': `import satori from 'satori'
import { Resvg } from '@resvg/resvg-js'
${fonts}
const draw = async (title) => {
  const svg = await satori(${scene('title')}, { width: 1200, height: 630, fonts })
  return new Response(new Resvg(svg).render().asPng())
}`,
} as const

const subjects = ['Night ferry', 'Council', 'Harbour', 'Rail bridge', 'Monsoon', 'Book fair', 'Lighthouse']
const verbs = ['returns to the coast line', 'votes down the quay plan', 'reopens after nine years of repair']

function endpoint(draw: string): string {
  return `${draw}
const subjects = ${JSON.stringify(subjects)}, verbs = ${JSON.stringify(verbs)}
export const getStaticPaths = () => Array.from({ length: ${posts} }, (_, at) => ({ params: { slug: 'post-' + at } }))
export const GET = ({ params }) => {
  const at = Number(params.slug.slice(5))
  return draw(subjects[at % 7] + ' ' + verbs[at % 3] + ', number ' + at)
}
`
}

const example = installExample('astro')
try {
  console.error(`installing ${Object.keys(RIVALS).join(', ')} …`)
  const wanted = Object.entries(RIVALS).map(([name, version]) => `${name}@${version}`)
  addBeside(wanted)
  const seconds: Record<string, number> = {}
  for (const [name, draw] of Object.entries(engines)) {
    seconds[name] = build(draw)
    console.error(`${name}: ${seconds[name].toFixed(1)} s of processor time`)
  }
  report(seconds)
} finally {
  example.remove()
}

/** Installed beside the site and linked: npm would remove Handbill from its node_modules. */
function addBeside(packages: readonly string[]): void {
  const folder = join(example.folder, 'rivals')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], {
    cwd: folder,
    env: example.env,
  })
  for (const name of Object.keys(RIVALS)) {
    const link = join(example.folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    if (!existsSync(link)) symlinkSync(join(folder, 'node_modules', name), link)
  }
  // Loaded by Node from their packages, not bundled.
  const external = JSON.stringify(['handbill', ...Object.keys(RIVALS)])
  writeFileSync(
    join(example.folder, 'astro.config.mjs'),
    `export default { site: 'https://blog.example', vite: { ssr: { external: ${external} } } }\n`,
  )
}

/** Builds the site with one endpoint of pictures. @returns user and system time of all its processes, seconds. */
function build(draw: string): number {
  const pages = join(example.folder, 'src/pages')
  for (const name of ['src', 'dist', '.astro'])
    rmSync(join(example.folder, name), { recursive: true, force: true })
  mkdirSync(join(pages, 'og'), { recursive: true })
  writeFileSync(join(pages, 'og/[slug].png.js'), endpoint(draw))
  const timed = execFileSync(
    'bash',
    ['-c', `TIMEFORMAT='%U %S'; { time npx astro build > build.log 2>&1 || cat build.log; } 2>&1`],
    {
      cwd: example.folder,
      env: { ...example.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  )
  const out = join(example.folder, 'dist/og')
  const made = existsSync(out) ? readdirSync(out).length : 0
  if (made !== posts)
    throw new Error(
      `${made} of ${posts} were built\n${readFileSync(join(example.folder, 'build.log'), 'utf8')}`,
    )
  const [user = 0, system = 0] = timed.trim().split(' ').map(Number)
  return user + system
}

function report(seconds: Readonly<Record<string, number>>): void {
  const bare = seconds['no pictures']!
  const perCard = (name: string) => ((seconds[name]! - bare) / posts) * 1000
  const ours = perCard('Handbill')
  console.log(`an og card in a build of ${posts} posts, processor time`)
  for (const name of Object.keys(engines).slice(1)) {
    const times = perCard(name) / ours
    console.log(
      `${name.padEnd(16)}${perCard(name).toFixed(1).padStart(8)} ms${name === 'Handbill' ? '' : `   ${times.toFixed(2)} × Handbill's`}`,
    )
    if (name !== 'Handbill' && times < GOAL) process.exitCode = 1
  }
  const rival = perCard('satori + resvg')
  recordFigures('npm run bench:astro', [
    {
      what: `A card in a build of Astro, of ${posts}`,
      ours: `${ours.toFixed(1)} ms`,
      beside: `${(ours / perCard('@vercel/og')).toFixed(2)} of @vercel/og, ${(ours / rival).toFixed(2)} of satori + resvg`,
    },
  ])
}
