/**
 * One self-contained page: no scripts, nothing loaded from anywhere, light and dark, A4 in print.
 */
import type { Language } from '../../schemas/labels.ts'
import { html, type Markup, trusted } from './markup.ts'

/** Nothing may be fetched or run, whatever a document smuggled in; the style is in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Colours hold 4.5:1 against their ground in both schemes (WCAG 2.2, 1.4.3); red and green never stand alone: words or signs say the same. */
const STYLE = `:root{color-scheme:light dark;--ground:#fff;--panel:#f6f6f3;--ink:#1c1c1a;--soft:#57564f;--line:#cfcec6;--accent:#0a5694;--good:#0b6b4f;--bad:#a3341a;--warn:#7a5200;--del:#fbe3dc;--ins:#dcefe6;--mark:#fff2bf}
@media (prefers-color-scheme:dark){:root{--ground:#171715;--panel:#21211e;--ink:#eceae2;--soft:#b3b1a6;--line:#45443d;--accent:#7fbdf0;--good:#6fd0ad;--bad:#f59b82;--warn:#e6bf6a;--del:#4a2219;--ins:#143b2e;--mark:#4a3f10}}
*{box-sizing:border-box}body{font:16px/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--ground);max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .6rem;text-wrap:balance}h2{font-size:1.25rem;margin:2.4rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--line)}h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}.soft,caption,figcaption{color:var(--soft)}.small{font-size:.9rem}a{color:var(--accent)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:.6rem 0}
.scroll{overflow-x:auto;margin:.5rem 0}.scroll:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}caption{text-align:left;padding:.2rem 0 .4rem}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead th{background:var(--panel);overflow-wrap:normal}td.n,th.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
td.nowrap,th.nowrap{white-space:nowrap}
th[scope=row]{font-weight:600}
dl.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:1rem 0}dl.facts div{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.55rem .8rem}dl.facts dt{color:var(--soft);font-size:.88rem}dl.facts dd{margin:0;font-size:1.35rem;font-weight:600}
details{border:1px solid var(--line);border-radius:.35rem;margin:.35rem 0;background:var(--panel)}summary{cursor:pointer;padding:.35rem .7rem}summary:focus-visible{outline:2px solid var(--accent)}details>*:not(summary){margin:.3rem .8rem .6rem}details>.scroll{margin:.4rem .8rem .7rem}details>.pair{margin:.4rem .8rem}
blockquote{margin:.25rem 0 .5rem;padding:.1rem 0 .1rem .8rem;border-left:.25rem solid var(--line)}blockquote cite{display:block;font-style:normal;color:var(--soft);font-size:.88rem}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.9rem;padding:0 .55rem;font-size:.85rem;font-weight:600;white-space:nowrap}.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
figure{margin:1rem 0;break-inside:avoid}figure .scroll{background:#fff;border:1px solid var(--line);border-radius:.35rem;padding:.6rem}figure svg{max-width:100%;height:auto;display:block}figcaption{font-size:.9rem;margin-top:.3rem}
figure svg .thidua-chart{color:#1c1c1a}.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8rem}@media (max-width:40rem){.pair{grid-template-columns:1fr}}.ledger td{text-align:center}.ledger th[scope=row]{min-width:11rem}.ledger thead th{font-size:.8rem}h4{margin:1.1rem 0 .3rem}summary .tag{margin-left:.2rem}
del{background:var(--del);text-decoration-thickness:.1em}ins{background:var(--ins);text-decoration-thickness:.1em}mark{background:var(--mark);color:inherit}.text{white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:3rem;border-top:2px solid var(--line);padding-top:.6rem;color:var(--soft);font-size:.9rem}
@page{size:A4;margin:15mm 15mm 18mm 20mm}
@media print{:root{color-scheme:light;--ground:#fff;--panel:#f4f4f1;--ink:#000;--soft:#444;--line:#999;--accent:#000;--good:#064;--bad:#711;--warn:#530;--del:#f3d9d2;--ins:#d4e9df;--mark:#fff2bf}
body{font:10.5pt/1.4 "Times New Roman","Liberation Serif",serif;max-width:none;padding:0}nav{display:none}.scroll{overflow:visible}table{font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}details{background:none;break-inside:auto}details:not(.long)::details-content{content-visibility:visible;display:block;height:auto}a{text-decoration:none}figure .scroll{border:0;padding:0}}`

export interface Page {
  lang: Language
  title: string
  body: Markup
}

export const page = ({ lang, title, body }: Page): string =>
  `<!doctype html>\n${html`<html lang="${lang}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${trusted(STYLE)}</style></head>
<body>
${body}
</body>
</html>`}\n`
