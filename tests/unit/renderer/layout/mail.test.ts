import { describe, expect, it } from 'vitest'
import { MailReceiver, MailSender, type Mail } from '../../../../renderer/layout/mail'
import { Mailbox } from '../../../../renderer/layout/mailbox'
import type { FromWorker } from '../../../../renderer/layout/protocol'

const composed = (revision: number, size = 1): FromWorker =>
  ({
    type: 'composed',
    revision,
    positions: Float64Array.from([0.1 + 0.2, 106.548]),
    filler: '字'.repeat(size),
  }) as unknown as FromWorker
const absent = (revision: number): FromWorker => ({ type: 'absent', revision, page: 1 })

function post() {
  const posted: Mail[] = []
  const heard: FromWorker[] = []
  const box = new Mailbox()
  const sender = new MailSender((mail) => posted.push(mail))
  sender.useBox(new Mailbox(box.memory))
  const receiver = new MailReceiver(box, (answer) => heard.push(answer))
  return {
    posted,
    heard,
    sender,
    receiver,
    revisions: () => heard.map((one) => 'revision' in one && one.revision),
  }
}

describe('mail between worker and window', () => {
  it('is found in the mailbox before the word of it is heard, to the last bit and once', () => {
    const { posted, heard, sender, receiver } = post()
    sender.send(composed(1))
    expect(posted).toEqual([{ serial: 1, answer: null }])
    receiver.look()
    expect(heard).toEqual([composed(1)])
    receiver.posted(posted[0]!)
    receiver.look()
    expect(heard).toHaveLength(1)
  })

  it('comes in the order it was sent in, whichever way each goes', () => {
    const { posted, sender, receiver, revisions } = post()
    sender.send(absent(1))
    sender.send(composed(2))
    sender.send(composed(3)) // the mailbox is full
    receiver.look() // number 1 is still on its way
    expect(revisions()).toEqual([])
    for (const mail of posted) receiver.posted(mail)
    expect(revisions()).toEqual([1, 2, 3])
  })

  it('is posted when it is too large for the mailbox', () => {
    const { posted, sender, receiver, revisions } = post()
    sender.send(composed(1, 1 << 18))
    expect(posted[0]!.answer).not.toBeNull()
    receiver.posted(posted[0]!)
    expect(revisions()).toEqual([1])
  })
})
