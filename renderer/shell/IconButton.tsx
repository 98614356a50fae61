import type { LucideIcon } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

interface IconButtonProps {
  icon: LucideIcon
  label: string
  /** Keys that do the same, shown in the tooltip. */
  keys?: string
  onPress: () => void
  disabled?: boolean
  /** For a switch: whether it is on. */
  pressed?: boolean
  /** Words beside the icon. */
  text?: string
  tone?: 'plain' | 'primary'
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, onPress, disabled = false, pressed, text, tone = 'plain' } = props
  const shape = text === undefined ? 'icon-button' : 'button'
  return (
    <TooltipTrigger delay={600}>
      <Button
        className={`${shape} ${tone === 'primary' ? 'button-primary' : ''}`}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        isDisabled={disabled}
        onPress={onPress}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {text}
      </Button>
      <Tooltip className="tooltip" placement="bottom" offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
