// What Electron's predefined menu roles are called and do. `registered: false` marks those whose key Electron shows but
// leaves to the page.

const edit = (label, accelerator, command) => ({
  label,
  accelerator,
  registered: false,
  run: (_window, contents) => contents?._edit(command),
})

const ROLES = {
  undo: edit('Undo', 'CommandOrControl+Z', 'undo'),
  redo: edit('Redo', 'Shift+CommandOrControl+Z', 'redo'),
  cut: edit('Cut', 'CommandOrControl+X', 'cut'),
  copy: edit('Copy', 'CommandOrControl+C', 'copy'),
  paste: edit('Paste', 'CommandOrControl+V', 'paste'),
  pasteandmatchstyle: edit('Paste and Match Style', 'Shift+CommandOrControl+V', 'pasteAndMatchStyle'),
  delete: edit('Delete', undefined, 'delete'),
  selectall: edit('Select All', 'CommandOrControl+A', 'selectAll'),
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (_window, contents) => contents?.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    run: (_window, contents) => contents?.reloadIgnoringCache(),
  },
  toggledevtools: { label: 'Toggle Developer Tools', accelerator: 'Ctrl+Shift+I', run: () => {} },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    run: (_w, contents) => contents?.setZoomLevel(0),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CommandOrControl+Plus',
    run: (_w, contents) => contents?._zoomBy(0.5),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CommandOrControl+-',
    run: (_w, contents) => contents?._zoomBy(-0.5),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: (_window, _contents, app) => app.quit() },
  about: { label: 'About', run: (_window, _contents, app) => app.showAboutPanel() },
  help: { label: 'Help', run: () => {} },
  togglespellchecker: { label: 'Check Spelling While Typing', run: () => {} },
  filemenu: { label: '&File', submenu: [{ role: 'quit' }] },
  editmenu: {
    label: '&Edit',
    submenu: [
      { role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' },
      { role: 'delete' }, { type: 'separator' }, { role: 'selectAll' },
    ], // prettier-ignore
  },
  viewmenu: {
    label: '&View',
    submenu: [
      { role: 'reload' }, { role: 'forceReload' }, { role: 'toggleDevTools' }, { type: 'separator' },
      { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' },
    ], // prettier-ignore
  },
  windowmenu: { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
  window: { label: 'Window' },
}

/** Roles of macOS alone: Electron shows them there and nowhere else. */
const MAC_ONLY = ['appmenu', 'hide', 'hideothers', 'unhide', 'front', 'zoom', 'services', 'startspeaking', 'stopspeaking', 'sharemenu', 'recentdocuments', 'clearrecentdocuments', 'togglesmartquotes', 'togglesmartdashes', 'toggletextreplacement'] // prettier-ignore

function roleOf(name) {
  const role = ROLES[name.toLowerCase()]
  if (!role && !MAC_ONLY.includes(name.toLowerCase())) throw new Error(`Unknown menu role: ${name}`)
  return role ?? { label: name, run: () => {} }
}

module.exports = { roleOf }
