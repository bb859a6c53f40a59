import contents from '../../../docs/README.md'
import addingAContentSystem from '../../../docs/adding-a-content-system.md'
import addingANetwork from '../../../docs/adding-a-network.md'
import api from '../../../docs/api.md'
import architecture from '../../../docs/architecture.md'
import brands from '../../../docs/brands.md'
import commandLine from '../../../docs/command-line.md'
import contentSystems from '../../../docs/content-systems.md'
import decisions from '../../../docs/decisions.md'
import designs from '../../../docs/designs.md'
import developing from '../../../docs/developing.md'
import edge from '../../../docs/edge.md'
import editor from '../../../docs/editor.md'
import feeds from '../../../docs/feeds.md'
import fonts from '../../../docs/fonts.md'
import getStarted from '../../../docs/get-started.md'
import library from '../../../docs/library.md'
import oneLine from '../../../docs/one-line.md'
import photos from '../../../docs/photos.md'
import posts from '../../../docs/posts.md'
import running from '../../../docs/running.md'
import unfurl from '../../../docs/unfurl.md'
import warnings from '../../../docs/warnings.md'

/** The pages of `docs/`, by name, in Markdown. */
export const guide: Readonly<Record<string, string>> = {
  README: contents,
  'adding-a-content-system': addingAContentSystem,
  'adding-a-network': addingANetwork,
  api,
  architecture,
  brands,
  'command-line': commandLine,
  'content-systems': contentSystems,
  decisions,
  designs,
  developing,
  edge,
  editor,
  feeds,
  fonts,
  'get-started': getStarted,
  'one-line': oneLine,
  library,
  photos,
  posts,
  running,
  unfurl,
  warnings,
}
