/**
 * Shows controls that need a script, and hides those needed without: on the original page, and on every replacing
 * one before it is shown.
 */
export function prepare(root: HTMLElement): void {
  for (const part of root.querySelectorAll<HTMLElement>(
    'button[data-copy], button[data-copy-text], button[data-act], [data-needs-script], [data-drop]',
  ))
    part.hidden = false
  for (const submit of root.querySelectorAll<HTMLElement>('.submit')) submit.hidden = true
  for (const picker of root.querySelectorAll<HTMLElement>('.picker')) preparePicker(picker)
  for (const clock of root.querySelectorAll<HTMLTimeElement>('time[data-clock]')) localTime(clock)
}

/** Of the photo in the panel: see photo-field.css. */
const MAX_HEIGHT = 220

/** The photo becomes a picture with a ring on it, instead of a submit button. */
function preparePicker(picker: HTMLElement): void {
  const photo = picker.querySelector<HTMLInputElement>('input[type=image]')
  if (photo === null) return
  const picture = document.createElement('img')
  for (const { name, value } of photo.attributes)
    if (!['type', 'name', 'alt', 'width', 'height'].includes(name)) picture.setAttribute(name, value)
  // In the size it will be shown, to avoid a layout shift.
  const shrunk = Math.min(1, MAX_HEIGHT / photo.height)
  picture.width = Math.round(photo.width * shrunk)
  picture.height = Math.round(photo.height * shrunk)
  picture.alt = photo.alt
  picture.draggable = false
  picker.dataset['label'] = photo.alt
  photo.replaceWith(picture)
  for (const hidden of picker.querySelectorAll('input[type=hidden]')) hidden.remove()
}

function localTime(clock: HTMLTimeElement): void {
  const time = new Date(clock.dateTime)
  if (!Number.isNaN(time.getTime())) clock.textContent = localClock(time)
}

/** The time in the reader's time zone; with the date if it is not today. */
export function localClock(time: Date): string {
  const isToday = time.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(document.documentElement.lang === 'hi' ? 'hi' : 'en-GB', {
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time)
}
