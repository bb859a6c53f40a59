import { palm } from './palm.ts'
import { downward, HEIGHT, noise, px, type Random, repeat, scene, seeded, WIDTH } from './scene.ts'

const HORIZON = 742
/** Horizontal position of the light. */
const LIGHT = 1130

/** Rain clouds over a coast: palms in the wind at the left, a fishing boat in the last light at the right. */
export function monsoonScene(): string {
  const random = seeded(7)
  return scene(definitions, [
    `<rect width="${WIDTH}" height="${HORIZON}" fill="url(#sky)"/>`,
    `<rect width="${WIDTH}" height="${HORIZON}" fill="url(#light)"/>`,
    `<g mask="url(#high)"><rect width="${WIDTH}" height="${HORIZON}" filter="url(#haze)" opacity=".5"/>` +
      `<rect width="${WIDTH}" height="${HORIZON}" filter="url(#clouds)"/></g>`,
    '<path d="M150 330 L560 300 L430 742 L-60 742Z" fill="url(#shower)" filter="url(#blur14)"/>',
    '<path d="M620 380 L820 360 L760 742 L500 742Z" fill="url(#shower)" filter="url(#blur14)" opacity=".6"/>',
    '<path d="M-20 742 V700 Q120 676 240 690 T470 706 T640 724 L760 742Z" fill="#3c4a49" filter="url(#blur2)"/>',
    `<rect y="${HORIZON - 2}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="url(#sea)"/>`,
    `<rect y="${HORIZON - 2}" width="${WIDTH}" height="300" filter="url(#waves)" opacity=".8"/>`,
    `<rect y="${HORIZON + 14}" width="${WIDTH}" height="280" filter="url(#crests)" opacity=".32"/>`,
    `<g filter="url(#blur1)">${glints(random)}</g>`,
    `<g filter="url(#blur2)">${foam(random)}</g>`,
    beach,
    boat,
    `<g fill="#0b1114" filter="url(#blur1)">` +
      palm(random, { x: 250, base: 1090, height: 730, lean: 0.16, scale: 1.35 }) +
      palm(random, { x: 110, base: 1130, height: 570, lean: 0.1, scale: 1.15 }) +
      palm(random, { x: 440, base: 1100, height: 450, lean: 0.2, scale: 0.95 }) +
      `<path d="M-20 1210 V1086 Q240 1050 470 1088 Q640 1120 760 1210Z"/>${grass(random)}</g>`,
    rain(random),
  ])
}

const definitions =
  downward('sky', [
    [0, '#2a343c'],
    [0.45, '#56646b'],
    [0.8, '#a9a893'],
    [1, '#d9c79c'],
  ]) +
  downward('sea', [
    [0, '#8f988f'],
    [0.12, '#556566'],
    [0.6, '#2c3b40'],
    [1, '#27363b'],
  ]) +
  downward('sand', [
    [0, '#5a5850'],
    [1, '#1f1f1d'],
  ]) +
  downward('fade', [
    [0, '#fff'],
    [0.72, '#fff'],
    [1, '#000'],
  ]) +
  downward('shower', [
    [0, '#39444a'],
    [1, '#5b676a44'],
  ]) +
  `<radialGradient id="light" cx="${LIGHT}" cy="700" r="640" gradientUnits="userSpaceOnUse">` +
  '<stop stop-color="#fff3cf" stop-opacity=".95"/><stop offset=".25" stop-color="#f6dfa8" stop-opacity=".55"/>' +
  '<stop offset="1" stop-color="#f6dfa8" stop-opacity="0"/></radialGradient>' +
  `<mask id="high"><rect width="${WIDTH}" height="${HORIZON + 18}" fill="url(#fade)"/></mask>` +
  noise('clouds', [0.0016, 0.0042], 11, [0.1, 0.13, 0.155], [3.6, -1.3]) +
  noise('haze', [0.0022, 0.007], 29, [0.86, 0.86, 0.82], [3.6, -1.75]) +
  noise('waves', [0.004, 0.055], 3, [0.08, 0.12, 0.14], [2.2, -0.92]) +
  noise('crests', [0.006, 0.07], 8, [0.85, 0.86, 0.82], [3.4, -2.05])

