import { Bookmark, Image, Newspaper, RectangleHorizontal, Zap, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StoryKind } from '@shared/model/story'

const ICONS: Record<StoryKind, LucideIcon> = {
  story: Newspaper,
  brief: Zap,
  caption: Image,
  box: RectangleHorizontal,
  logo: Bookmark,
}

export function KindIcon({ kind, size = 14 }: { kind: StoryKind; size?: number }) {
  const { t } = useTranslation()
  const Icon = ICONS[kind]
  return (
    <Icon size={size} strokeWidth={1.75} role="img" aria-label={t(`kind.${kind}`)} className="kind-icon" />
  )
}
