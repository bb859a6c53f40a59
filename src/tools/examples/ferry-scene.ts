import { downward, HEIGHT, noise, px, type Random, repeat, scene, seeded, WIDTH } from './scene.ts'

const WATERLINE = 760

/** The night ferry crosses a harbour: city lights far off, a lit ship right of the middle, its lamps on the water. */
export function ferryScene(): string {
  const random = seeded(23)
  return scene(definitions, [
    `<rect width="${WIDTH}" height="${WATERLINE}" fill="url(#dusk)"/>`,
    `<rect width="${WIDTH}" height="${WATERLINE}" filter="url(#clouds)" opacity=".75"/>`,
    hills,
    `<g filter="url(#blur2)">${city(random)}</g>`,
    `<rect y="${WATERLINE}" width="${WIDTH}" height="${HEIGHT - WATERLINE}" fill="url(#water)"/>`,
    `<g filter="url(#blur6)">${cityReflections(random)}</g>`,
    `<g filter="url(#blur2)">${shipReflections(random)}</g>`,
    `<rect y="${WATERLINE}" width="${WIDTH}" height="${HEIGHT - WATERLINE}" filter="url(#ripples)"/>`,
    `<rect y="${WATERLINE}" width="${WIDTH}" height="${HEIGHT - WATERLINE}" filter="url(#sheen)" opacity=".55"/>`,
    `<g filter="url(#blur1)">${ship(random)}</g>`,
    `<g filter="url(#blur14)" opacity=".8">${glow}</g>`,
    wake,
    railing,
  ])
}

const definitions =
  downward('dusk', [
    [0, '#14203a'],
    [0.45, '#33496b'],
    [0.75, '#8a7a86'],
    [0.93, '#d99a6c'],
    [1, '#e8b27c'],
  ]) +
  downward('water', [
    [0, '#9c7f74'],
    [0.1, '#5c5a6b'],
    [0.4, '#27344c'],
    [1, '#0d1524'],
  ]) +
  downward('hull', [
    [0, '#9fa0ab'],
    [0.55, '#6f7180'],
    [0.56, '#4e2327'],
    [1, '#26141a'],
  ]) +
  noise('clouds', [0.0012, 0.006], 41, [0.13, 0.16, 0.25], [3.4, -1.5]) +
  noise('ripples', [0.005, 0.06], 5, [0.04, 0.06, 0.1], [2.6, -1.0]) +
  noise('sheen', [0.006, 0.08], 17, [0.86, 0.68, 0.52], [3.2, -2.0])

const hills =
  '<path d="M-10 760 V668 Q180 610 380 640 T760 650 T1180 622 T1560 650 T1810 616 V760Z" fill="#3a3f55" filter="url(#blur2)"/>' +
  '<path d="M-10 760 V706 Q260 676 520 700 T1040 694 T1500 706 T1810 690 V760Z" fill="#262b3d" filter="url(#blur2)"/>'

const LAMPS = ['#ffd9a0', '#ffc27a', '#fff1d6', '#ffb36b', '#cfe3ff'] as const

function city(random: Random): string {
  const towers = repeat(46, () => {
    const [x, wide, tall] = [random() * WIDTH, 16 + random() * 44, 22 + random() ** 3 * 150]
    return `<rect x="${px(x)}" y="${px(748 - tall)}" width="${px(wide)}" height="${px(tall + 14)}" fill="#1c2133"/>`
  })
  const lamps = repeat(620, () => {
    const [x, y] = [random() * WIDTH, 752 - random() ** 2.4 * 120]
    const color = LAMPS[Math.floor(random() * LAMPS.length)]
    return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(1 + random() * 2.2)}" fill="${color}" fill-opacity="${(0.35 + random() * 0.6).toFixed(2)}"/>`
  })
  return towers + lamps
}

