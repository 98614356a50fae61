import type { ReactNode } from 'react'
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components'

interface ModalProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** A dialog that must be answered by its buttons. */
  strict?: boolean
  role?: 'dialog' | 'alertdialog'
  className?: string
}

export function Modal({
  title,
  onClose,
  children,
  strict = false,
  role = 'dialog',
  className = '',
}: ModalProps) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable={!strict}
      isKeyboardDismissDisabled={strict}
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaModal className={`modal ${className}`}>
        <Dialog role={role} className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
