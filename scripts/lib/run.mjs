import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program in the project's folder with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<number>} its exit code; 124 when it ran out of time, 127 when it could not be started
 */
export function run(command, args, { env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    }
    const child = spawn(command, args, options)
    // Its whole group: what a killed child started must not go on.
    const kill = (signal) => {
      try {
        process.kill(-child.pid, signal)
      } catch {
        return
      }
    }
    let late = false
    const timer = timeoutMs && setTimeout(() => ((late = true), kill('SIGKILL')), timeoutMs)
    const interrupted = () => {
      kill('SIGTERM')
      process.exit(130)
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const end = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve(late ? 124 : code)
    }
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)))
  })
}
