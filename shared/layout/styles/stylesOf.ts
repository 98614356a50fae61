import type { Issue } from '@shared/model/issue'
import { STYLED_ROLES, type IssueStyles, type StyledRole } from '@shared/model/issueStyles'
import { MARK_FACES } from '../fonts/catalogue'
import type { FaceInfo, FontBook, FontId } from '../fonts/face'
import { HOUSE_STYLES } from './sheet'
import type { ParagraphStyle, Role, RoleStyle, StyleSheet } from './styles'

/** Roles set in lines of running text, which an issue's composition settings are for. */
const RUNNING: readonly Role[] = ['body', 'dateline', 'caption']
const SLOTS = ['font', 'kai', 'fang'] as const

/** A face that the styles name and that is not at hand. */
export interface MissingFace {
  role: StyledRole
  slot: (typeof SLOTS)[number]
  font: FontId
}

type Styled = Pick<Issue, 'styles'>

/** Sheets made for a font book, by the styles' content: documents are cloned and edited, caches go by identity. */
const sheets = new WeakMap<FontBook, Map<string, StyleSheet>>()
const SHEETS_KEPT = 64

/**
 * The styles of an issue: the house style with what the issue changes, on the faces at hand. A face that is not there
 * leaves the house's in its place (see `missingFaces`); text marked 楷体 or 仿宋 takes such a face where there is one.
 * The same content gives the same object.
 */
export function stylesOf({ styles }: Styled, fonts: FontBook): StyleSheet {
  let known = sheets.get(fonts)
  if (!known) sheets.set(fonts, (known = new Map<string, StyleSheet>()))
  const key = JSON.stringify(styles ?? null)
  let sheet = known.get(key)
  if (!sheet) {
    if (known.size >= SHEETS_KEPT) known.clear()
    known.set(key, (sheet = makeSheet(styles ?? {}, fonts)))
  }
  return sheet
}

function makeSheet({ roles = {}, composition }: IssueStyles, fonts: FontBook): StyleSheet {
  const at = (id: FontId | undefined): FontId | undefined =>
    id !== undefined && fonts.has(id) ? id : undefined
  const [kai, fang] = [faceNamed(KAI, fonts), faceNamed(FANG, fonts)]
  const looks = (Object.keys(HOUSE_STYLES) as Role[]).map((role): [Role, RoleStyle] => {
    const house = HOUSE_STYLES[role]
    const choice = (STYLED_ROLES as readonly string[]).includes(role) ? roles[role as StyledRole] : undefined
    const marked = { kai: at(choice?.kai) ?? house.kai ?? kai, fang: at(choice?.fang) ?? house.fang ?? fang }
    return [
      role,
      {
        ...house,
        font: at(choice?.font) ?? house.font,
        ...(marked.kai === undefined ? {} : { kai: marked.kai }),
        ...(marked.fang === undefined ? {} : { fang: marked.fang }),
        sizePt: choice?.sizePt ?? house.sizePt,
        paragraph: RUNNING.includes(role) ? paragraphOf(house.paragraph, composition) : house.paragraph,
      },
    ]
  })
  return Object.fromEntries(looks) as Record<Role, RoleStyle>
}

/** Only the settings that are known: `composition` may hold keys of a later version. */
function paragraphOf(house: ParagraphStyle, chosen: IssueStyles['composition'] = {}): ParagraphStyle {
  const { kinsoku, lineEnd, lineStart, paragraphStart, breaking, latinGap } = chosen
  return {
    ...house,
    kinsoku: kinsoku ?? house.kinsoku,
    lineEnd: lineEnd ?? house.lineEnd,
    lineStart: lineStart ?? house.lineStart,
    paragraphStart: paragraphStart ?? house.paragraphStart,
    breaking: breaking ?? house.breaking,
    latinGap: latinGap ?? house.latinGap,
  }
}

const KAI = /楷|kaiti|wenkai|(?:^|[^a-z])[ug]?kai(?:[^a-z]|$)/iu
const FANG = /仿宋|fang[ -]?song/iu

/** The face nearest to regular whose name says 楷 or 仿宋 and that has common Han; undefined where there is none. */
function faceNamed(pattern: RegExp, { faces, face }: FontBook): FontId | undefined {
  const [first] = faces
    .filter(({ family, name }) => [family, name.zh, name.en].some((text) => pattern.test(text)))
    .sort((a, b) => strangeness(a) - strangeness(b))
    // What ships is known to have them, and need not be opened to be asked.
    .filter(({ id }) => SHIPPED.has(id) || face(id).glyph(0x6c38) !== 0)
  return first?.id
}

const SHIPPED: ReadonlySet<FontId> = new Set(MARK_FACES.map(({ id }) => id))

/** How far a face is from the plain one of its family; the newsroom's own, unless bold, goes before what ships. */
const strangeness = ({ id, weight }: FaceInfo): number =>
  Math.abs(weight - 400) + (/mono|italic/iu.test(id) ? 1000 : 0) + (SHIPPED.has(id) ? 150 : 0)

/** Faces that an issue's styles name and that are not at hand, in the order of roles. */
export function missingFaces({ styles }: Styled, fonts: Pick<FontBook, 'has'>): MissingFace[] {
  return STYLED_ROLES.flatMap((role) =>
    SLOTS.flatMap((slot) => {
      const font = styles?.roles?.[role]?.[slot]
      return font === undefined || fonts.has(font) ? [] : [{ role, slot, font }]
    }),
  )
}
