import { describe, expect, it } from 'vitest'
import { newsroomFolder } from '../../../electron/main/fonts/newsroomFolder'

describe('the newsroom’s fonts folder of the command line', () => {
  it.each([
    ['linux', {}, '/home/liu/.config/Banxin/fonts'],
    ['linux', { XDG_CONFIG_HOME: '/data/conf' }, '/data/conf/Banxin/fonts'],
    ['darwin', {}, '/home/liu/Library/Application Support/Banxin/fonts'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\liu\\AppData\\Roaming' },
      'C:\\Users\\liu\\AppData\\Roaming\\Banxin\\fonts',
    ],
    ['linux', { BANXIN_FONTS: '/srv/fonts', XDG_CONFIG_HOME: '/data/conf' }, '/srv/fonts'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(newsroomFolder({ platform, env, home: '/home/liu' })).toBe(folder)
  })
})
