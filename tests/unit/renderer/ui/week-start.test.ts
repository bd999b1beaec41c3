import { describe, expect, test } from 'vitest'
import { weekStartOf } from '#renderer/ui/week-start.ts'

describe('the first day of a week', () => {
  test('is that of the language, and Monday where it is not known', () => {
    const languages = ['en-US', 'en-GB', 'de', 'ar-EG', 'pt-BR', 'no such language', '']
    const starts = ['sunday', 'monday', 'monday', 'saturday', 'sunday', 'monday', 'monday']
    expect(languages.map((language) => weekStartOf(language))).toEqual(starts)
  })

  test('is Monday in a browser that does not say it, and read from either form of it', () => {
    expect(weekStartOf('en-US', () => ({}))).toBe('monday')
    expect(weekStartOf('en-US', () => ({ weekInfo: { firstDay: 7 } }))).toBe('sunday')
    expect(weekStartOf('en-US', () => ({ getWeekInfo: () => ({ firstDay: 6 }) }))).toBe('saturday')
  })
})
