import type { FaceInfo } from './face'

/** A face that ships with Banxin. `file` is the path below the package folder `node_modules/@expo-google-fonts/`. */
export interface CatalogueFace extends FaceInfo {
  file: string
}

/** Ids are the fonts' own PostScript names. */
export const CATALOGUE: readonly CatalogueFace[] = [
  {
    id: 'NotoSerifSC-Regular',
    file: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    family: 'Noto Serif SC',
    weight: 400,
    name: { zh: '宋体', en: 'Song' },
  },
  {
    id: 'NotoSerifSC-Black',
    file: 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    family: 'Noto Serif SC',
    weight: 900,
    name: { zh: '大标宋', en: 'Song Black' },
  },
  {
    id: 'NotoSansSC-Regular',
    file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    family: 'Noto Sans SC',
    weight: 400,
    name: { zh: '等线', en: 'Hei Regular' },
  },
  {
    id: 'NotoSansSC-Bold',
    file: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    family: 'Noto Sans SC',
    weight: 700,
    name: { zh: '黑体', en: 'Hei Bold' },
  },
]

/**
 * Faces for text marked 楷体 and 仿宋. They come from Debian's packages (scripts/fetch-faces.sh), not from npm, so a copy
 * of Banxin may lack them; then such text stands in its role's own face. `file` is the path below `resources/fonts` of
 * the packaged app and below `.cache/fonts` in the project.
 */
export const MARK_FACES: readonly CatalogueFace[] = [
  {
    id: 'LXGWWenKai-Regular',
    file: 'lxgw-wenkai/LXGWWenKai-Regular.ttf',
    family: 'LXGW WenKai',
    weight: 400,
    name: { zh: '楷体（霞鹜文楷）', en: 'Kai (LXGW WenKai)' },
  },
  {
    id: 'FandolFang-Regular',
    file: 'fandol/FandolFang-Regular.otf',
    family: 'FandolFang',
    weight: 400,
    name: { zh: '仿宋（Fandol）', en: 'Fang Song (Fandol)' },
  },
]
