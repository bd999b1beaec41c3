const fire = 'globalThis.fired=1'
const leak = 'https://leak.invalid/x'

/** What runs by itself or calls out, each with its own way to begin. */
const vectors = [
  `<img src=x onerror="${fire}">`,
  `<svg onload="${fire}"></svg>`,
  `<script>${fire}</script>`,
  `<input autofocus onfocus="${fire}">`,
  `<details open ontoggle="${fire}">x</details>`,
  `<iframe srcdoc="<script>parent.${fire}</script>"></iframe>`,
  `<img src="${leak}">`,
  `<link rel=stylesheet href="${leak}">`,
  `<a href="javascript:${fire}">words</a>`,
  `<p style="background:url(${leak})">words</p>`,
]

/** Places in which a parser, or a reader of Markdown, treats what stands there differently. */
const places: readonly ((payload: string) => string)[] = [
  (payload) => `<ul><li>${payload}</li></ul>`,
  (payload) => `<table><tr><td>${payload}</td></tr></table>`,
  (payload) => `<blockquote><h2>${payload}</h2></blockquote>`,
  (payload) => `<ul data-type="taskList"><li data-type="taskItem"><div>${payload}</div></li></ul>`,
  (payload) => `<mark><b><i>${payload}</i></b></mark>`,
  (payload) => `<svg><foreignObject>${payload}</foreignObject></svg>`,
  (payload) => `<math><mtext>${payload}</mtext></math>`,
  (payload) => `<template>${payload}</template>`,
  (payload) => `<noscript>${payload}</noscript>`,
  (payload) => `<textarea></textarea>${payload}`,
  (payload) => `<style></style>${payload}`,
  (payload) => `<!-- -->${payload}<!--`,
  (payload) => `<div data-pm-slice="1 1 []"><p>${payload}</p></div>`,
  (payload) => `<a href="https://example.org/">${payload}</a>`,
  (payload) => `- [ ] **${payload}**`,
  (payload) => `> # ==${payload}==`,
  (payload) => `[${payload}](https://example.org/ "${payload.replaceAll('"', "'")}")`,
]

/** The same address in spellings that some parser takes for one that runs. */
const addresses = [
  `javascript:${fire}`,
  `JAVASCRIPT:${fire}`,
  `javascript&#58;${fire}`,
  `javascript&#x3A;${fire}`,
  `java&#10;script:${fire}`,
  `&#9;javascript:${fire}`,
  `data:text/html,<script>${fire}</script>`,
  `vbscript:${fire}`,
  leak,
]

const carriers: readonly ((address: string) => string)[] = [
  (address) => `<area href='${address}'>`,
  (address) => `<form action='${address}'><button autofocus>x</button></form>`,
  (address) => `<button formaction='${address}'>x</button>`,
  (address) => `<iframe src='${address}'></iframe>`,
  (address) => `<object data='${address}'></object>`,
  (address) => `<embed src='${address}'>`,
  (address) => `<video src='${address}' poster='${address}'></video>`,
  (address) => `<svg><image href='${address}'/></svg>`,
  (address) => `<svg><a href='${address}'><text>x</text></a></svg>`,
  (address) => `<base href='${address}'>`,
  (address) => `![x](${address})`,
  (address) => `[x](<${address}>)`,
  (address) => `<${address}>`,
  (address) => `[x]: ${address}\n\n[x]`,
]

const handlers = [
  ...['abort', 'afterprint', 'animationend', 'auxclick', 'beforecopy', 'beforecut', 'beforeprint', 'canplay', 'change'],
  ...['close', 'copy', 'cuechange', 'cut', 'dblclick', 'dragend', 'dragenter', 'drop', 'emptied', 'ended', 'error'],
  ...['focusin', 'focusout', 'formdata', 'gotpointercapture', 'input', 'invalid', 'keydown', 'keypress', 'keyup'],
  ...['loadeddata', 'loadstart', 'mousedown', 'mouseenter', 'mousemove', 'mouseout', 'mouseup', 'pause', 'play'],
  ...['pointerdown', 'pointermove', 'pointerup', 'progress', 'ratechange', 'reset', 'resize', 'scrollend', 'search'],
  ...['seeked', 'select', 'selectionchange', 'selectstart', 'slotchange', 'stalled', 'submit', 'suspend', 'toggle'],
  ...['touchstart', 'transitionrun', 'volumechange', 'waiting', 'webkitanimationend'],
]

export const combinedPayloads: readonly string[] = [
  ...places.flatMap((place) => vectors.map(place)),
  ...carriers.flatMap((carrier) => addresses.map(carrier)),
  ...handlers.map((name) => `<p on${name}="${fire}" ON${name.toUpperCase()}='${fire}' tabindex=0>words</p>`),
]
