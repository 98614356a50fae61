import { useTranslation } from 'react-i18next'
import type { FaceInfo } from '@shared/layout/fonts/face'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { STYLED_ROLES, type IssueStyles, type StyledRole } from '@shared/model/issueStyles'
import { setMarkedFace, setRoleStyle } from '../app/edits'

/** Roles that make-up sizes: their size is not to be set here. */
const SIZED_BY_MAKEUP: readonly StyledRole[] = ['headline', 'kicker', 'deck']
const SIZES = [7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13]

/** Face and size of each role; the faces of 楷体 and 仿宋. */
export function RoleStyles({ styles, faces }: { styles: IssueStyles; faces: readonly FaceInfo[] }) {
  const { t } = useTranslation()
  const { roles = {} } = styles
  return (
    <div className="styles-roles">
      {STYLED_ROLES.map((role) => {
        const { font, sizePt } = roles[role] ?? {}
        const house = HOUSE_STYLES[role]
        const sizes = [...new Set([...SIZES, sizePt ?? house.sizePt])].sort((a, b) => a - b)
        return (
          <div key={role} className="styles-row">
            <span>{t(`styles.role.${role}`)}</span>
            <FaceChoice
              name={`${role}.font`}
              label={t('styles.faceOf', { role: t(`styles.role.${role}`) })}
              value={font}
              house={house.font}
              faces={faces}
              choose={(id) => setRoleStyle(role, { font: id })}
            />
            {!SIZED_BY_MAKEUP.includes(role) && (
              <select
                name={`${role}.sizePt`}
                aria-label={t('styles.sizeOf', { role: t(`styles.role.${role}`) })}
                value={sizePt ?? ''}
                onChange={({ target }) =>
                  setRoleStyle(role, { sizePt: target.value === '' ? undefined : Number(target.value) })
                }
              >
                <option value="">{t('styles.houseSize', { n: house.sizePt })}</option>
                {sizes.map((size) => (
                  <option key={size} value={size}>
                    {t('styles.size', { n: size })}
                  </option>
                ))}
              </select>
            )}
          </div>
        )
      })}
      {(['kai', 'fang'] as const).map((slot) => (
        <div key={slot} className="styles-row">
          <span>{t(`styles.${slot}`)}</span>
          <FaceChoice
            name={slot}
            label={t('styles.faceOf', { role: t(`styles.${slot}`) })}
            value={roles.body?.[slot]}
            house={null}
            faces={faces}
            choose={(id) => setMarkedFace(slot, id)}
          />
        </div>
      ))}
    </div>
  )
}

interface FaceChoiceProps {
  name: string
  label: string
  value: string | undefined
  /** Face of the house style; null where it is found by name. */
  house: string | null
  faces: readonly FaceInfo[]
  choose: (id: string | undefined) => void
}

function FaceChoice({ name, label, value, house, faces, choose }: FaceChoiceProps) {
  const { t, i18n } = useTranslation()
  const nameOf = (face: FaceInfo) => (i18n.language === 'en' ? face.name.en : face.name.zh)
  const houseFace = faces.find(({ id }) => id === house)
  const missing = value !== undefined && !faces.some(({ id }) => id === value)
  return (
    <select
      name={name}
      aria-label={label}
      value={value ?? ''}
      aria-invalid={missing}
      onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
    >
      <option value="">
        {houseFace ? t('styles.houseFace', { name: nameOf(houseFace) }) : t('styles.found')}
      </option>
      {missing && <option value={value}>{t('styles.notThere', { name: value })}</option>}
      {faces.map((face) => (
        <option key={face.id} value={face.id}>
          {nameOf(face)}
        </option>
      ))}
    </select>
  )
}
