/** The look of the reader, in fonts that every computer has. The document in it brings its own. */
export const readerStyle = `
:root { color-scheme: light dark; }
html { background: #faf9fb; color: #1c1b22; font: 100%/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 52rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; }
h2 { margin-top: 2rem; font-size: 1.2rem; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input, textarea { box-sizing: border-box; width: 100%; padding: 0.6rem; font: inherit; color: inherit; background: #fff; border: 1px solid #6e6b78; border-radius: 0.4rem; }
textarea { min-height: 6rem; }
button { min-height: 2.75rem; padding: 0.4rem 1.1rem; font: inherit; color: #fff; background: #3a4f66; border: 1px solid #3a4f66; border-radius: 0.4rem; cursor: pointer; }
button:disabled { opacity: 0.6; }
form > button { margin-top: 1.2rem; }
details { margin-top: 1rem; }
summary { padding: 0.5rem 0; cursor: pointer; }
:focus-visible { outline: 3px solid #b26b00; outline-offset: 2px; }
.small { margin: 0.2rem 0 0.4rem; font-size: 0.9rem; color: #45434f; }
.refused:not(:empty) { padding: 0.8rem; border-left: 0.3rem solid #8c5400; background: #f4eddf; color: #1c1b22; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; }
iframe { display: block; width: 100%; height: 90vh; border: 1px solid #8c8a95; background: #fff; color-scheme: light; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  html { background: #1b1a20; color: #e9e7ee; }
  input, textarea { background: #26242c; border-color: #8c8a95; }
  button { color: #14131a; background: #b9cce0; border-color: #b9cce0; }
  .small { color: #bab7c4; }
  :focus-visible { outline-color: #ffbf5e; }
  .refused:not(:empty) { background: #38301f; color: #f3e9d4; }
}
`
