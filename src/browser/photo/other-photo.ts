import { change } from '../page/change.ts'
import { announce, tell, word } from '../page/say.ts'
import { articleId, signature } from '../state/address.ts'

/** The server's limit, checked before upload, so that no one waits for a refusal. */
const MAX_BYTES = 20 * 1024 * 1024

/** Another photo: chosen, dropped, pasted as a picture or as an address. */
export function watchOtherPhoto(): void {
  addChoosers()
  document.addEventListener('handbill:page', addChoosers)
  document.addEventListener('dragover', (event) => {
    const zone = zoneOf(event.target)
    if (zone === null || event.dataTransfer === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    zone.classList.add('over')
  })
  document.addEventListener('dragleave', ({ target }) => zoneOf(target)?.classList.remove('over'))
  document.addEventListener('drop', (event) => {
    const zone = zoneOf(event.target)
    if (zone === null) return
    event.preventDefault()
    zone.classList.remove('over')
    take(event.dataTransfer)
  })
  document.addEventListener('paste', (event) => {
    if (event.target instanceof Element && zoneOf(event.target) === null) return
    const files = event.clipboardData?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    take(event.clipboardData)
  })
}

function zoneOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.photo-field, .stage') : null
}

function take(from: DataTransfer | null): void {
  const file = [...(from?.files ?? [])][0]
  if (file !== undefined) {
    void upload(file)
    return
  }
  const address = from?.getData('text/uri-list') || from?.getData('text/plain')
  if (address !== undefined && /^https?:\/\/\S+$/.test(address.trim())) change({ photo: address.trim() })
}

/** A button to choose a file, if the page has a place for it. */
function addChoosers(): void {
  for (const zone of document.querySelectorAll<HTMLElement>('[data-drop]')) {
    if (zone.childElementCount > 0) continue
    const label = document.createElement('label')
    label.className = 'choose'
    label.dataset['own'] = ''
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp,image/avif,image/gif'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) void upload(file)
    })
    label.append(word('dropPhoto'), input)
    zone.append(label)
  }
}

async function upload(file: File): Promise<void> {
  if (file.size > MAX_BYTES) {
    tell(word('photoTooLarge', { size: Math.round(file.size / 1024 / 1024) }))
    return
  }
  announce(word('uploading', { n: 0 }))
  const body = new FormData()
  body.set('photo', file)
  const { status, answer } = await send(`/preview/${articleId() ?? 'new'}/photo?${signature()}`, body)
  const { photo, detail } = answer
  if (status === 201 && photo !== undefined) {
    change({ photo })
    tell(word('uploaded'))
  } else tell(detail ?? word('notReached'))
}

/** XMLHttpRequest, because it reports upload progress. */
async function send(
  url: string,
  body: FormData,
): Promise<{ readonly status: number; readonly answer: { photo?: string; detail?: string } }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) tell(word('uploading', { n: Math.round((loaded / total) * 100) }), { stays: true })
    })
    const end = () =>
      resolve({ status: request.status, answer: (request.response as { photo?: string } | null) ?? {} })
    request.addEventListener('load', end)
    request.addEventListener('error', end)
    request.send(body)
  })
}
