// `npm start`: builds what is stale and opens the app, in Electron where its binary is there or can be had.
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { downloadElectron } from './lib/electronDownload.mjs'
import { electronBinary, findHost } from './lib/host.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'

const NOTICE = `
本机没有 Electron 的程序，改由 Chromium 显示窗口。
功能相同，但没有菜单栏（快捷键照常），文件对话框用 zenity。
Electron's binary is not here, so Chromium shows the window. It does the same,
without a menu bar (its shortcuts work), and with zenity's file dialogs.`

const headlessNotice = (picture) => `
这里没有图形桌面（DISPLAY 未设），程序在后台运行，没有可见的窗口。
窗口的画面存于 ${picture}。
要看到窗口：在桌面上运行，或用 ssh -X 登录后再运行 npm start。按 Ctrl+C 结束。
There is no desktop here (DISPLAY is not set): the app runs without a visible window.
A picture of the window goes to the file above. To see the window, run npm start on a
desktop or after ssh -X. Press Ctrl+C to end.
`

async function main() {
  if (!electronBinary()) await downloadElectron()
  if (!electronBinary() && process.platform === 'linux') {
    const code = await run('bash', [join(root, 'scripts', 'setup.sh'), 'start'])
    if (code !== 0) process.exit(code)
  }
  await ensureBuilt('all')
  const host = findHost()
  console.log(`Host: ${host.label}`)
  const words = process.argv.slice(2)
  const env = { ...process.env }
  const switches = []
  if (host.kind === 'chromium') {
    console.log(NOTICE)
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
      env.BANXIN_PICTURE = join(tmpdir(), 'banxin-window.png')
      console.log(headlessNotice(env.BANXIN_PICTURE))
    }
  } else if (process.platform === 'linux' && process.getuid() === 0) {
    // Chromium's sandbox refuses to run as root.
    switches.push('--no-sandbox')
  }
  const options = { stdio: 'inherit', env, cwd: process.env.INIT_CWD ?? process.cwd() }
  const child = spawn(host.executable, [...switches, root, ...words], options)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

main().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
