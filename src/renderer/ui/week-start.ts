import type { WeekStart } from '#api/settings-contract.ts'

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  readonly firstDay: number
}

/** What a browser may know of a language. It was a property before it became a function, and some have neither. */
interface SaysWeek {
  getWeekInfo?(): WeekInfo
  readonly weekInfo?: WeekInfo
}

const localeOf = (language: string): SaysWeek => new Intl.Locale(language) as Intl.Locale & SaysWeek

/** With which day a week begins where this language is spoken; Monday where the browser does not say it. */
export function weekStartOf(language: string, of = localeOf): WeekStart {
  try {
    const locale = of(language)
    const day = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay
    return day === 7 ? 'sunday' : day === 6 ? 'saturday' : 'monday'
  } catch {
    return 'monday' // no language that it knows
  }
}
