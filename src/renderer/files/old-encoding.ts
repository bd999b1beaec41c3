/** Encodings from before Unicode, by language, as browsers take them for pages that name none. */
const byLanguage: Readonly<Record<string, string>> = {
  ...{ be: 'windows-1251', bg: 'windows-1251', mk: 'windows-1251', ru: 'windows-1251', sr: 'windows-1251' },
  ...{ uk: 'windows-1251', cs: 'windows-1250', hr: 'windows-1250', hu: 'windows-1250', pl: 'windows-1250' },
  ...{ sk: 'windows-1250', sl: 'windows-1250', el: 'windows-1253', tr: 'windows-1254', he: 'windows-1255' },
  ...{ ar: 'windows-1256', fa: 'windows-1256', et: 'windows-1257', lt: 'windows-1257', lv: 'windows-1257' },
  ...{ vi: 'windows-1258', th: 'windows-874', ja: 'shift_jis', ko: 'euc-kr', zh: 'gb18030' },
}

/** How a text that is not Unicode was most likely written by somebody of this language. */
export function oldEncoding(language: string): string {
  if (/^zh-(?:TW|HK|Hant)/i.test(language)) return 'big5'
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? 'windows-1252'
}
