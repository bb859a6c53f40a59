/** A small seeded generator (mulberry32), so that failures can be reproduced. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Pieces of posts, including difficult ones for counters, separated by `¦`. */
const pieces = [
  'a¦Z¦0¦ ¦ ¦ ¦\n¦.¦..¦-¦_¦/¦://¦?¦#¦＃¦@¦＠¦$¦:¦(¦)',
  'http://¦https://¦example.com¦example.com/a(b)c?d=e¦t.co/abc¦https://t.co/abc¦ended.So¦ASP.NET',
  '#tag¦#यूक्रेन¦#می‌خواهم¦@user¦@user/list¦$ABC.D¦RT@¦日本¦みんな¦。¦“¦…¦&¦\u00b7',
  'é¦e\u0301¦ế¦Ą\u0323¦\ufb2c¦\u1112\u1161\u11ab¦한¦क\u093c¦\u0301¦\u0316\u0301¦\u093c',
  '👩‍🚒¦❤¦\ufe0f¦\u200d¦🏽¦🇩🇪¦🇽¦1⃣¦\u200f¦\u2066¦\ufeff¦\uffff¦\ud83d¦\ude00¦xn--',
].flatMap((row) => row.split('¦'))

/** A text of random pieces. */
export function randomText(random: () => number): string {
  const length = Math.floor(random() * 30)
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('')
}
