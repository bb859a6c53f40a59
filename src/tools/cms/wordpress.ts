import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { CmsSystem, RunningCms, Target } from './cms-system.ts'
import { answers, end, root } from './handbill-server.ts'

export const wordpress: CmsSystem = { proof: 'whsec', start: startWordPress }

/** Folder of Debian's package `wordpress`. */
const WORDPRESS = '/usr/share/wordpress'

/** WordPress from Debian's packages with the plugin, on its own MariaDB. */
async function startWordPress(handbill: Target, port: number): Promise<RunningCms> {
  if (!existsSync(WORDPRESS) || !existsSync('/usr/sbin/mariadbd'))
    throw new Error('apt-get install --no-install-recommends wordpress php-cli php-mysql mariadb-server')
  const folder = mkdtempSync(join(tmpdir(), 'handbill-wordpress-'))
  chmodSync(folder, 0o755)
  const { username } = userInfo()
  const data = join(folder, 'database')
  const socket = join(folder, 'mariadb.sock')
  execFileSync(
    'mariadb-install-db',
    [`--datadir=${data}`, `--user=${username}`, '--auth-root-authentication-method=normal'],
    {
      stdio: 'ignore',
    },
  )
  const database = spawn(
    '/usr/sbin/mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--user=${username}`],
    { stdio: 'ignore' },
  )
  await fileAt(socket)
  sql(socket, 'CREATE DATABASE wordpress')

  const site = join(folder, 'site')
  cpSync(WORDPRESS, site, { recursive: true, dereference: true })
  const plugin = join(site, 'wp-content/plugins/handbill')
  mkdirSync(plugin, { recursive: true })
  cpSync(join(root, 'src/wordpress/handbill.php'), join(plugin, 'handbill.php'))
  const url = `http://127.0.0.1:${port}`
  writeFileSync(join(site, 'wp-config.php'), config(socket, url))
  writeFileSync(join(site, 'set-up.php'), setUp(handbill))
  const said = execFileSync('php', ['set-up.php'], { cwd: site, encoding: 'utf8' })
  const { version, password } = JSON.parse(said.slice(said.lastIndexOf('{"'))) as {
    version: string
    password: string
  }
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
    cwd: site,
    stdio: 'ignore',
    // Its own process group, because its workers do not end with it.
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  })
  await answers(`${url}/?rest_route=/`)

  async function ask(route: string, method: string, body?: object): Promise<{ id: number; link: string }> {
    const answer = await fetch(`${url}/?rest_route=/wp/v2/posts${route}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`editor:${password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: number; link: string }
  }

  return {
    name: `WordPress ${version}`,
    async create(title, status) {
      const { id, link } = await ask('', 'POST', {
        title,
        status,
        content: '<p>Sailors rejoice at the quay.</p>',
      })
      return { id: String(id), url: link }
    },
    change: async (id, change) => void (await ask(`/${id}`, 'POST', change)),
    remove: async (id) => void (await ask(`/${id}&force=true`, 'DELETE')),
    tick: async () => void (await fetch(`${url}/wp-cron.php?doing_wp_cron`).catch(() => undefined)),
    async stop() {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL')
      await end(database)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fileAt(path: string): Promise<void> {
  for (let times = 0; times < 300 && !existsSync(path); times += 1)
    await new Promise((resolve) => setTimeout(resolve, 200))
}

function sql(socket: string, statement: string): void {
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', statement])
}

function config(socket: string, url: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_ENVIRONMENT_TYPE: 'local',
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: false,
  }
  const defined = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  )
  return `<?php\n${defined.join('\n')}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`
}

/** Installs, activates the plugin, and creates an API password. */
function setUp({ url, secret }: { url: string; secret: string }): string {
  return `<?php
define('WP_INSTALLING', true);
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('The River Post', 'editor', 'editor@example.org', true, '', 'a password of the run');
activate_plugin('handbill/handbill.php');
update_option('handbill_settings', array('address' => '${url}', 'source' => 'wordpress', 'secret' => '${secret}', 'post_types' => array('post'), 'tags' => 'auto'));
list($password) = WP_Application_Passwords::create_new_application_password(1, array('name' => 'run'));
echo json_encode(array('version' => get_bloginfo('version'), 'password' => $password));
`
}
