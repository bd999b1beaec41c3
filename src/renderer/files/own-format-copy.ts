/** How the first file of a copy begins. It is known by this again. */
export const readMeBegins = 'These are your own words, as they were when this copy was made.'
