const timeZone = 'UTC'
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const shortFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
const axisFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' })

/** A day of the calendar, and of no zone: what somebody wrote down stays what it was. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export const longDay = (day: string) => `${weekdayFormat.format(noon(day))} ${dayFormat.format(noon(day))}`
export const shortDay = (day: string) => shortFormat.format(noon(day))
export const axisDay = (day: string) => axisFormat.format(noon(day))
