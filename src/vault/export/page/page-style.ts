/** Without these a browser prints there what is nobody's business: its address, the time of day. */
const emptyMargins = ['top', 'bottom']
  .flatMap((edge) => ['left', 'center', 'right'].map((part) => `@${edge}-${part} { content: ""; }`))
  .join(' ')

/** The whole look of the file: ink on paper, on a screen as in print, in fonts that every computer has. */
export const pageStyle = `
:root { color-scheme: light; }
html { background: #fff; color: #1c1b22; }
body { margin: 0 auto; padding: 13mm 15mm; max-width: 180mm; font: 10.5pt/1.45 Georgia, "Noto Serif", "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, table, .small, .label { font-family: system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
h1 { margin: 0; font-size: 17pt; line-height: 1.2; }
h2 { margin: 4mm 0 1mm; font-size: 11pt; line-height: 1.3; break-after: avoid; }
h3 { margin: 2mm 0 0.5mm; font-size: 9.5pt; line-height: 1.3; break-after: avoid; }
p { margin: 0 0 1.2mm; white-space: pre-wrap; orphans: 3; widows: 3; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 0.6mm; }
.small { font-size: 8.5pt; line-height: 1.35; color: #45434f; }
.first { break-after: page; padding-bottom: 6mm; }
.first:last-child { break-after: auto; }
.dense { font-size: 8.3pt; line-height: 1.27; }
.dense h1 { font-size: 14pt; }
.dense h2 { margin: 1.7mm 0 0.4mm; font-size: 9pt; }
.dense h3 { margin: 0.6mm 0 0; font-size: 8pt; }
.dense p { margin-bottom: 0.3mm; }
.dense li { margin-bottom: 0.3mm; }
.dense svg { max-height: 25mm; }
.dense .beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.dense th, .dense td { padding-top: 0.25mm; padding-bottom: 0.25mm; }
.dense .small, .dense td, .dense th { font-size: 7.4pt; line-height: 1.25; }
.tight { font-size: 7.4pt; line-height: 1.22; }
.tight h2 { margin: 1mm 0 0.2mm; font-size: 8pt; }
.tight h3 { margin: 0.3mm 0 0; font-size: 7.2pt; }
.tight p, .tight li { margin-bottom: 0.1mm; }
.tight svg { max-height: 16mm; }
.tight .small, .tight td, .tight th, .tight caption { font-size: 6.8pt; line-height: 1.2; }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 7mm; align-items: start; }
svg { display: block; width: 100%; height: auto; max-height: 32mm; }
svg line { stroke: #8c8a95; stroke-width: 0.6; }
svg .range { stroke: #3f5e78; stroke-width: 3; stroke-linecap: round; }
svg circle { fill: #fff; stroke: #1c1b22; stroke-width: 1.6; }
svg text { font: 8px system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; fill: #1c1b22; }
svg .middle { text-anchor: middle; }
svg .end { text-anchor: end; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.3; }
caption { text-align: left; font-size: 8.5pt; color: #45434f; padding-bottom: 1mm; }
.dense caption { font-size: 7.4pt; padding-bottom: 0.4mm; }
th, td { padding: 0.5mm 2mm 0.5mm 0; overflow-wrap: normal; border-bottom: 0.2mm solid #c9c6d0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; }
tbody th { white-space: nowrap; }
tr { break-inside: avoid; }
.record { border-top: 0.3mm solid #8c8a95; margin-top: 5mm; padding-top: 1mm; }
.label { margin: 0; font-size: 8.5pt; color: #45434f; break-after: avoid; }
.quote { padding-left: 4mm; border-left: 0.5mm solid #8c8a95; }
.heading { font-weight: bold; break-after: avoid; }
.d1 { margin-left: 5mm; } .d2 { margin-left: 10mm; } .d3 { margin-left: 15mm; } .d4 { margin-left: 20mm; }
.rule { border-top: 0.2mm solid #8c8a95; height: 0; margin: 3mm 0; }
@page { margin: 13mm 15mm; ${emptyMargins} }
@media print { body { padding: 0; max-width: none; } .first { padding-bottom: 0; } }
@media screen { .first { border-bottom: 0.3mm dashed #8c8a95; } }
@media screen and (min-width: 200mm) { .first { min-height: 265mm; } }
@media screen and (max-width: 34rem) { body { padding: 6mm 4mm; } svg text { font-size: 13px; } tbody th { white-space: normal; } .beside { grid-template-columns: minmax(0, 1fr); } }
`
