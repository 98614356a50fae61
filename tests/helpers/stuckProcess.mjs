// A process that a picture has got stuck in, or that it ends: by the picture's name.
process.on('message', ({ id, ask: { name } }) => {
  if (name.includes('crash')) process.kill(process.pid, 'SIGSEGV')
  if (name.includes('fine')) process.send({ id, value: { pid: process.pid } })
})
