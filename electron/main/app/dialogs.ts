import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { label } from './labels'
import type { MainWindow } from './mainWindow'
import type { Settings } from './settings'

export const PICTURE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'heic', 'heif']

/** The native dialogs. Each answers null when the person cancels. */
export class Dialogs {
  constructor(
    private readonly window: MainWindow,
    private readonly settings: Settings,
  ) {}

  async openIssue(): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window.browserWindow, {
      title: this.label('openTitle'),
      properties: ['openDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }

  /** Where to create an issue; `name` is the proposed folder name. */
  newIssue(name: string): Promise<string | null> {
    return this.save('newTitle', name, [])
  }

  async texts(): Promise<string[] | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window.browserWindow, {
      title: this.label('importTitle'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: this.label('textFiles'), extensions: ['md', 'txt', 'markdown'] },
        { name: this.label('allFiles'), extensions: ['*'] },
      ],
    })
    return canceled || filePaths.length === 0 ? null : filePaths
  }

  async picture(): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window.browserWindow, {
      title: this.label('pictureTitle'),
      properties: ['openFile'],
      filters: [{ name: this.label('pictures'), extensions: PICTURE_EXTENSIONS }],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }

  async exportTo(name: string): Promise<string | null> {
    const file = await this.save('exportTitle', name, [{ name: 'PDF', extensions: ['pdf'] }])
    return file === null || /\.pdf$/i.test(basename(file)) ? file : `${file}.pdf`
  }

  private async save(
    title: 'newTitle' | 'exportTitle',
    name: string,
    filters: { name: string; extensions: string[] }[],
  ): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(this.window.browserWindow, {
      title: this.label(title),
      defaultPath: join(app.getPath('documents'), name),
      filters,
    })
    return canceled || filePath === '' ? null : filePath
  }

  private label(key: Parameters<typeof label>[1]): string {
    return label(this.settings.language, key)
  }
}
