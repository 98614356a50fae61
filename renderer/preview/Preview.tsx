import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offer } from '../app/commands'
import { useOriginals } from '../app/originals'
import { useApp } from '../app/store'
import { FitPanel } from '../fit/FitPanel'
import { ShapesBar } from '../fit/ShapesBar'
import { toggleFitPanel, useFit } from '../fit/state'
import { ResolutionMarks } from '../editor/picture/ResolutionMarks'
import { chooseClicked, revealLine } from '../inspector/choose'
import { Inspector } from '../inspector/Inspector'
import { PageOverlay } from '../inspector/PageOverlay'
import { QualityLegend } from '../inspector/QualityLegend'
import { useInspector } from '../inspector/state'
import { useLayout, type Composition } from '../layout/client'
import { CaretOverlay } from '../page/caret/CaretOverlay'
import { HandProvider, useDesk } from '../page/Desk'
import { HandOverlay } from '../page/HandOverlay'
import { JumpLayer } from '../page/jump/JumpLayer'
import { ModuleList } from '../page/ModuleList'
import { ModuleMenu } from '../page/ModuleMenu'
import { NumbersPanel } from '../page/NumbersPanel'
import { Overlays } from '../page/Overlays'
import { PageBar } from '../page/PageBar'
import { Rulers } from '../page/Rulers'
import { usePage } from '../page/state'
import { union } from './bounds'
import { EmptyPage } from './EmptyPage'
import { cssFont } from './fonts'
import { outline } from './outlines'
import { ImageStore } from './images'
import { missingNames } from './missingNames'
import { PagePainter } from './layers'
import type { PaintEnv } from './paint'
import { PreviewBar } from './PreviewBar'
import { usePainting } from './usePainting'
import { usePan } from './usePan'
import {
  ACTUAL,
  clampView,
  fitRect,
  fitView,
  percent,
  reveal,
  stepScale,
  zoomAbout,
  type Rect,
  type Size,
  type View,
} from './viewport'

/** The live page: the display list on a canvas, the modules over it as buttons. */
export function Preview() {
  const { t } = useTranslation()
  const composition = useLayout((state) => state.composition)
  const failure = useLayout((state) => state.failure)
  const dir = useApp((state) => state.dir)
  const story = useApp((state) => state.story)
  const fontsReady = useLayout((state) => state.fontsReady)
  return (
    <section className="preview" aria-label={t('preview.title')}>
      {composition && dir && fontsReady ? (
        <PageView composition={composition} dir={dir} selected={story} />
      ) : (
        <div className="preview-desk preview-wait" role="status">
          {failure === null && <span className="spinner" aria-hidden />}
          {failure === null && (fontsReady ? t('preview.composing') : t('preview.loading'))}
        </div>
      )}
      {failure !== null && (
        <p className="preview-failure" role="alert">
          {t('preview.failed', { reason: failure })}
        </p>
      )}
    </section>
  )
}

interface PageViewProps {
  composition: Composition
  dir: string
  selected: string | null
}

