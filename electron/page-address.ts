/** The page's own scheme: unlike `file:`, it can be given an origin, a policy, and no way to another file. */
export const uiScheme = 'app'

/** The one origin of the app. */
export const pageOrigin = 'app://journal'

/** The one document of the app. Screens change in memory, so a page that is in order never has another address. */
export const pageUrl = 'app://journal/index.html'
