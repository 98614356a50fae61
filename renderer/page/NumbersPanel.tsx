import { X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { HOUSE_SPACING } from '@shared/model/issueStyles'
import { gridFor, type Grid } from '@shared/model/pagesize'
import { TRACKING, type Frame, type Module } from '@shared/model/placement'
import { MM } from '@shared/model/units'
import { moduleGeometry } from '@shared/layout/page/geometry'
import { zihaoOf } from '@shared/layout/page/typeScale'
import { useApp } from '../app/store'
import { IconButton } from '../shell/IconButton'
import { Amount, Check, Choice } from './NumberFields'
import { setHeadline, setModule, setModuleCells } from './settings'
import { rectOf } from './geometry'
import { currentPage, usePage } from './state'

const FRAMES: readonly Frame[] = ['none', 'box', 'tint']
const mm = (pt: number): string => (pt / MM).toFixed(1)

/** The selected module in exact numbers: its place, its headline block, its body. */
export const NumbersPanel = memo(function NumbersPanel() {
  const { t } = useTranslation()
  const selection = usePage((state) => state.selection)
  const preview = usePage((state) => state.drag?.preview)
  const own = useApp((state) => currentPage(state))
  const readOnly = useApp((state) => state.readOnly)
  const page = preview ?? own
  const module = page?.modules.find(({ id }) => id === selection.at(-1))
  return (
    <aside className="inspector numbers" aria-label={t('page.numbers')}>
      <header className="pane-head">
        <h2>{t('page.numbers')}</h2>
        <div className="inspector-steps">
          <IconButton
            icon={X}
            label={t('inspector.close')}
            onPress={() => usePage.setState({ numbers: false })}
          />
        </div>
      </header>
      {page && module ? (
        <div className="inspector-body">
          {selection.length > 1 && (
            <p className="inspector-where">{t('page.numbersMany', { n: selection.length })}</p>
          )}
          <fieldset className="numbers-form" disabled={readOnly}>
            <Place module={module} grid={gridFor(page)} disabled={readOnly || module.pinned === true} />
            <Headline module={module} disabled={readOnly} />
            <Body module={module} disabled={readOnly} />
          </fieldset>
        </div>
      ) : (
        <p className="inspector-hint">{t('page.numbersNone')}</p>
      )}
    </aside>
  )
})

interface PartProps {
  module: Module
  disabled: boolean
}

function Place({ module, grid, disabled }: PartProps & { grid: Grid }) {
  const { t } = useTranslation()
  const rect = rectOf(grid, module)
  const legs = moduleGeometry(grid, module).legs
  const zi = Math.round(((legs[0]?.width ?? 0) / grid.bodyPt) * 10) / 10
  return (
    <>
      <div className="numbers-grid">
        <Amount
          label={t('page.column')}
          name="column"
          value={module.column + 1}
          min={1}
          max={grid.columns}
          disabled={disabled}
          set={(value) => setModuleCells(module.id, { column: value - 1 })}
        />
        <Amount
          label={t('page.row')}
          name="row"
          value={module.row + 1}
          min={1}
          max={grid.rows}
          disabled={disabled}
          set={(value) => setModuleCells(module.id, { row: value - 1 })}
        />
        <Amount
          label={t('page.columns')}
          name="columns"
          value={module.columns}
          min={1}
          max={grid.columns}
          disabled={disabled}
          set={(columns) => setModuleCells(module.id, { columns })}
        />
        <Amount
          label={t('page.rows')}
          name="rows"
          value={module.rows}
          min={1}
          max={grid.rows}
          disabled={disabled}
          set={(rows) => setModuleCells(module.id, { rows })}
        />
      </div>
      <p className="inspector-where" data-mm>
        {t('page.mm', { w: mm(rect.width), h: mm(rect.height), x: mm(rect.x), y: mm(rect.y) })}
      </p>
      {!module.vertical && <p className="inspector-where">{t('page.zi', { zi, legs: legs.length })}</p>}
    </>
  )
}

function Headline({ module, disabled }: PartProps) {
  const { t } = useTranslation()
  const { headline, id } = module
  const side = headline.side ?? 'over'
  return (
    <>
      <h3>
        {t('page.headline')} <small data-zihao>{zihaoOf(headline.sizePt)}</small>
      </h3>
      <div className="numbers-grid">
        <Amount
          label={t('page.sizePt')}
          name="sizePt"
          value={headline.sizePt}
          min={6}
          max={200}
          disabled={disabled}
          set={(sizePt) => setHeadline(id, { sizePt })}
        />
        <Amount
          label={t('page.lines')}
          name="maxLines"
          value={headline.maxLines}
          min={0}
          max={20}
          disabled={disabled}
          set={(maxLines) => setHeadline(id, { maxLines })}
        />
        <Amount
          label={t('page.air')}
          name="airRows"
          value={headline.airRows}
          min={0}
          max={30}
          disabled={disabled}
          set={(airRows) => setHeadline(id, { airRows })}
        />
        <Amount
          label={t('page.tracking')}
          name="tracking"
          value={headline.tracking ?? 0}
          min={TRACKING.least}
          max={TRACKING.most}
          step={0.01}
          disabled={disabled}
          set={(tracking) => setHeadline(id, { tracking: tracking === 0 ? undefined : tracking })}
        />
        <Choice
          label={t('page.side.label')}
          name="side"
          value={side}
          options={(['over', 'left', 'right'] as const).map((one) => [one, t(`page.side.${one}`)])}
          choose={(value) =>
            value === 'over'
              ? setHeadline(id, { side: undefined, columns: undefined, vertical: undefined })
              : setHeadline(id, { side: value as 'left' | 'right' })
          }
        />
        <Choice
          label={t('page.headAlign.label')}
          name="align"
          value={headline.align}
          options={(['center', 'left'] as const).map((one) => [one, t(`page.headAlign.${one}`)])}
          choose={(value) => setHeadline(id, { align: value as 'center' | 'left' })}
        />
        {side !== 'over' && (
          <>
            <Amount
              label={t('page.headColumns')}
              name="headColumns"
              value={headline.columns ?? 1}
              min={1}
              max={Math.max(1, (module.legs ?? module.columns) - 1)}
              disabled={disabled}
              set={(columns) => setHeadline(id, { columns: columns === 1 ? undefined : columns })}
            />
            <Check
              label={t('page.vertical')}
              name="headVertical"
              on={headline.vertical ?? false}
              set={(on) => setHeadline(id, { vertical: on ? true : undefined })}
            />
          </>
        )}
      </div>
    </>
  )
}

function Body({ module, disabled }: PartProps) {
  const { t } = useTranslation()
  const spacing = useApp((state) => state.doc?.issue.styles?.composition?.spacing) ?? HOUSE_SPACING
  const { id } = module
  return (
    <>
      <h3>{t('page.body')}</h3>
      <div className="numbers-grid">
        <Amount
          label={t('page.legs')}
          name="legs"
          value={module.legs ?? module.columns}
          min={1}
          max={module.vertical ? 12 : 2 * module.columns}
          disabled={disabled}
          set={(legs) =>
            setModule(id, { legs: legs === module.columns && !module.vertical ? undefined : legs })
          }
        />
        <Choice
          label={t('page.frame.label')}
          name="frame"
          value={module.frame}
          options={FRAMES.map((one) => [one, t(`page.frame.${one}`)])}
          choose={(value) => setModule(id, { frame: value as Frame })}
        />
        <Check
          label={t('page.bodyVertical')}
          name="vertical"
          on={module.vertical ?? false}
          set={(on) => setModule(id, { vertical: on ? true : undefined, legs: undefined })}
        />
        <Check
          label={t('page.around')}
          name="around"
          on={module.around ?? false}
          set={(on) => setModule(id, { around: on ? true : undefined })}
        />
        <Amount
          label={t('page.spacing')}
          name="spacing"
          value={module.spacing ?? 0}
          min={spacing.least}
          max={spacing.most}
          step={0.01}
          disabled={disabled}
          set={(value) => setModule(id, { spacing: value === 0 ? undefined : value })}
        />
        <Amount
          label={t('page.subheadAir')}
          name="subheadAir"
          value={module.subheadAir ?? 0}
          min={0}
          max={3}
          disabled={disabled}
          set={(rows) => setModule(id, { subheadAir: rows === 0 ? undefined : rows })}
        />
      </div>
    </>
  )
}
