import { useTranslation } from 'react-i18next'
import type { MenuCommand } from '@shared/ipc/contract'
import { isMac, keysOf } from '../app/shortcuts'
import { MARKS, RUBY_KEYS } from '../editor/marks'
import { useUi } from '../app/ui'
import { keysFor } from './FileMenu'
import { Modal } from './Modal'

export function ShortcutsDialog() {
  const { t } = useTranslation()
  const mac = isMac()
  const close = () => useUi.setState({ dialog: null })
  const of = (command: MenuCommand, label: string): [string, string] => [label, keysFor(command)]
  const groups: { title: string; rows: [string, string][] }[] = [
    {
      title: t('shortcuts.general'),
      rows: [
        of('new', t('file.new')),
        of('open', t('file.open')),
        of('import', t('file.import')),
        of('makeup', t('toolbar.makeup')),
        of('proposals', t('toolbar.proposals')),
        of('copyfit', t('copyfit.title')),
        of('export', t('file.export')),
        of('save', t('file.save')),
        of('undo', t('edit.undo')),
        of('redo', t('edit.redo')),
        of('find', t('stories.search')),
        of('plan', t('plan.title')),
        of('templates', t('templates.title')),
        [t('shortcuts.panes'), 'F6 / Shift+F6'],
      ],
    },
    {
      title: t('shortcuts.writing'),
      rows: [
        of('new-story', t('stories.add')),
        ...MARKS.map(({ id, keys }): [string, string] => [t(`mark.${id}`), keysOf(keys, mac)]),
        [t('mark.ruby'), keysOf(RUBY_KEYS, mac)],
        [t('shortcuts.subhead'), keysOf({ key: '1', alt: true }, mac)],
        [t('shortcuts.plainPaste'), keysOf({ key: 'v', shift: true }, mac)],
        [t('stories.delete'), 'Delete'],
      ],
    },
    {
      title: t('shortcuts.page'),
      rows: [
        of('zoom-in', t('preview.zoomIn')),
        of('zoom-out', t('preview.zoomOut')),
        of('zoom-fit', t('preview.fit')),
        of('zoom-100', t('preview.actual')),
        of('zoom-module', t('page.zoomModule')),
        [t('page.arrange'), t('page.helpKeys')],
        [t('page.swap'), 'X'],
        [`${t('page.lock')} / ${t('page.unlock')}`, 'L'],
        [t('page.duplicate'), keysOf({ key: 'd' }, mac)],
        [t('page.takeOff'), 'Delete'],
        [t('page.order.label'), 'PageUp / PageDown'],
        [t('page.edit'), 'Enter'],
        of('inspect', t('inspector.title')),
        of('quality', t('quality.title')),
        [
          t('shortcuts.wheelZoom'),
          mac ? '⌘+' + t('shortcuts.wheelKeys').split('+')[1]! : t('shortcuts.wheelKeys'),
        ],
        [t('shortcuts.pan'), t('shortcuts.panKeys')],
      ],
    },
  ]
  return (
    <Modal title={t('shortcuts.title')} onClose={close} className="modal-wide">
      <div className="shortcut-groups">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([label, keys]) => (
                <div key={label}>
                  <dt>{label.replace(/…$/u, '')}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button button-primary" autoFocus onClick={close}>
          {t('shortcuts.close')}
        </button>
      </footer>
    </Modal>
  )
}
