import { contextBridge, ipcRenderer } from 'electron'
import type { BanxinBridge, EventName, Events } from '@shared/ipc/contract'
import { EVENT, INVOKE } from '@shared/ipc/names'

type Listener = (payload: never) => void

const listeners = new Map<string, Set<Listener>>()
/** Events that came before the page listened for them, such as the issue named on the command line. */
const early = new Map<string, unknown[]>()

ipcRenderer.on(EVENT, (_event, name: string, payload: unknown) => {
  const heard = listeners.get(name)
  if (heard !== undefined && heard.size > 0) for (const listener of heard) listener(payload as never)
  else early.set(name, [...(early.get(name) ?? []), payload].slice(-20))
})

const bridge: BanxinBridge = {
  call: (name, payload) => ipcRenderer.invoke(INVOKE, name, payload),
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void) {
    const heard = listeners.get(name) ?? new Set()
    listeners.set(name, heard.add(listener))
    const waiting = early.get(name) ?? []
    early.delete(name)
    for (const payload of waiting) listener(payload as Events[E])
    return () => void heard.delete(listener)
  },
}

contextBridge.exposeInMainWorld('banxin', bridge)
