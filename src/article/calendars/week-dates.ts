const DAY = 86_400_000

/** Replaces ISO 8601's week dates, `2024-W40-6` and `2024W406`, and ordinal dates, `2024-275`, with days of a month. */
export function withoutWeekDate(text: string): string {
  const week = /^(\d{4})-?W(\d{2})-?([1-7])(?=T|\s|$)/u.exec(text)
  if (week)
    return (
      (weekDay(Number(week[1]), Number(week[2]), Number(week[3])) ?? text.slice(0, week[0].length)) +
      text.slice(week[0].length)
    )
  const ordinal = /^(\d{4})-(\d{3})(?=T|\s|$)/u.exec(text)
  if (ordinal === null) return text
  const day = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])))
  if (day.getUTCFullYear() !== Number(ordinal[1])) return text
  return iso(day) + text.slice(ordinal[0].length)
}

/** Week 1 has 4 January; Monday is day 1. */
function weekDay(year: number, week: number, day: number): string | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY
  const date = new Date(monday + ((week - 1) * 7 + day - 1) * DAY)
  // A week belongs to the year of its Thursday.
  const thursday = new Date(monday + ((week - 1) * 7 + 3) * DAY)
  return week >= 1 && thursday.getUTCFullYear() === year ? iso(date) : undefined
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}
