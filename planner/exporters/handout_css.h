#pragma once

#include <string_view>

namespace titrate::handout {

/// How the page looks: made for paper of either size, legible in grey, and readable on a phone.
inline constexpr std::string_view css = R"(
@page { margin: 12mm 13mm 13mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; color: #333; } }
* { box-sizing: border-box; }
html { font: 10.2pt/1.34 "Noto Sans", "DejaVu Sans", "Liberation Sans", system-ui, Arial, sans-serif; color: #111; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; padding: 8mm 5mm; max-width: 194mm; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.2; margin: 0 0 1mm; break-after: avoid; }
h1 { font-size: 21pt; }
h2 { font-size: 12.5pt; margin-top: 3.6mm; }
h3 { font-size: 11pt; margin-top: 2.5mm; }
p, ul, ol { margin: 0 0 1.2mm; }
ul, ol { padding-left: 5.5mm; }
li { margin: 0 0 .6mm; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { display: flex; gap: 8mm; justify-content: space-between; border-bottom: .6mm solid #111; padding-bottom: 3mm; }
.top > div { flex: 1 1 60%; }
.top > div.blanks { flex: 0 0 37%; }
.top p { margin: 0 0 .4mm; font-size: 11pt; }
.top .blanks p { display: flex; gap: 3mm; border-bottom: .2mm solid #333; padding: 1.7mm 0 .3mm; font-size: 10.5pt; }
.blanks strong { flex: 0 0 21mm; }
.draft { border: .5mm solid #111; padding: 1mm 2.5mm; margin: 3mm 0 0; }
.two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
.stages { list-style: none; padding: 0; break-inside: avoid; }
.stages.many { columns: 2; column-gap: 8mm; }
.lights { border: .4mm solid #111; break-inside: avoid; }
.lights th, .lights td { border-top: .4mm solid #111; padding: 1mm 2.5mm 1.2mm; line-height: 1.3; }
.lights th { width: 19mm; text-align: center; vertical-align: middle; border-right: .2mm solid #111; text-transform: uppercase; font-size: 9.5pt; }
.lights th svg { width: 8mm; margin: 0 auto .6mm; }
.lights td { width: 42%; }
.lights td + td { width: auto; }
.lights strong.big { font-size: 11.5pt; display: block; }
.lights p { margin: 0; }
.green { background: #e2f0e6; }
.yellow { background: #f6d98b; }
.red { background: #8c2a22; color: #fff; }
.small { font-size: 9.5pt; margin: 1mm 0 0; }
.warnings { border: .9mm solid #111; padding: 1.8mm 4mm 1.3mm; margin-top: 3mm; break-inside: avoid; }
.warnings h2 { margin: 0; }
.warnings h3 { margin: 1.2mm 0 .4mm; }
.warnings ul { columns: 2; column-gap: 8mm; margin: 0; font-size: 9.5pt; line-height: 1.28; }
figure { margin: 1.5mm 0 0; break-inside: avoid; }
figcaption { font-weight: bold; }
.narrow { display: none; }
.exercises.many { columns: 2; column-gap: 8mm; }
.exercises article { break-inside: avoid; margin-bottom: 2.5mm; }
.exercises h3 { margin-top: 0; padding-top: .5mm; }
.exercises h3 span { font-weight: normal; font-size: 9.5pt; }
.exercises ol, .exercises p { font-size: 10pt; line-height: 1.32; }
.exercises p { margin: 0 0 .4mm; }
.diary { break-before: page; }
.diary > h2 { margin-top: 0; }
.part { margin-top: 3mm; }
.part h3 { margin: 0 0 1mm; }
.doses { margin: 0 0 2.5mm; font-size: 9.5pt; line-height: 1.3; table-layout: fixed; break-inside: avoid; }
.doses th, .doses td { border: .2mm solid #555; padding: .7mm 1.5mm; }
.doses thead th { border-bottom: .4mm solid #111; }
.doses thead th:first-child { width: 27%; }
.doses tbody th { font-weight: normal; }
.doses tr { break-inside: avoid; }
.doses .blank { display: inline-block; width: 13mm; border-bottom: .25mm solid #111; }
.doses .same { color: #444; }
.log { font-size: 9pt; line-height: 1.2; border: .3mm solid #333; table-layout: fixed; }
.log th, .log td { border: .2mm solid #555; padding: 0 1.2mm; height: 6.8mm; vertical-align: middle; }
.log thead th { height: 8mm; text-align: center; border-bottom: .5mm solid #111; line-height: 1.1; font-size: 8.5pt; padding: 0 .4mm; overflow-wrap: normal; }
.log thead th:first-child { text-align: left; padding-left: 1.2mm; }
.log tbody { break-inside: avoid; border-top: .4mm solid #111; }
.log tr { break-inside: avoid; }
.log .week { white-space: normal; background: #ececec; font-weight: normal; padding: .8mm 1.2mm; font-size: 9.5pt; line-height: 1.25; }
.log tbody th { font-weight: normal; white-space: nowrap; }
.log .time { float: right; }
.log .name { display: block; font-size: 8.5pt; line-height: 1.1; }
.log .tick { text-align: center; white-space: nowrap; }
.log .box { display: inline-block; width: 3.6mm; height: 3.6mm; border: .3mm solid #111; margin: 0 .4mm; vertical-align: middle; }
.log .c-day { width: 33mm; }
.log .c-done { width: 11mm; }
.log .c-done.more { width: 17mm; }
.log .c-load { width: 17mm; }
.log .c-score { width: 14mm; }
.log .c-other { width: 14mm; }
.half { columns: 2; column-gap: 5mm; }
.half .log .c-day { width: 28mm; }
.half .log .c-done { width: 9mm; }
.half .log .c-done.more { width: 13.5mm; }
.half .log .c-load { width: auto; }
.half .log .c-score { width: auto; }
.half .log th, .half .log td { padding: 0 .8mm; }
.half .log thead th { font-size: 8pt; padding: 0 .2mm; }
.last { margin-top: 3.5mm; }
.last h2 { margin-top: 3mm; }
.foot { border-top: .4mm solid #111; margin-top: 3.5mm; padding-top: 1.5mm; font-size: 9pt; line-height: 1.35; }
.foot p { margin: 0 0 .6mm; }
.foot h2 { font-size: 9.5pt; margin: 0; }
@media print {
  body { padding: 0; max-width: none; }
}
@media screen and (max-width: 640px) {
  html { font-size: 16px; }
  body { padding: 4mm; }
  .top { display: block; }
  .top p { font-size: 1rem; }
  .two { display: block; }
  .stages.many, .exercises.many, .warnings ul, .half { columns: auto; }
  .small, .exercises ol, .exercises p, .warnings ul, .doses, .log, .log .week, .foot { font-size: .95rem; }
  .half .log thead th { font-size: .95rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .lights, .lights tbody, .lights tr, .lights th, .lights td { display: block; width: auto; }
  .lights th { border-right: 0; text-align: left; padding: 1.5mm 2.5mm; }
  .lights th svg { display: inline-block; vertical-align: middle; width: 6mm; margin: 0 2mm 0 0; }
  .lights td + td { border-top: 0; padding-top: 0; }
  .lights thead { display: none; }
  .scroll { overflow-x: auto; }
  .doses th, .doses td { min-width: 34mm; }
  .log { table-layout: auto; }
  .log .write { display: none; }
}
)";

}  // namespace titrate::handout
