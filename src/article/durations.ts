/** Seconds of a duration: a number, `3:12`, `1:02:03`, or ISO 8601 (`PT3M12S`, `PT192S`). Undefined for anything else. */
export function readDuration(value: string | number): number | undefined {
  if (typeof value === 'number') return positive(value)
  const text = value.trim().toUpperCase()
  if (/^\d{1,7}(?:\.\d+)?$/.test(text)) return positive(Number(text))
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text)
  const iso = /^P(?:(\d{1,2})D)?(?=T)T(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/.exec(text)
  if (clock) return positive(seconds(0, clock[1], clock[2], clock[3]))
  if (iso) return positive(seconds(iso[1], iso[2], iso[3], iso[4]))
  return undefined
}

function seconds(days: string | number = 0, hours = '0', minutes = '0', rest = '0'): number {
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest)
}

function positive(value: number): number | undefined {
  return Number.isFinite(value) && value >= 0.5 ? Math.round(value) : undefined
}
