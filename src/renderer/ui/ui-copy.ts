export const uiCopy = {
  onlyYou: 'Only you can see this',
  hide: 'Hide',
  show: 'Show',
  conceal: 'Conceal',
  skip: 'Skip to the page',
  back: 'Back',
  close: 'Close',
}
