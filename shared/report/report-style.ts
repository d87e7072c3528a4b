/** The look of the report: one style sheet, light and dark, on screen and on paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1c2027;--soft:#5b6370;--paper:#fdfcfa;--line:#dcd8d0;--loaded:#b3402a;--finding:#8a6a12;--content:#2b5f8f1c;--card:#f6f3ec;--accent:#2b5f8f;--band:#2b5f8f33}
@media (prefers-color-scheme:dark){:root{--ink:#e6e3dc;--soft:#a2a8b0;--paper:#16181c;--line:#363a41;--loaded:#ff9d84;--finding:#e0bd5c;--content:#6aa5d82e;--card:#1e2126;--accent:#8bbbe6;--band:#8bbbe640}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Charter,"Bitstream Charter","Source Serif 4",Georgia,serif}
main{margin:0 auto;max-width:66rem;padding:3rem 1.5rem 5rem}
h1,h2,h3,h4,th,.kicker,.badge,.share,.role,summary{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
.kicker{margin:0;color:var(--accent);font-weight:600;font-size:.8rem;letter-spacing:.08em;text-transform:uppercase}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:3.2rem 0 .8rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.02rem;margin:2rem 0 .5rem}h4{font-size:.9rem;margin:1.6rem 0 .3rem}
p{margin:.5rem 0;max-width:46rem}small{font-size:.8rem;color:var(--soft);font-weight:400}.soft{color:var(--soft);font-size:.88rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.4rem 0}table.narrow{width:auto;min-width:24rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{font-weight:600;font-size:.82rem}thead th{color:var(--soft);vertical-align:bottom;overflow-wrap:normal}
.number{white-space:nowrap;font-variant-numeric:tabular-nums;overflow-wrap:normal}.has{text-align:center;width:2.6rem;padding-right:.3rem}
.scores td:not(.number){width:20%}.scores td.number{width:4rem}.scores tbody th{font-size:.92rem}.scores strong{font:600 1.25rem/1.2 system-ui,sans-serif;font-variant-numeric:tabular-nums}
.parts td:first-child{width:2.6rem;border-bottom:0}.parts td:nth-child(2){width:13rem}.parts tr.first td{border-top:1px solid var(--line)}
.bar{display:block;position:relative;height:.5rem;margin-top:.3rem;background:var(--line);border-radius:.25rem}
.bar i,.bar b{position:absolute;top:0;bottom:0;border-radius:.25rem}.bar i{background:var(--band)}.bar b{width:3px;margin-left:-1.5px;top:-.15rem;bottom:-.15rem;background:var(--accent)}
.badge{display:inline-block;min-width:1.4rem;padding:0 .3rem;border-radius:.25rem;background:var(--accent);color:var(--paper);font-size:.78rem;font-weight:700;line-height:1.4rem;text-align:center}
ol{padding-left:1.4rem;margin:.3rem 0}ol li{margin:.7rem 0}.share{font-size:.78rem;font-weight:600;color:var(--soft)}
blockquote{margin:.2rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line);max-width:52rem;font-size:.94rem}
article{border:1px solid var(--line);background:var(--card);border-radius:.5rem;padding:.6rem 1.6rem 1.4rem;margin:1.4rem 0}
article .text{max-width:44rem;font-size:1.03rem}article h3{font-size:1.1rem;margin:.9rem 0 .1rem}
.role{font-weight:600;font-size:.68rem;text-transform:uppercase;letter-spacing:.06em;color:var(--soft);margin-right:.4rem}
.role-caption,.role-boilerplate,.role-byline,.role-dateline{color:var(--soft);font-size:.88rem}.role-headline{font-weight:700;font-size:1.2rem;line-height:1.3}.role-subhead{font-weight:700}
mark{background:none;color:inherit}mark.content{background:var(--content)}
mark.finding{text-decoration:underline dotted var(--finding) 2px;text-underline-offset:.2em}mark.loaded{text-decoration:underline wavy var(--loaded) 1.5px;text-underline-offset:.2em}mark.quoted{text-decoration-style:dashed}
code{font-size:.76rem;overflow-wrap:anywhere}.words{min-width:8rem}table.card td:first-child{width:22rem}summary{font-size:.85rem;color:var(--soft);margin:.6rem 0}
@media (max-width:700px){main{padding:1.5rem .9rem 3rem}table{display:block;overflow-x:auto}th,td{min-width:7rem}.has,.number,.parts td:first-child{min-width:2.6rem}article{padding:.4rem .9rem 1rem}}
@media print{body{font-size:10.5pt;background:none}main{max-width:none;padding:0}article{background:none;border:0;padding:0}h2,h3,h4{break-after:avoid}tr,li,blockquote{break-inside:avoid}mark.content{background:none;border-bottom:1px solid var(--line)}.badge,.bar,.bar i,.bar b{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
