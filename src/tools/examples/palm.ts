import { px, type Random, repeat } from './scene.ts'

const FRONDS = 15
const LEAFLETS = 26

interface Palm {
  readonly x: number
  readonly base: number
  readonly height: number
  /** How far the top leans to the right, relative to its height. */
  readonly lean: number
  readonly scale: number
}

/** A coconut palm in wind from the left. */
export function palm(random: Random, { x, base, height, lean, scale }: Palm): string {
  const top = { x: x + lean * height, y: base - height }
  const bend = { x: x + lean * height * 0.25, y: base - height * 0.6 }
  const [foot, neck] = [13 * scale, 6 * scale]
  const trunk =
    `<path d="M${px(x - foot)} ${base} Q${px(bend.x - foot * 0.7)} ${px(bend.y)} ${px(top.x - neck)} ${px(top.y)} ` +
    `L${px(top.x + neck)} ${px(top.y)} Q${px(bend.x + foot * 0.7)} ${px(bend.y)} ${px(x + foot)} ${base}Z"/>`
  const crown = repeat(FRONDS, (index) => {
    const angle = -Math.PI * 1.12 + (index / (FRONDS - 1)) * Math.PI * 1.3 + (random() - 0.5) * 0.2
    return frond(random, top, angle, (150 + random() * 60) * scale, scale)
  })
  const nuts = repeat(5, () => {
    const [dx, dy] = [(random() - 0.5) * 26 * scale, random() * 20 * scale]
    return `<circle cx="${px(top.x + dx)}" cy="${px(top.y + 6 * scale + dy)}" r="${px(9 * scale)}"/>`
  })
  return trunk + crown + nuts
}

/** A frond, bent to the right by the wind and down by its weight, with leaflets on both sides. */
function frond(
  random: Random,
  top: { x: number; y: number },
  angle: number,
  length: number,
  scale: number,
): string {
  const wind = 46 * scale
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const end = { x: top.x + cos * length * 0.85 + wind, y: top.y + sin * length * 0.55 + length * 0.42 }
  const bend = { x: top.x + cos * length * 0.6 + wind * 0.3, y: top.y + sin * length * 0.8 - length * 0.14 }
  const reach = Math.hypot(end.x - top.x, end.y - top.y)
  const along = { x: (end.x - top.x) / reach, y: (end.y - top.y) / reach }
  const rib =
    `<path d="M${px(top.x)} ${px(top.y)} Q${px(bend.x)} ${px(bend.y)} ${px(end.x)} ${px(end.y)}" ` +
    `fill="none" stroke="#0b1114" stroke-width="${px(3.2 * scale)}"/>`
  return (
    rib +
    repeat(LEAFLETS * 2, (index) => {
      const t = ((index >> 1) + 2) / (LEAFLETS + 2)
      const side = index % 2 === 0 ? 1 : -1
      const x = (1 - t) ** 2 * top.x + 2 * (1 - t) * t * bend.x + t ** 2 * end.x
      const y = (1 - t) ** 2 * top.y + 2 * (1 - t) * t * bend.y + t ** 2 * end.y
      const long = (36 + random() * 20) * scale * Math.sin(Math.PI * (0.12 + 0.8 * t))
      const tip = {
        x: x + along.x * long * 0.8 - side * along.y * long * 0.35 + wind * 0.06,
        y: y + along.y * long * 0.6 + Math.abs(along.x) * long * 0.55 + (side > 0 ? long * 0.25 : 0),
      }
      const middle = { x: (x + tip.x) / 2, y: (y + tip.y) / 2 }
      return (
        `<path d="M${px(x)} ${px(y)} Q${px(middle.x + 2)} ${px(middle.y - 4 * scale)} ${px(tip.x)} ${px(tip.y)} ` +
        `Q${px(middle.x + 3)} ${px(middle.y + 2 * scale)} ${px(x + 2 * scale)} ${px(y + 1)}Z"/>`
      )
    })
  )
}