/** Light on the water, wider towards the viewer. */
function glints(random: Random): string {
  return repeat(520, () => {
    const near = random() ** 1.6
    const wide = (8 + random() * 46) * (0.25 + near)
    const x = LIGHT + (random() - 0.5) * (260 + 1100 * near)
    const strength = Math.max(0, 1 - Math.abs(x - LIGHT) / (260 + 620 * near)) * random()
    return (
      `<ellipse cx="${px(x)}" cy="${px(HORIZON + near * 320)}" rx="${px(wide / 2)}" ry="${px(0.7 + near * 1.7)}" ` +
      `fill="#f3ead2" fill-opacity="${(0.05 + 0.6 * strength).toFixed(2)}"/>`
    )
  })
}

function foam(random: Random): string {
  return repeat(5, (row) => {
    const points = Array.from({ length: 64 }, (_, index) => {
      const x = index * 30 - 30
      const y = 905 + row * 34 + Math.sin(x / 140 + row * 1.7) * 9 + random() * 7 + row * x * 0.012
      return `${x} ${px(y)}`
    })
    const look = `stroke-opacity="${0.22 - 0.02 * row}" stroke-width="${2.5 + row * 1.6}"`
    return `<path d="M${points.join('L')}" fill="none" stroke="#dfe6e4" ${look}/>`
  })
}

const beach =
  '<path d="M-10 1210 V1010 Q300 980 700 1040 T1400 1120 T1810 1135 V1210Z" fill="url(#sand)" filter="url(#blur2)"/>' +
  '<path d="M-10 1016 Q300 984 700 1044 T1400 1124 T1810 1139" fill="none" stroke="#cfd4cf" stroke-opacity=".5" ' +
  'stroke-width="7" filter="url(#blur2)"/>'

const boat =
  '<path d="M960 846 Q1120 880 1300 840 L1250 872 Q1120 900 990 872Z" fill="#0d1417" opacity=".35" filter="url(#blur2)"/>' +
  '<g fill="#12191c" filter="url(#blur1)">' +
  '<path d="M955 812 Q1040 846 1180 838 Q1262 832 1312 786 L1302 784 Q1250 812 1180 816 Q1040 822 962 800 Q950 796 940 780 L936 784 Q942 806 955 812Z"/>' +
  '<path d="M1128 818 L1131 640 L1135 640 L1136 818Z"/>' +
  '<path d="M1040 806 q2 -40 14 -44 a11 11 0 1 1 12 0 q12 6 14 48Z"/>' +
  '<path d="M1248 800 q0 -34 10 -40 a10 10 0 1 1 12 0 q12 8 6 34Z"/>' +
  '<path d="M1062 778 L1010 850 L1013 852 L1068 784Z"/>' +
  '<path d="M1136 648 Q1214 700 1236 790 Q1186 776 1137 792Z" fill="#2b2f2e" opacity=".94"/></g>'

function grass(random: Random): string {
  return repeat(520, () => {
    const x = random() * 720 - 20
    const ground = 1096 + Math.max(0, x - 430) ** 2 / 1100 - Math.max(0, 260 - Math.abs(x - 260)) * 0.12
    const tall = 24 + random() * 62
    const tip = x + 10 + random() * 34
    return `<path d="M${px(x)} ${px(ground + 20)} Q${px(x + 3)} ${px(ground - tall * 0.6)} ${px(tip)} ${px(ground - tall)} Q${px(x + 9)} ${px(ground - tall * 0.4)} ${px(x + 7)} ${px(ground + 20)}Z"/>`
  })
}

function rain(random: Random): string {
  return repeat(900, () => {
    const [x, y, long] = [random() * WIDTH * 1.2 - WIDTH * 0.1, random() * HEIGHT, 24 + random() * 60]
    const look = `stroke-opacity="${(0.05 + random() * 0.16).toFixed(2)}" stroke-width="${px(0.8 + random() * 1.1)}"`
    return `<path d="M${px(x)} ${px(y)}l${px(long * 0.22)} ${px(long)}" stroke="#dfe8ea" ${look}/>`
  })
}
