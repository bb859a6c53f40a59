/** RFC 822, section 5.1, and other zone names in newsrooms. "IST" is India's: Irish and Israeli pages write offsets. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  pkt: 300,
  jst: 540,
  kst: 540,
  mez: 60,
  mesz: 120,
  wet: 0,
  west: 60,
  trt: 180,
  wat: 60,
  cat: 120,
  sast: 120,
  eat: 180,
  npt: 345,
  ict: 420,
  wib: 420,
  wita: 480,
  wit: 540,
  sgt: 480,
  hkt: 480,
  pht: 480,
  myt: 480,
  awst: 480,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  akst: -540,
  akdt: -480,
  brt: -180,
  art: -180,
}

/**
 * Minutes east of Greenwich of a zone's name or offset, on a day; undefined if unknown.
 * @param month from 1
 */
export function zoneOffset(
  zone: string,
  year: string | undefined,
  month: number,
  day: string | undefined,
): number | undefined {
  return readZone(zone) ?? americanZone(zone, year, month, day)
}

function readZone(zone: string): number | undefined {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? /^([+-])(\d{1,2})[:.](\d{2})$/.exec(zone)
  if (!found) return ZONES[zone.toLowerCase()]
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0)
  if (minutes > 14 * 60 || Number(found[3] ?? 0) > 59) return undefined
  return found[1] === '-' ? -minutes : minutes
}

/** Zones of the United States without summer or winter, as newsrooms write them: hours from Greenwich in winter. */
const AMERICAN: Readonly<Record<string, number>> = { et: -5, ct: -6, mt: -7, pt: -8 }

/** Daylight saving time since 2007: second Sunday in March to first Sunday in November. Ignores the hour of the change. */
function americanZone(zone: string, year: string | undefined, month: number, day = '1'): number | undefined {
  const winter = AMERICAN[zone.toLowerCase()]
  if (winter === undefined) return undefined
  const date = Date.UTC(Number(year), month - 1, Number(day))
  const isSummer = date >= sunday(Number(year), 2, 2) && date < sunday(Number(year), 10, 1)
  return (winter + (isSummer ? 1 : 0)) * 60
}

/** The n-th Sunday of a month, January being 0. */
function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7)
}
