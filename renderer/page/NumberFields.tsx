import type { ReactNode } from 'react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'

interface AmountProps {
  label: string
  name: string
  value: number
  min: number
  max: number
  step?: number
  disabled: boolean
  set: (value: number) => void
}

/** A number with its steps: typed, stepped by the arrow keys, or by the buttons. */
export function Amount({ label, name, value, min, max, step, disabled, set }: AmountProps) {
  return (
    <NumberField
      className="amount"
      value={value}
      minValue={min}
      maxValue={max}
      {...(step === undefined ? {} : { step, formatOptions: { maximumFractionDigits: 2 } })}
      isDisabled={disabled}
      isWheelDisabled
      onChange={(next) => {
        if (Number.isFinite(next) && next !== value) set(next)
      }}
    >
      <Label>{label}</Label>
      <Group className="amount-group">
        <Button slot="decrement">−</Button>
        <Input name={name} />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  )
}

interface ChoiceProps {
  label: string
  name: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  choose: (value: string) => void
}

export function Choice({ label, name, value, options, choose }: ChoiceProps) {
  return (
    <label className="amount">
      <span>{label}</span>
      <select name={name} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Check({
  label,
  name,
  on,
  set,
}: {
  label: ReactNode
  name: string
  on: boolean
  set: (on: boolean) => void
}) {
  return (
    <label className="amount amount-check">
      <input type="checkbox" name={name} checked={on} onChange={({ target }) => set(target.checked)} />
      <span>{label}</span>
    </label>
  )
}
