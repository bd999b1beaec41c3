export const uiCopy = {
  onlyYou: 'Only you can see this',
  bothCanSee: (partner: string) => `You and ${partner} can both see this`,
  hide: 'Hide',
  help: 'Help',
  show: 'Show',
  conceal: 'Conceal',
  skip: 'Skip to the page',
  back: 'Back',
  close: 'Close',
  allSettings: 'All settings',
  today: 'Today',
  yesterday: 'Yesterday',
}
