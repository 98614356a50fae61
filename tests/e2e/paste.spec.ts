import { join } from 'node:path'
import { Desk, storiesOnDisk } from '../helpers/desk'
import { expect, launchApp, test } from '../helpers/launch'

const INDENT = '\u3000\u3000'

/** As Word puts it on the clipboard: styles, comments, an indent of its own, bold, and a picture that cannot be read. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0} .x{color:red}</style>
<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<h2><span>会议要点</span></h2>
<p class=MsoNormal style='text-indent:21.0pt'><span>${INDENT}第一点：<b>抓落实</b>，
见实效。<o:p></o:p></span></p>
<p class=MsoNormal><span style='font-weight:700'>第二点</span>：<img src="file:///C:/x.png">补短板。</p>
<p class=MsoNormal>共<u>5平方米</u>，5m<sup>2</sup>、H<span style='vertical-align:sub'>2</span>O，<a href="http://a.cn"><u>链接</u></a></p>
<p class=MsoNormal>&nbsp;</p><!--EndFragment--></body></html>`

test('pastes from Word keep paragraphs, headings and marks, and nothing else', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  await page.getByRole('button', { name: '新建稿件' }).click()
  await desk.field('headline').fill('贴进来的稿子')
  await desk.body.click()
  const paste = (data: Record<string, string>) =>
    desk.body.evaluate((body, types) => {
      const dataTransfer = new DataTransfer()
      for (const [type, value] of Object.entries(types)) dataTransfer.setData(type, value)
      const how = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true }
      body.dispatchEvent(new InputEvent('beforeinput', how))
    }, data)

  await paste({ 'text/html': WORD, 'text/plain': `会议要点\n${INDENT}第一点` })
  await expect(page.locator('.toast')).toContainText('剪贴板里的图片')
  await expect(desk.body).toContainText('链接')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste({ 'text/plain': `${INDENT}纯文字一段\r\n${INDENT}又一段` })
  await expect(desk.body).toContainText('又一段')
  await desk.onDisk()

  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const story = [...storiesOnDisk(dir).values()].find(({ headline }) => headline === '贴进来的稿子')!
  expect(story.blocks).toEqual([
    { type: 'subhead', children: [{ text: '会议要点' }] },
    {
      type: 'paragraph',
      children: [{ text: '第一点：' }, { text: '抓落实', bold: true }, { text: '，见实效。' }],
    },
    { type: 'paragraph', children: [{ text: '第二点', bold: true }, { text: '：补短板。' }] },
    {
      type: 'paragraph',
      children: [
        { text: '共' },
        { text: '5平方米', underline: true },
        { text: '，5m' },
        { text: '2', script: 'super' },
        { text: '、H' },
        { text: '2', script: 'sub' },
        { text: 'O，链接' },
      ],
    },
    { type: 'paragraph', children: [{ text: '纯文字一段' }] },
    { type: 'paragraph', children: [{ text: '又一段' }] },
  ])
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('纯文字')
})
