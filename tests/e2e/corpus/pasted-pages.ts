/** What programs put on the clipboard as HTML, and the same words as Markdown. The words are made up, the shape is theirs. */
export interface PastedPage {
  readonly from: string
  readonly html: string
  readonly markdown: string
}

const bullet = (sign: string) =>
  `<!--[if !supportLists]--><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->`

const word: PastedPage = {
  from: 'Word',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt; font-family:"Aptos",sans-serif;}
 h1 {mso-style-priority:9; font-size:20.0pt; color:#0F4761; font-weight:bold;}
 p.MsoListParagraph, p.MsoListParagraphCxSpFirst, p.MsoListParagraphCxSpMiddle, p.MsoListParagraphCxSpLast {margin-left:36.0pt; font-size:12.0pt;}
 p.MsoQuote {font-style:italic; text-align:center;}
 @list l0:level1 {mso-level-number-format:bullet;}
--></style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoTitle>After the long week<o:p></o:p></p>
<h1><a name="_Toc1"><b>What I saw</b></a><o:p></o:p></h1>
<p class=MsoNormal>We talked <b style='mso-bidi-font-weight:normal'>for an
hour</b>, <i>quietly</i>, and <span style='background:yellow;mso-highlight:yellow'>nobody
left the table</span>.<span style='mso-spacerun:yes'>&nbsp; </span>See <a href="https://example.org/table">the page</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${bullet('·')}the bread<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'>${bullet('o')}still <b>warm</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt;text-indent:-18.0pt;mso-list:l0 level3 lfo1'>${bullet('§')}from the corner<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${bullet('·')}the letter<o:p></o:p></p>
<p class=MsoNormal>Then, in order:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'>${bullet('1.')}breathe<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l1 level2 lfo2'>${bullet('a.')}slowly<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'>${bullet('2.')}answer<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l2 level1 lfo3'>${bullet('☐')}call the depot<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l2 level1 lfo3'>${bullet('☒')}find the keys<o:p></o:p></p>
<p class=MsoQuote>You were late, and I waited.<o:p></o:p></p>
<p class=MsoNormal><w:Sdt CheckBox="t" CheckBoxIsChecked="t"><span style='font-family:"MS Gothic"'>☒</span></w:Sdt> water the plants<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=200 valign=top><p class=MsoNormal><b>Day</b><o:p></o:p></p></td><td><p class=MsoNormal>Hours<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Monday<o:p></o:p></p></td><td><p class=MsoNormal>2<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>Still here<span class=MsoCommentReference><a href="#_msocom_1" id="_anchor_1">[A1]</a></span><span style='display:none;mso-hide:all'>hidden</span>.<o:p></o:p></p>
<!--EndFragment--><div style='mso-element:comment-list'><hr><div style='mso-element:comment'><p class=MsoCommentText>a remark</p></div></div>
</body></html>`,
  markdown: `# After the long week

# What I saw

We talked **for an hour**, *quietly*, and ==nobody left the table==. See [the page](https://example.org/table).

- the bread
  - still **warm**
    - from the corner
- the letter

Then, in order:

1. breathe
   1. slowly
2. answer

- [ ] call the depot
- [x] find the keys

> You were late, and I waited.

- [x] water the plants

**Day** \\| Hours

Monday \\| 2

Still here.`,
}

const onlineItem = (kind: 'ul' | 'ol', level: number, position: number, words: string) =>
  `<div class="ListContainerWrapper SCXW12 BCX0"><${kind} class="BulletListStyle1 SCXW12" role="list" style="margin:0px;padding:0px;cursor:text"><li role="listitem" data-leveltext="" data-font="Symbol" data-listid="1" data-list-defn-props="{&quot;335552541&quot;:1}" aria-setsize="-1" data-aria-posinset="${position}" data-aria-level="${level}" class="OutlineElement Ltr SCXW12" style="margin:0px 0px 0px ${24 * level}px;display:block"><p class="Paragraph SCXW12" xml:lang="EN-GB" lang="EN-GB" style="font-weight:normal;font-style:normal;background-color:transparent">${run(words)}<span class="EOP SCXW12" data-ccp-props="{}" style="font-size:12pt">&nbsp;</span></p></li></${kind}></div>`

function run(words: string, style = ''): string {
  return `<span data-contrast="auto" xml:lang="EN-GB" lang="EN-GB" class="TextRun SCXW12" style="font-size:12pt;${style}"><span class="NormalTextRun SCXW12" style="margin:0px;padding:0px">${words}</span></span>`
}

const onlineParagraph = (inside: string, attributes = '') =>
  `<div class="OutlineElement Ltr SCXW12 BCX0" style="direction:ltr"><p class="Paragraph SCXW12 BCX0" ${attributes} xml:lang="EN-GB" lang="EN-GB" style="font-weight:normal;font-style:normal;vertical-align:baseline;background-color:transparent;color:windowtext">${inside}<span class="EOP SCXW12" data-ccp-props="{}">&nbsp;</span></p></div>`

const wordOnline: PastedPage = {
  from: 'Word in a browser',
  html: `<meta charset='utf-8'><html><body><!--StartFragment-->${[
    onlineParagraph(run('A quiet Sunday'), 'role="heading" aria-level="1"'),
    onlineParagraph(
      `${run('We walked ')}${run('without a word', 'font-weight:bold')}${run(' and ')}${run('it was', 'font-style:italic')}${run(' ')}${run('good', 'background-color:#FFFF00')}${run('.')}`,
    ),
    onlineParagraph(''),
    onlineItem('ul', 1, 1, 'the river'),
    onlineItem('ul', 2, 1, 'cold'),
    onlineItem('ul', 1, 2, 'the bridge'),
    onlineParagraph(run('And then:'), 'role="heading" aria-level="2"'),
    onlineItem('ol', 1, 1, 'home'),
    onlineItem('ol', 2, 1, 'tea'),
    onlineItem('ol', 1, 2, 'sleep'),
  ].join('')}<!--EndFragment--></body></html>`,
  markdown: `# A quiet Sunday

We walked **without a word** and *it was* ==good==.

- the river
  - cold
- the bridge

## And then:

1. home
   1. tea
2. sleep`,
}

const docsRun = (words: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${words}</span>`
const docsParagraph = (inside: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inside}</p>`
const docsItem = (level: number, inside: string, attributes = '') =>
  `<li dir="ltr" ${attributes} style="list-style-type:disc;font-size:11pt;font-weight:400;font-style:normal;white-space:pre" aria-level="${level}">${inside}</li>`
const docsItemWords = (words: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${docsRun(words)}</p>`
const docsCheck = (isChecked: boolean, words: string) =>
  docsItem(
    1,
    `<img src="data:image/png;base64,iVBORw0KGgo=" width="18px" height="18px" alt="${isChecked ? 'checked' : 'unchecked'}" aria-roledescription="checkbox" style="margin-right:3px;" /><p dir="ltr" style="line-height:1.38;display:inline-block;vertical-align:top;" role="presentation">${docsRun(words)}</p>`,
    `role="checkbox" aria-checked="${isChecked}"`,
  )
const docsCell = (inside: string) =>
  `<td style="border-left:solid #000000 1pt;vertical-align:top;padding:5pt"><p dir="ltr" style="line-height:1.2">${inside}</p></td>`

const googleDocs: PastedPage = {
  from: 'Google Docs',
  html: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c4d-7fff-0000-1111-222233334444"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal">The first evening</span></h1>${docsParagraph(
    [
      docsRun('We sat '),
      docsRun('side by side', 'font-weight:700;'),
      docsRun(', '),
      docsRun('not', 'font-style:italic;'),
      docsRun(' across, and '),
      docsRun('it helped', 'background-color:#d9ead3;'),
      docsRun('. '),
      `<a href="https://www.google.com/url?q=https://example.org/chairs&amp;sa=D&amp;source=editors&amp;ust=17" style="text-decoration:none;">${docsRun('Chairs', 'color:#1155cc;text-decoration:underline;')}</a>`,
    ].join(''),
  )}<br />${docsParagraph(docsRun('A second paragraph.'))}<br /><h4 dir="ltr" style="line-height:1.38"><span style="font-weight:700">Small steps</span></h4><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${docsItem(1, docsItemWords('listen'))}<ul style="padding-inline-start:48px;">${docsItem(2, docsItemWords('to the end'))}<ul>${docsItem(3, docsItemWords('and wait'))}</ul></ul>${docsItem(1, docsItemWords('say it back'))}</ul><ol style="margin-top:0">${docsItem(1, docsItemWords('tea'))}<ol>${docsItem(2, docsItemWords('black'))}</ol>${docsItem(1, docsItemWords('rest'))}</ol><ul style="margin-top:0">${docsCheck(true, 'book the room')}${docsCheck(false, 'ask about Thursday')}</ul><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col /><col /></colgroup><tbody><tr style="height:0pt">${docsCell(docsRun('Who', 'font-weight:700;'))}${docsCell(docsRun('When'))}</tr><tr style="height:0pt">${docsCell(docsRun('both'))}${docsCell('<br />')}</tr></tbody></table></div><br /><hr /><p dir="ltr" style="line-height:1.38"><br /></p></b><br class="Apple-interchange-newline">`,
  markdown: `# The first evening

We sat **side by side**, *not* across, and ==it helped==. [Chairs](https://example.org/chairs)

A second paragraph.

### Small steps

- listen
  - to the end
    - and wait
- say it back

1. tea
   1. black
2. rest

- [x] book the room
- [ ] ask about Thursday

**Who** \\| When

both

---`,
}

const safari: PastedPage = {
  from: 'TextEdit, Pages and Safari',
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">
p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px 'Helvetica Neue'; color: #000000}
p.p2 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px 'Helvetica Neue'; min-height: 15.0px}
li.li1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px 'Helvetica Neue'}
span.s1 {background-color: #fffb00}
span.s2 {font: bold 13.0px 'Helvetica Neue'}
ul.ul1 {list-style-type: disc}
</style></head><body>
<p class="p1"><b>By the sea</b><span class="Apple-converted-space"> </span></p>
<p class="p2"><br></p>
<p class="p1">The wind was <span class="s2">loud</span>,<span class="Apple-converted-space">&nbsp; </span>we were <i>not</i>. <span class="s1">Not once</span>.</p>
<ul class="ul1"><li class="li1"><span class="s3"></span>shells<span class="Apple-converted-space"> </span></li><ul class="ul1"><li class="li1"><span class="s3"></span>two</li></ul><li class="li1">a stone</li></ul>
<p class="p2"><br></p>
<p class="p1">Home by nine.</p>
</body></html>`,
  markdown: `**By the sea**

The wind was **loud**, we were *not*. ==Not once==.

- shells
  - two
- a stone

Home by nine.`,
}

const libreOffice: PastedPage = {
  from: 'LibreOffice',
  html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.3.2 (Linux)"/><style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		h1 { margin-bottom: 0.21cm; background: transparent; font-weight: bold }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
	</style></head>
<body lang="en-GB" dir="ltr"><h1 class="western">In the train</h1>
<p style="line-height: 100%; margin-bottom: 0cm"><br/>

</p>
<p style="line-height: 100%; margin-bottom: 0cm">She read <b>one page</b>,
<i>slowly</i>, and <span style="background: #ffff00">looked up</span>.</p>
<ol>
	<li><p style="margin-bottom: 0cm">platform</p>
	<ol>
		<li><p style="margin-bottom: 0cm">three</p></li>
	</ol></li>
	<li><p style="margin-bottom: 0cm">seat</p></li>
</ol>
<blockquote style="margin-left: 1cm">Mind the step</blockquote>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><thead><tr valign="top"><th><p>From</p></th><th><p>To</p></th></tr></thead><tbody><tr><td><p style="orphans: 0">home</p></td><td><p>the lake</p></td></tr></tbody></table>
<p style="line-height: 100%"><br/><br/></p>
</body></html>`,
  markdown: `# In the train

She read **one page**, *slowly*, and ==looked up==.

1. platform
   1. three
2. seat

> Mind the step

From \\| To

home \\| the lake`,
}

const webPage: PastedPage = {
  from: 'a web page in Chromium',
  html: `<meta charset='utf-8'><html><body><!--StartFragment--><h2 style="color: rgb(232, 230, 227); font-weight: 700; font-family: Georgia; background-color: rgb(24, 26, 27);">On listening</h2><div style="background-color: rgb(24, 26, 27);"><p style="margin: 0px 0px 1em; font-weight: 400; color: rgb(232, 230, 227); background-color: rgb(24, 26, 27);">Hear <strong style="font-weight: 600;">all of it</strong> <span style="font-weight: 500;">first</span>, then <em style="font-style: italic;">wait</em>.<img src="https://leak.invalid/x.png" alt=""><script>globalThis.fired=1</script></p></div><div><br></div><table role="presentation" width="600"><tbody><tr><td><h3>Aside</h3><p>One thought.</p><p>Another.</p></td></tr></tbody></table><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked disabled> heard</li><li class="task-list-item"><input type="checkbox" disabled> said back</li></ul><p>Then:</p><ul><li>[ ] ask once more</li></ul><h5>Small print</h5><p>Read <a href="javascript:globalThis.fired=1">this</a> or <a href="https://example.org/more" target="_blank" onclick="globalThis.fired=1">that</a>.</p><p>&nbsp;</p><!--EndFragment--></body></html>`,
  markdown: `## On listening

Hear **all of it** first, then *wait*.

### Aside

One thought.

Another.

- [x] heard
- [ ] said back

Then:

- [ ] ask once more

### Small print

Read this or [that](https://example.org/more).`,
}

const sheet: PastedPage = {
  from: 'a sheet',
  html: `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;">Week</td><td>Talks</td><td></td></tr><tr style="height:21px;"><td>1</td><td>2</td><td>calm</td></tr></tbody></table></google-sheets-html-origin>`,
  markdown: `**Week** \\| Talks

1 \\| 2 \\| calm`,
}

/** Read sign by sign from each of them to the end, it would take ten minutes. */
const signs: PastedPage = {
  from: 'a page of signs that open and never close',
  html: `<p>Words</p><!--${'<'.repeat(1_000_000)}`,
  markdown: 'Words',
}

export const pastedPages: readonly PastedPage[] = [
  ...[word, wordOnline, googleDocs, safari, libreOffice, webPage, sheet, signs],
]
