/** The look of the report: one style sheet, light and dark, on screen and on paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1d2026;--soft:#5c6470;--paper:#fdfcfa;--line:#d9d6cf;--loaded:#b3402a;--finding:#8a6a12;--content:#2b5f8f1f;--card:#f4f1ea}
@media (prefers-color-scheme:dark){:root{--ink:#e6e3dc;--soft:#a2a7ae;--paper:#17191d;--line:#383c43;--loaded:#ff9d84;--finding:#e0bd5c;--content:#6aa5d833;--card:#202329}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.55 Charter,"Bitstream Charter",Georgia,serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}h2{font-size:1.3rem;margin:2.6rem 0 .8rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}h3{font-size:1.05rem;margin:1.6rem 0 .4rem}
small,.soft{color:var(--soft);font-size:.85rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}th{font-weight:600;color:var(--soft)}
td.number{white-space:nowrap;font-variant-numeric:tabular-nums}td.has{text-align:center}
.role{font:600 .7rem/1 system-ui,sans-serif;text-transform:uppercase;letter-spacing:.05em;color:var(--soft);margin-right:.4rem}
.role-caption,.role-boilerplate,.role-byline,.role-dateline{color:var(--soft);font-size:.88rem}.role-headline{font-weight:700;font-size:1.15rem}.role-subhead{font-weight:700}
mark{background:none;color:inherit}mark.content{background:var(--content)}mark.loaded{text-decoration:underline wavy var(--loaded);text-underline-offset:.2em}mark.finding{text-decoration:underline dotted var(--finding);text-underline-offset:.2em}mark.quoted{text-decoration-style:dashed}
article{border:1px solid var(--line);background:var(--card);border-radius:6px;padding:.4rem 1.4rem 1rem;margin:1.2rem 0;overflow-wrap:anywhere}
blockquote{margin:.2rem 0 .2rem 1rem;padding-left:.8rem;border-left:3px solid var(--line);font-size:.92rem}
code{font-size:.8rem;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0}article{break-inside:auto;background:none}h2{break-after:avoid}tr{break-inside:avoid}}
`;
