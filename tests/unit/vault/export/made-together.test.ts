import { expect, test } from 'vitest'
import { exportAskSchema } from '#api/export-contract.ts'
import type { ExportRecord } from '#api/export-records.ts'
import { someAsk } from '#tests/support/exported.ts'
import { exportCopy } from '#vault/export/export-copy.ts'
import { planOf, summaryOf } from '#vault/export/export-document.ts'
import { htmlOf } from '#vault/export/page/html.ts'
import { recordPage } from '#vault/export/page/record-page.ts'
import { VaultError } from '#vault/vault-error.ts'

const [one = '', other = ''] = exportCopy.ofTwo

/** How two of these names are called in a document, and in the sentences of it. */
function calledIn(name: string, partner: string, as: 'name' | 'initial') {
  const store = {
    read(): never {
      throw new VaultError('locked')
    },
  }
  const place = { store, room: null, self: null, name, partner, now: new Date('2026-11-28T12:00:00Z') }
  const ask = exportAskSchema.parse(someAsk({ partner: as }))
  const { by, together } = summaryOf(place, planOf(place, ask))
  const said = (voice: 'first' | 'second'): ExportRecord => ({
    kind: 'said',
    day: '2026-03-02',
    by: voice,
    title: '',
    text: '',
  })
  const labels = (['first', 'second'] as const).map((voice) =>
    /By [^<]*/.exec(htmlOf(recordPage(said(voice), together))),
  )
  return [by, ...labels.map((label) => label?.[0])]
}

test('who has no name yet is called by words of the app, and no initials are made of them', () => {
  for (const as of ['name', 'initial'] as const) {
    expect(calledIn(one, other, as)).toEqual(['one of us and the other', 'By one of us', 'By the other'])
  }
  expect(calledIn(one, 'Ben', 'initial')).toEqual(['one of us and B.', 'By one of us', 'By B.'])
  expect(calledIn('Ana', other, 'name')).toEqual(['Ana and the other', 'By Ana', 'By the other'])
})

test('who said what can be told apart where both are called the same', () => {
  expect(calledIn('Ana', 'Anton', 'initial')).toEqual(['A. (1) and A. (2)', 'By A. (1)', 'By A. (2)'])
  expect(calledIn('Sam', 'Sam', 'name')).toEqual(['Sam (1) and Sam (2)', 'By Sam (1)', 'By Sam (2)'])
  expect(calledIn('Ana', 'Ben', 'initial')).toEqual(['A. and B.', 'By A.', 'By B.'])
})