function PageView({ composition, dir, selected }: PageViewProps) {
  const { t } = useTranslation()
  const desk = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pane, setPane] = useState<Size>({ width: 0, height: 0 })
  const [ratio, setRatio] = useState(window.devicePixelRatio)
  // null: the whole page, whatever the pane's size.
  const [free, setFree] = useState<View | null>(null)
  const page = useMemo<Size>(
    () => ({ width: composition.sheet.widthPt, height: composition.sheet.heightPt }),
    [composition.sheet.widthPt, composition.sheet.heightPt],
  )
  const view = useMemo(() => free ?? fitView(page, pane), [free, page, pane])
  const latest = useRef({ view, page, pane, fitted: free === null })
  useLayoutEffect(() => {
    latest.current = { view, page, pane, fitted: free === null }
  })

  const moveTo = useCallback((next: (view: View) => View) => {
    setFree((old) => {
      const now = old ?? fitView(latest.current.page, latest.current.pane)
      return clampView(next(now), latest.current.page, latest.current.pane)
    })
  }, [])
  const zoomBy = useCallback(
    (to: (scale: number) => number, at?: { x: number; y: number }) =>
      moveTo((now) => {
        const { pane: room } = latest.current
        return zoomAbout(now, to(now.scale), at?.x ?? room.width / 2, at?.y ?? room.height / 2)
      }),
    [moveTo],
  )
  const zoom = useCallback(
    (how: 'in' | 'out' | 'fit' | '100' | 'module') => {
      const { fitted } = latest.current
      if (how === 'fit') setFree(null)
      else if (how === 'module') moveTo((now) => zoomToModule(now, latest.current.pane))
      else if (how === '100') zoomBy(() => ACTUAL)
      else zoomBy((scale) => stepScale(scale, how === 'in' ? 1 : -1))
      if (how === '100' || how === 'in') moveTo((now) => revealSelected(now, latest.current.pane, fitted))
    },
    [zoomBy, moveTo],
  )
  useEffect(() => offer('zoom', zoom), [zoom])

  useLayoutEffect(() => {
    const element = desk.current!
    const measure = () => {
      setPane({ width: element.clientWidth, height: element.clientHeight })
      setRatio(window.devicePixelRatio)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])

  const { grabbing, ready } = usePan(desk, moveTo, zoomBy)

  // A story selected elsewhere comes into sight.
  useEffect(() => {
    setFree((now) => (now ? revealSelected(now, latest.current.pane) : now))
  }, [selected])

  const { hand, events } = useDesk(desk, view, moveTo)
  const numbers = usePage((state) => state.numbers)
  const fitting = useFit((state) => state.panel)
  useEffect(() => offer('copyfit', () => toggleFitPanel()), [])

  const inspecting = useInspector((state) => state.open)
  const quality = useInspector((state) => state.quality)
  useEffect(
    () =>
      useInspector.subscribe(({ chosen }, before) => {
        if (chosen !== before.chosen)
          setFree((now) => (now ? revealLine(now, latest.current.pane, chosen) : now))
      }),
    [],
  )

  const [painter] = useState(() => new PagePainter())
  const [arrived, setArrived] = useState(0)
  const images = useMemo(
    () =>
      new ImageStore(dir, (asset) => {
        painter.forget(asset)
        setArrived((n) => n + 1)
      }),
    [dir, painter],
  )
  const there = useOriginals((state) => state.there)
  useEffect(() => void (there && images.follow(there)), [images, there])
  const missingPicture = t('preview.missingPicture')
  const env = useMemo<PaintEnv>(
    () => ({
      font: cssFont,
      outline,
      image: (asset) => images.get(asset),
      missingPicture,
      missingName: missingNames(images),
    }),
    [images, missingPicture],
  )
  usePainting({ canvas, painter, env, sheet: composition.sheet, page, pane, view, ratio, arrived })

  const cursor = grabbing ? 'grabbing' : ready ? 'grab' : undefined
  return (
    <>
      <PreviewBar composition={composition} percent={percent(view.scale)} fit={free === null} zoom={zoom} />
      <PageBar />
      {quality && <QualityLegend groups={composition.groups} />}
      <div className="preview-body">
        <div
          ref={desk}
          className="preview-desk"
          data-pan={grabbing || ready || undefined}
          data-inspect={inspecting || undefined}
          style={{ cursor }}
          onClick={(event) => inspecting && chooseClicked(event, composition, view)}
          {...events}
        >
          <div
            className="page-shadow"
            aria-hidden
            style={{
              transform: `translate(${view.x}px, ${view.y}px)`,
              width: page.width * view.scale,
              height: page.height * view.scale,
            }}
          />
          <canvas
            ref={canvas}
            className="page-canvas"
            role="img"
            aria-label={t('preview.page', { n: composition.page })}
            data-revision={composition.revision}
            style={{ width: pane.width, height: pane.height }}
          />
          <PageOverlay composition={composition} view={view} />
          <Overlays view={view} />
          <HandProvider hand={hand}>
            <ModuleList composition={composition} view={view} />
          </HandProvider>
          <ResolutionMarks composition={composition} view={view} />
          <CaretOverlay composition={composition} view={view} />
          <JumpLayer view={view} />
          <HandOverlay view={view} />
          <Rulers view={view} pane={pane} ratio={ratio} />
          <EmptyPage composition={composition} />
          <ShapesBar />
        </div>
        {inspecting ? (
          <Inspector composition={composition} />
        ) : fitting ? (
          <FitPanel />
        ) : (
          numbers && <NumbersPanel />
        )}
      </div>
      <ModuleMenu />
    </>
  )
}

/** The selected modules as large as the pane takes them; the view as it is where none is. */
function zoomToModule(view: View, pane: Size): View {
  const { selection } = usePage.getState()
  const boxes = useLayout.getState().composition?.modules.filter(({ id }) => selection.includes(id)) ?? []
  const box = boxes.reduce<Rect | null>((rect, one) => union(rect, one), null)
  return box ? fitRect(box, pane) : view
}

/** From the whole page one zooms into the selected story; closer in, what is being read stays in place. */
function revealSelected(view: View, pane: Size, whole = false): View {
  const { story } = useApp.getState()
  const module = useLayout.getState().composition?.modules.find((one) => one.story === story)
  return module ? reveal(view, module, pane, whole) : view
}
