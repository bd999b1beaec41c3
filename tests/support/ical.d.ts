/** What the tests use of it: its own types name the whole of iCalendar, and none of that is ours. */
declare module 'ical.js' {
  interface Property {
    readonly name: string
  }
  class Component {
    constructor(parsed: unknown)
    getAllSubcomponents(name?: string): Component[]
    getAllProperties(): Property[]
    getFirstProperty(name: string): Property | null
    getFirstPropertyValue(name: string): unknown
  }
  interface Time {
    readonly zone: unknown
    readonly hour: number
    readonly minute: number
    toJSDate(): Date
  }
  class Event {
    constructor(component: Component)
    readonly summary: string
    readonly duration: { toSeconds(): number }
    iterator(): { next(): Time | null }
  }
  const Timezone: { readonly localTimezone: unknown }
  const ICAL: {
    parse(text: string): unknown
    Component: typeof Component
    Event: typeof Event
    Timezone: typeof Timezone
  }
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default ICAL
  export type { Event }
}
