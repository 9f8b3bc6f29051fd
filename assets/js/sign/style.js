/** The looks of the saved sign. */

export const STYLE = `
.sb-sign { position: relative; display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 8px;
  font: 400 14px/1.4 "Hanken Grotesk", "Segoe UI", sans-serif; color: var(--sb-ink2); }
.sb-sign [hidden] { display: none !important; }
.sb-sign-state { display: inline-flex; align-items: center; justify-content: flex-end; gap: 8px; }
.sb-sign-dot { box-sizing: border-box; flex: none; width: 9px; height: 9px; border-radius: 50%; border: 2px solid currentColor; background: currentColor; }
.sb-sign:not([data-sb-status="saved"]) .sb-sign-dot { background: none; }
.sb-sign[data-sb-shown="unsaved"] .sb-sign-state, .sb-sign[data-sb-shown="offline"] .sb-sign-state { color: var(--sb-tension); font-weight: 600; }
.sb-sign-words { display: inline-grid; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sb-sign-words > * { grid-area: 1 / 1; }
.sb-sign-words > .sb-sign-room { visibility: hidden; font-weight: 600; height: 0; overflow: hidden; }
.sb-sign button { display: inline-flex; align-items: center; gap: 8px; min-width: 44px; min-height: 44px; padding: 0 10px; justify-content: center;
  border: 1px solid transparent; border-radius: 6px; background: none; color: var(--sb-ink); font: inherit; cursor: pointer; }
.sb-sign button:hover { border-color: var(--sb-hairline); background: var(--sb-linen); }
.sb-sign button:focus-visible { outline: 3px solid var(--sb-accent); outline-offset: 1px; }
.sb-glyph { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.sb-sign-line { position: absolute; z-index: 20; inset-block-start: calc(100% + 4px); inset-inline-end: 0; width: max-content; max-width: min(46ch, calc(100vw - 24px));
  box-sizing: border-box; margin: 0; padding: 10px 14px; border: 1px solid var(--sb-hairline); border-inline-start: 4px solid var(--sb-accent); border-radius: 6px;
  background: var(--sb-paper); color: var(--sb-ink); font-size: 15px; cursor: pointer; white-space: normal; }
.sb-sign-line[data-kind="trouble"] { border-inline-start-color: var(--sb-tension); }
.sb-sign-line { display: flex; align-items: center; gap: 8px; }
.sb-sign-line .sb-sign-close { min-width: 32px; min-height: 32px; padding: 0; margin: -4px -8px -4px 0; color: var(--sb-ink2); }
.sb-sign-line .sb-glyph { width: 16px; height: 16px; }
.sb-sign-line.sb-sign-empty { border: 0; padding: 0; }
.sb-sign-line.sb-sign-empty .sb-sign-close { display: none; }
.sb-company { position: relative; }
.sb-company summary { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; padding: 0 8px; border: 1px solid transparent; border-radius: 6px; cursor: pointer; list-style: none; color: var(--sb-ink); }
.sb-company summary::-webkit-details-marker { display: none; }
.sb-company summary:hover { border-color: var(--sb-hairline); background: var(--sb-linen); }
.sb-company summary:focus-visible { outline: 3px solid var(--sb-accent); outline-offset: 1px; }
.sb-company-words { max-width: 16em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sb-company-count { display: none; font-weight: 600; font-variant-numeric: tabular-nums; }
.sb-company-more { position: absolute; z-index: 30; inset-block-start: calc(100% + 4px); inset-inline-end: 0; width: max-content; max-width: min(22rem, calc(100vw - 24px)); box-sizing: border-box;
  padding: 12px 16px; border: 1px solid var(--sb-line); border-radius: 6px; background: var(--sb-paper); color: var(--sb-ink); font-size: 15px; }
.sb-company-more ul { list-style: none; margin: 0; padding: 0; }
.sb-company-more li { padding: 4px 0; margin: 0; overflow-wrap: anywhere; }
.sb-company-more ul:not(:empty) + .sb-company-switch { border-top: 1px solid var(--sb-hairline); margin-top: 8px; padding-top: 12px; }
@media (max-width: 640px) { .sb-company-words { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); } .sb-company-count { display: inline; } .sb-company summary { padding: 0 6px; gap: 2px; }
  .sb-company-more { position: fixed; inset: 56px 12px auto 12px; width: auto; max-width: none; } }
@media (max-width: 640px) { .sb-sign .sb-sign-label { display: none; } .sb-sign { flex-wrap: nowrap; gap: 0; } }
@media print { .sb-sign button, .sb-sign-line { display: none; } }
`;
