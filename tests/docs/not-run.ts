/** Commands of the documentation that no test runs, and why. Each begins as written here. */
export const notRun: readonly (readonly [start: string, reason: string])[] = [
  ['npm ci', 'it made the packages that run this test'],
  ['npm test', 'it runs this test'],
  ['npm pack', 'package.test.ts does'],
  ['npm i ../handbill/handbill-0.1.0.tgz', 'package.test.ts does'],
  ['npm run check', 'it is a check of its own, before each change lands'],
  ['npm run types', 'it is part of npm run check'],
  ['npm run edge:check', 'it is a check of its own, before each change lands'],
  ['docker ', 'needs a Docker daemon; container.test.ts runs what is in it'],
  ['npx wrangler', 'needs an account at Cloudflare'],
  ['npm run deploy', 'needs an account at Cloudflare'],
  ['npm run cms', 'it needs a content system and a database, and takes a minute'],
  ['npm run mutate', 'runs the tests many times over, for minutes'],
  ['npm run soak', 'loads the server for an hour'],
  ['npm run bench', 'measures for minutes and installs the rivals'],
  ["curl -H 'Authorization: Bearer KEY' 'https://cards.example.org", 'asks a server on the web'],
  ['npm run cards:bless', 'changes what other tests expect'],
  ['npm run type:record', 'changes what other tests expect'],
  ['npm run type:bless', 'changes what other tests expect'],
  ['npm run type:words', 'makes a file of the sources anew from packages on the web'],
  ['npm run type:hyphens', 'makes a file of the sources anew from packages on the web'],
  ['npm run article:', 'makes a file of the sources anew from packages on the web'],
  ['npm run post:tables', 'makes a file of the sources anew from packages on the web'],
  ['npm run build:wasm', 'makes a file of the sources anew'],
  ['npm run photos:net', 'makes a file of the sources anew'],
  ['npm run photos:score', 'needs a folder of marked photos'],
  ['npm run docs:library', 'makes a file of the sources anew'],
  ['npm run test:examples', 'installs frameworks of some hundred megabytes'],
  ['npm run licences', 'makes a file of the sources anew'],
  ['npm run examples:photos', 'makes a file of the sources anew'],
  ['npm run fonts:fetch', 'downloads all fonts'],
  ['npm run fonts:full', 'downloads 150 MB of fonts'],
]

export function reasonNotToRun(command: string): string | undefined {
  return notRun.find(([start]) => command.startsWith(start))?.[1]
}
