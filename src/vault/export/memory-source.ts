import type { ExportItem } from '#api/export-contract.ts'
import type { ExportRecord } from '#api/export-records.ts'
import { VaultError } from '../vault-error.ts'
import { type ExportPlace, type ExportSource, type ItemPlace, inOrder, isWithin, type Period } from './export-place.ts'

type Listed = Omit<ExportSource, 'reader'>

interface ListedInMemory<T> {
  /** Every one there is, in any period. */
  all(place: ExportPlace): readonly T[]
  item(place: ExportPlace, one: T): ExportItem
  /** Whether it belongs to a period: by its day, unless something else is said. */
  isIn?(one: T, period: Period): boolean
}

interface InMemory<T> extends ListedInMemory<T> {
  record(place: ExportPlace, one: T): ExportRecord
}

/** A source of what lies in memory anyway, and is worked out as a whole: once for all that were chosen, and not for each. */
export function memorySource<T extends { readonly id: string }>(kind: InMemory<T>): ExportSource {
  return {
    ...listedSource(kind),
    reader(place) {
      const found = byId(kind.all(place))
      return (id) => {
        const one = found.get(id)
        if (one === undefined) throw new VaultError('moved-on')
        return kind.record(place, one)
      }
    },
  }
}

/** The same of what has nothing behind the first page. */
export function listedSource<T extends { readonly id: string }>({ all, item, isIn }: ListedInMemory<T>): Listed {
  const isChosen = (place: ExportPlace, period: Period, one: T) =>
    isIn === undefined ? isWithin(item(place, one).day, period) : isIn(one, period)
  return {
    list(place, period, after, limit) {
      const items = all(place)
        .filter((one) => isChosen(place, period, one))
        .map((one) => item(place, one))
      return pageOf(items, after, limit)
    },
    find(place, period, ids) {
      const found = byId(all(place))
      return ids.flatMap((id) => {
        const one = found.get(id)
        return one === undefined || !isChosen(place, period, one) ? [] : { id, day: item(place, one).day }
      })
    },
  }
}

/** Of two with the same id, the first one: whoever writes into the room of both can take any id. */
function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.toReversed().map((one) => [one.id, one]))
}

function pageOf(all: readonly ExportItem[], after: ItemPlace | null, limit: number): ExportItem[] {
  return all
    .toSorted(inOrder)
    .filter((item) => after === null || inOrder(after, item) < 0)
    .slice(0, limit)
}
