// Native dialogs: zenity's where a display and zenity are there; otherwise each is answered as if it were cancelled.
// Tests put their own functions in place of these, as they do on Electron.
const { execFile } = require('node:child_process')

/** @param {{ headless: boolean }} host */
function makeDialog(host) {
  const zenity = (args) =>
    new Promise((resolve) => {
      if (host.headless) return resolve(null)
      execFile('zenity', args, (error, stdout) => {
        if (error?.code === 'ENOENT') console.error('No file dialog: install zenity, or use the command line (npm run banxin -- --help).') // prettier-ignore
        resolve(error ? null : stdout.replace(/\n$/, ''))
      })
    })
  /** The window is optional and comes first. */
  const optionsOf = (args) => (args.length > 1 || args[0]?.webContents ? args[1] : args[0]) ?? {}
  const fileArguments = ({ title, defaultPath, filters = [] }) => [
    '--file-selection',
    ...(title ? [`--title=${title}`] : []),
    ...(defaultPath ? [`--filename=${defaultPath}`] : []),
    ...filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((ext) => `*.${ext}`.replace('*.*', '*')).join(' ')}`), // prettier-ignore
  ]

  return {
    async showOpenDialog(...args) {
      const options = optionsOf(args)
      const properties = options.properties ?? []
      const answer = await zenity([
        ...fileArguments(options),
        ...(properties.includes('openDirectory') ? ['--directory'] : []),
        ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
      ])
      return { canceled: answer === null, filePaths: answer === null ? [] : answer.split('\n') }
    },

    async showSaveDialog(...args) {
      const answer = await zenity([...fileArguments(optionsOf(args)), '--save', '--confirm-overwrite'])
      return { canceled: answer === null, filePath: answer ?? '' }
    },

    async showMessageBox(...args) {
      const { message = '', detail = '', buttons = ['OK'], cancelId, defaultId } = optionsOf(args)
      const cancelled =
        cancelId ??
        Math.max(
          0,
          buttons.findIndex((label) => /^(cancel|no|取消|否)$/i.test(label)),
        )
      if (host.headless) return { response: cancelled, checkboxChecked: false }
      const text = [message, detail].filter(Boolean).join('\n\n')
      if (buttons.length === 1) {
        await zenity(['--info', `--text=${text}`, `--ok-label=${buttons[0]}`])
        return { response: 0, checkboxChecked: false }
      }
      const first = defaultId ?? 0
      const rest = buttons.filter((_label, index) => index !== first && index !== cancelled)
      const extra = rest.flatMap((label) => [`--extra-button=${label}`])
      const labels = [`--ok-label=${buttons[first]}`, `--cancel-label=${buttons[cancelled]}`]
      const answer = await zenity(['--question', `--text=${text}`, ...labels, ...extra])
      const response = answer === null ? cancelled : answer === '' ? first : buttons.indexOf(answer)
      return { response, checkboxChecked: false }
    },

    showErrorBox(title, content) {
      console.error(`${title}: ${content}`)
      void zenity(['--error', `--title=${title}`, `--text=${content}`])
    },
  }
}

module.exports = { makeDialog }
