/** The look of a report in a file of its own: on screen in light and dark, and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2026; --soft: #505761; --line: #dcdcd8;
  --link: #24589c; --s0: #dfe4ee; --s1: #bcc6d9; --s2: #8f9dba; --s3: #5f7097; --s4: #33456f;
  --dark: #1c2026; --light: #fff; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16191e; --ink: #e6e8ec; --soft: #a6adb8; --line: #363c46; --link: #9dbef0;
    --s0: #39404e; --s1: #56617a; --s2: #7c8aa8; --s3: #a5b2cc; --s4: #d5ddec;
    --dark: #fff; --light: #16191e; }
  .drawing svg { filter: invert(0.91) hue-rotate(180deg); }
}
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 1.75rem 0 0.5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.5rem 0; }
a { color: var(--link); }
.claim { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1.25rem; }
.claim > :first-child { margin-top: 0; font-size: 1.2rem; }
.claim .part > :first-child { font-size: 1rem; margin: 1rem 0 0.25rem; }
.verdict { display: inline-block; border-radius: 0.3rem; padding: 0.05rem 0.55rem; margin: 0 0.3rem 0.35rem 0;
  border: 1px solid var(--soft); font-size: 0.95rem; }
.s0 { background: var(--s0); border-color: var(--s0); color: var(--dark); }
.s1 { background: var(--s1); border-color: var(--s1); color: var(--dark); }
.s2 { background: var(--s2); border-color: var(--s2); color: #1c2026; }
.s3 { background: var(--s3); border-color: var(--s3); color: var(--light); }
.s4 { background: var(--s4); border-color: var(--s4); color: var(--light); }
.colon { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.words { display: block; }
blockquote { margin: 0.6rem 0; padding: 0.1rem 0 0.1rem 0.9rem; border-inline-start: 3px solid var(--line); }
blockquote p { margin: 0.25rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0.6rem 0; }
dt { color: var(--soft); max-width: 14rem; }
dd { margin: 0; }
.wide { grid-column: 1 / -1; }
ul { padding-inline-start: 1.2rem; margin: 0.4rem 0; }
li { margin: 0.35rem 0; }
.details { color: var(--soft); font-size: 0.9rem; }
.note { white-space: pre-line; }
.address { display: none; }
summary { font-weight: 600; cursor: pointer; }
details { margin-top: 2.25rem; border-top: 1px solid var(--line); padding-top: 1rem; }
figure { margin: 0.75rem 0; }
figcaption { color: var(--soft); font-size: 0.9rem; }
.drawing { overflow-x: auto; }
.drawing svg { display: block; max-width: 100%; min-width: 34rem; height: auto; border-radius: 0.3rem; }
pre { white-space: pre-wrap; font: inherit; font-size: 0.9rem; margin: 0.6rem 0; }
code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.85em; }
.package { border-top: 1px solid var(--line); margin-top: 2.25rem; }
.package > h2 { margin-top: 1rem; }
.package p { margin: 0.25rem 0; }
.kept { border: 0; margin-top: 0.25rem; padding: 0; }
.kept summary { font-weight: 400; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.4rem; } }
@page { margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; } h2 { font-size: 14pt; }
  h1, h2, h3, h4, h5, summary, .verdict { break-after: avoid; }
  li, blockquote, dl > *, figure { break-inside: avoid; }
  .drawing { overflow: visible; }
  .drawing svg { min-width: 0; max-height: 225mm; }
  p, li, blockquote { orphans: 3; widows: 3; }
  .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
  .address { display: inline; color: var(--soft); font-size: 0.85em; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; }
  .kept { display: none; }
}
`;

/** SHA-256 of the style in Base64, by which the page allows this style alone. */
export const REPORT_STYLE_HASH = 'znZcmCWrrhwQzxWfeOsfxXUi3aZ1dxBok2QVTXDzHDU=';
