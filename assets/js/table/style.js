/** The looks of the table twin: hairlines, no boxes until one touches them, cards on a phone. */

export const STYLE = `
.sb-twin { container: sb-twin / inline-size; font: 400 15px/1.35 "Hanken Grotesk", "Segoe UI", sans-serif; color: var(--sb-ink); }
.sb-twin [hidden] { display: none !important; }
.sb-twin-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sb-twin .sb-glyph { width: 18px; height: 18px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }

.stApp:has(.sb-twin) [data-testid="stHeader"] { background: var(--sb-paper); }
.sb-twin-top { position: sticky; inset-block-start: var(--sb-top, 0px); z-index: 6; background: var(--sb-paper); border-block-end: 1px solid var(--sb-hairline); }
.sb-twin-tools, .sb-twin-form { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; padding-block: 4px 8px; }
.sb-twin-tools > .sb-twin-labelled:first-child { flex: 1 1 9rem; }
.sb-twin-together { display: flex; align-items: center; min-height: 48px; overflow-x: auto; scrollbar-width: thin; }
.sb-twin-all { display: inline-flex; align-items: center; gap: 6px; flex: none; }
.sb-twin-all .sb-twin-select { width: auto; max-width: 8.5rem; }
.sb-twin-all .sb-twin-input { width: 9rem; }
.sb-twin-together strong { font-weight: 600; margin-inline-end: 4px; white-space: nowrap; }
.sb-twin-hint, .sb-twin-none { color: var(--sb-ink2); font-size: 14px; margin: 0; }
.sb-twin-none { padding-block: 12px; }
.sb-twin-said { margin: 0; min-height: 1.4em; font-size: 14px; color: var(--sb-ink2); }
.sb-twin section { margin-block-end: 28px; }
.sb-twin .sb-twin-title { font: 500 21px/1.3 Newsreader, Georgia, serif; margin: 8px 0 4px; padding: 0; color: var(--sb-ink); }
.sb-twin-tally { font: 400 15px/1 "Hanken Grotesk", "Segoe UI", sans-serif; color: var(--sb-ink2); font-variant-numeric: tabular-nums; margin-inline-start: 4px; }

.sb-twin-labelled { display: grid; gap: 2px; flex: 0 1 10rem; min-width: 6.5rem; font-size: 13px; color: var(--sb-ink2); }
.sb-twin-labelled label { font: inherit; margin: 0; }
.sb-twin-form > .sb-twin-labelled:nth-child(2) { flex: 1 1 13rem; }
.sb-twin-paste .sb-twin-form > .sb-twin-labelled:first-child { flex: 1 1 100%; }
.sb-twin-paste summary { display: inline-flex; align-items: center; min-height: 32px; cursor: pointer; color: var(--sb-accent); text-decoration: underline; text-underline-offset: 3px; }
.sb-twin-paste summary::-webkit-details-marker { display: none; }

.sb-twin :is(input:not([type="checkbox"]), select, textarea) { box-sizing: border-box; width: 100%; min-height: 36px; margin: 0; padding: 4px 8px; border: 1px solid var(--sb-line);
  border-radius: 6px; background-color: var(--sb-linen); color: var(--sb-ink); font: 400 15px/1.3 "Hanken Grotesk", "Segoe UI", sans-serif; text-overflow: ellipsis; }
.sb-twin textarea { resize: vertical; line-height: 1.45; }
.sb-twin-row textarea { display: block; field-sizing: content; max-height: 14rem; resize: none; overflow-wrap: anywhere; }
.sb-twin-form-wide > .sb-twin-labelled:first-child { flex: 1 1 20rem; }
.sb-twin option { background: var(--sb-paper); color: var(--sb-ink); }
.sb-twin input[type="checkbox"] { width: 18px; height: 18px; margin: 0; accent-color: var(--sb-accent); }
.sb-twin :is(input, select, textarea, button, summary):focus-visible { outline: 3px solid var(--sb-accent); outline-offset: -1px; }
.sb-twin-do, .sb-twin-button { display: inline-flex; align-items: center; justify-content: center; min-height: 36px; padding: 4px 14px; border: 1px solid var(--sb-line); border-radius: 6px;
  background: none; color: var(--sb-ink); font: 400 15px/1.3 "Hanken Grotesk", "Segoe UI", sans-serif; white-space: nowrap; cursor: pointer; }
.sb-twin-do:hover, .sb-twin-button:hover { border-color: var(--sb-accent); color: var(--sb-accent); }
.sb-twin-do:disabled { color: var(--sb-ink2); border-color: var(--sb-hairline); cursor: default; }
.sb-twin-first { background: var(--sb-accent); border-color: var(--sb-accent); color: var(--sb-on-accent); }
.sb-twin-first:hover { background: color-mix(in srgb, var(--sb-accent) 88%, var(--sb-ink)); color: var(--sb-on-accent); }
.sb-twin-rest { display: none; width: 100%; margin-block-start: 8px; }
.sb-twin-row:focus { outline: 3px solid var(--sb-accent); outline-offset: -3px; }
.sb-twin-button { flex: none; width: 36px; padding: 0; border-color: transparent; color: var(--sb-ink2); }

.sb-twin-table { display: block; width: 100%; margin: 4px 0 0; border: 0; border-collapse: collapse; }
.sb-twin-table :is(thead, tbody) { display: block; }
.sb-twin-table tr { display: grid; grid-template-columns: var(--sb-columns); align-items: center; column-gap: 8px; border: 0; border-block-end: 1px solid var(--sb-hairline); }
.sb-twin-table .sb-twin-row { content-visibility: auto; contain-intrinsic-size: auto 41px; min-height: 40px; }
.sb-twin-table :is(th, td) { min-width: 0; padding: 2px 0; border: 0; text-align: start; font: inherit; color: inherit; overflow-wrap: anywhere; }
.sb-twin-table th:is(.sb-twin-name, .sb-twin-kind, .sb-twin-commitment, .sb-twin-influence, .sb-twin-relation, .sb-twin-direction, .sb-twin-strength, .sb-twin-tension, .sb-twin-note, .sb-twin-text) { padding-inline-start: 7px; }
.sb-twin-table th { padding-block: 6px; font-size: 13px; color: var(--sb-ink2); }
.sb-twin-people { --sb-columns: 28px 58px minmax(8rem, 2fr) minmax(6rem, 1.2fr) minmax(6.75rem, 1.1fr) minmax(4.25rem, .7fr) 76px 36px 36px; }
.sb-twin-relations { --sb-columns: 28px minmax(6rem, 1.3fr) minmax(6rem, 1fr) minmax(6rem, 1.3fr) minmax(5.5rem, .8fr) minmax(4.5rem, .7fr) minmax(5.5rem, .8fr) 36px; }
.sb-twin-groups { --sb-columns: minmax(9rem, 1fr) minmax(9rem, 2.5fr) 36px; }
.sb-twin-lines { --sb-columns: minmax(9rem, 1fr) 36px; }
.sb-twin-seated { background: var(--sb-paper); border-radius: 6px; padding: 4px 12px 1px; }
.sb-twin-seated .sb-twin-people { --sb-columns: 28px 58px minmax(8rem, 1.6fr) minmax(7rem, 1.1fr) minmax(4.5rem, .7fr) 76px minmax(7rem, 1.6fr) 36px; }
.sb-twin-seated .sb-twin-relations { --sb-columns: 28px minmax(5rem, 1.1fr) minmax(5.5rem, .9fr) minmax(5rem, 1.1fr) minmax(5rem, .7fr) minmax(4rem, .6fr) minmax(4.5rem, .7fr) minmax(6rem, 1.3fr) 36px; }
.sb-twin-row :is(input:not([type="checkbox"]), select, textarea) { border-color: transparent; background-color: transparent; padding-inline: 6px; }
.sb-twin-row:is(:hover, :focus-within) :is(input:not([type="checkbox"], :read-only), select, textarea:not(:read-only)):not(:disabled) { border-color: var(--sb-line); background-color: var(--sb-linen); }
.sb-twin-row :is(input, textarea)[data-dirty] { border-color: var(--sb-accent) !important; font-style: italic; }
.sb-twin-row select:disabled { appearance: none; opacity: 1; color: var(--sb-ink); }
.sb-twin-row .sb-twin-name input { font-weight: 600; }
.sb-twin-picked { box-shadow: inset 3px 0 0 var(--sb-accent); background: color-mix(in srgb, var(--sb-accent) 7%, transparent); }
.sb-twin-gone { opacity: .55; text-decoration: line-through; }
.sb-twin-tap { display: grid; place-items: center; width: 28px; height: 36px; cursor: pointer; }
.sb-twin-table td.sb-twin-number { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 2px 8px; font-variant-numeric: tabular-nums; color: var(--sb-ink2); }
.sb-twin-closed { font-size: 12.5px; line-height: 1.2; color: var(--sb-curtain); }
.sb-twin .sb-twin-sign { width: 16px; height: 16px; fill: var(--sign, none); stroke: var(--sign, var(--sb-ink2)); stroke-width: 1.6; }
.sb-twin .sb-twin-sign-chair { stroke-dasharray: 4 3; }
.sb-twin .sb-twin-sign-person { fill: var(--sign, var(--sb-ink2)); }

@container sb-twin (max-width: 640px) {
  .sb-twin-top { display: contents; }
  .sb-twin-together { position: sticky; inset-block-start: var(--sb-top, 0px); z-index: 6; background: var(--sb-paper); border-block-end: 1px solid var(--sb-hairline); }
  .sb-twin-picked { box-shadow: none; }
  .sb-twin-short .sb-twin-row:nth-child(n + 11 of :not([hidden])) { display: none; }
  .sb-twin-rest { display: inline-flex; }
  .sb-twin :is(input:not([type="checkbox"]), select, textarea), .sb-twin-do, .sb-twin-button, .sb-twin-paste summary { min-height: 44px; font-size: 16px; }
  .sb-twin-button { width: 44px; }
  .sb-twin-tap { width: 44px; height: 44px; }
  .sb-twin input[type="checkbox"] { width: 22px; height: 22px; }
  .sb-twin-labelled { flex: 1 1 8.5rem; }
  .sb-twin-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sb-twin-table .sb-twin-row { padding-block: 8px; row-gap: 2px; align-items: end; }
  .sb-twin-row :is(input:not([type="checkbox"], :read-only), select, textarea:not(:read-only)):not(:disabled) { border-color: var(--sb-hairline); }
  .sb-twin-row td:is(.sb-twin-kind, .sb-twin-commitment, .sb-twin-influence, .sb-twin-relation, .sb-twin-direction, .sb-twin-strength, .sb-twin-tension, .sb-twin-members):not(:has(> [hidden]))::before, .sb-twin-row td.sb-twin-note:not(:has(> [hidden]))::before { content: attr(data-label); display: block; font-size: 13px; color: var(--sb-ink2); }
  .sb-twin-people .sb-twin-row { contain-intrinsic-size: auto 186px; grid-template: "pick number name name name remove" auto "kind kind kind commitment commitment commitment" auto "influence influence influence sit around around" auto / 44px 44px minmax(0, 1fr) 44px minmax(0, .5fr) 44px; }
  .sb-twin-relations .sb-twin-row { contain-intrinsic-size: auto 222px; grid-template: "pick from from remove" auto ". to to remove" auto "relation relation direction direction" auto "strength strength tension tension" auto / 44px minmax(0, 1fr) minmax(0, 1.2fr) 44px; }
  .sb-twin-groups .sb-twin-row { contain-intrinsic-size: auto 92px; grid-template: "name remove" auto "members members" auto / minmax(0, 1fr) 44px; }
  .sb-twin-seated { padding-inline: 8px; }
  .sb-twin-seated .sb-twin-people .sb-twin-row { contain-intrinsic-size: auto 240px; grid-template: "pick number name name remove" auto "commitment commitment commitment influence influence" auto "note note note note note" auto "around around around around around" auto / 44px 44px minmax(0, 1fr) minmax(0, 1.35fr) 44px; }
  .sb-twin-seated .sb-twin-relations .sb-twin-row { contain-intrinsic-size: auto 290px; grid-template: "pick from from remove" auto ". to to remove" auto "relation relation direction direction" auto "strength strength tension tension" auto "note note note note" auto / 44px minmax(0, 1fr) minmax(0, 1.2fr) 44px; }
  .sb-twin-lines .sb-twin-row { contain-intrinsic-size: auto 62px; grid-template: "text remove" auto / minmax(0, 1fr) 44px; }
  .sb-twin-row .sb-twin-note { grid-area: note; } .sb-twin-row .sb-twin-text { grid-area: text; }
  .sb-twin-row .sb-twin-pick { grid-area: pick; } .sb-twin-row .sb-twin-number { grid-area: number; align-self: center; } .sb-twin-row .sb-twin-name { grid-area: name; }
  .sb-twin-row .sb-twin-kind { grid-area: kind; } .sb-twin-row .sb-twin-commitment { grid-area: commitment; } .sb-twin-row .sb-twin-influence { grid-area: influence; }
  .sb-twin-row .sb-twin-around { grid-area: around; text-align: end; } .sb-twin-row .sb-twin-sit { grid-area: sit; } .sb-twin-row .sb-twin-remove { grid-area: remove; align-self: start; }
  .sb-twin-row .sb-twin-from { grid-area: from; align-self: center; } .sb-twin-row .sb-twin-to { grid-area: to; } .sb-twin-row .sb-twin-relation { grid-area: relation; }
  .sb-twin-row .sb-twin-direction { grid-area: direction; } .sb-twin-row .sb-twin-strength { grid-area: strength; } .sb-twin-row .sb-twin-tension { grid-area: tension; } .sb-twin-row .sb-twin-members { grid-area: members; }
  .sb-twin-table td.sb-twin-number { justify-content: flex-start; gap: 2px 4px; }
  .sb-twin-relations .sb-twin-to::before { content: "→ "; }
}
`;