function cityReflections(random: Random): string {
  return repeat(120, () => {
    const [x, long] = [random() * WIDTH, 40 + random() * 200]
    const color = LAMPS[Math.floor(random() * LAMPS.length)]
    return `<rect x="${px(x)}" y="${WATERLINE}" width="${px(3 + random() * 7)}" height="${px(long)}" fill="${color}" fill-opacity="${(0.1 + random() * 0.3).toFixed(2)}"/>`
  })
}

/** Three decks of lit windows above a hull with a red bottom. */
function ship(random: Random): string {
  const decks = [
    { x: 760, y: 640, wide: 640, tall: 44 },
    { x: 830, y: 594, wide: 500, tall: 46 },
    { x: 930, y: 548, wide: 300, tall: 46 },
  ]
  const houses = decks.map(({ x, y, wide, tall }) => {
    const windows = repeat(Math.floor(wide / 24) - 1, (index) => {
      const lit = random() > 0.14 ? '#ffe2a6' : '#54504c'
      return `<rect x="${x + 18 + index * 24}" y="${y + 13}" width="15" height="${tall - 25}" rx="2" fill="${lit}"/>`
    })
    return (
      `<path d="M${x} ${y + tall} L${x + 8} ${y} H${x + wide - 26} L${x + wide} ${y + tall}Z" fill="#888894"/>` +
      `<rect x="${x - 6}" y="${y - 4}" width="${wide}" height="6" fill="#a5a4ab"/>${windows}`
    )
  })
  return (
    '<path d="M1010 548 L1018 478 H1092 L1098 548Z" fill="#6b2a2b"/><rect x="1016" y="492" width="78" height="14" fill="#b9b3b0"/>' +
    '<path d="M1190 548 V420 M1176 452 H1204" stroke="#c9c4ba" stroke-width="4" fill="none"/>' +
    '<circle cx="1190" cy="416" r="6" fill="#fff6df"/>' +
    houses.join('') +
    '<path d="M690 684 H1490 L1436 768 Q1420 778 1396 778 H748 Q722 778 712 756Z" fill="url(#hull)"/>' +
    repeat(22, (index) => `<circle cx="${760 + index * 29}" cy="706" r="4.5" fill="#ffe7b5"/>`) +
    '<path d="M700 682 H1486" stroke="#b9b6b8" stroke-width="4"/>'
  )
}

const glow =
  '<rect x="770" y="600" width="620" height="70" fill="#ffcf86" fill-opacity=".28"/>' +
  '<circle cx="1190" cy="416" r="30" fill="#ffe9bd" fill-opacity=".6"/>'

function shipReflections(random: Random): string {
  const hull = '<path d="M712 778 H1440 L1400 900 H760Z" fill="#141b29" fill-opacity=".75"/>'
  return (
    hull +
    repeat(260, () => {
      const down = random() ** 1.3
      const x = 780 + random() * 600 + (random() - 0.5) * 80 * down
      return `<ellipse cx="${px(x)}" cy="${px(784 + down * 300)}" rx="${px(10 + random() * 26)}" ry="${px(1.2 + random() * 2.4)}" fill="#ffd596" fill-opacity="${((0.75 - 0.6 * down) * random()).toFixed(2)}"/>`
    })
  )
}

const wake =
  '<path d="M1440 776 Q1560 782 1810 806 L1810 830 Q1580 796 1430 786Z" fill="#d8d4cf" fill-opacity=".3" filter="url(#blur6)"/>' +
  '<path d="M716 774 Q660 780 600 792 Q690 790 740 784Z" fill="#e6e1d8" fill-opacity=".5" filter="url(#blur2)"/>'

/** The quay in the foreground, out of focus. */
const railing =
  '<g filter="url(#blur6)" fill="none" stroke="#05080e" stroke-linecap="round"><path d="M-20 1100 H1820" stroke-width="26"/>' +
  '<path d="M-20 1168 H1820" stroke-width="16"/>' +
  [120, 560, 1000, 1440].map((x) => `<path d="M${x} 1100 V1210" stroke-width="26"/>`).join('') +
  '</g>'
