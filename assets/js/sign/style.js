/** The looks of the saved sign. */

export const STYLE = `
.sb-sign { position: relative; display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 8px;
  font: 400 14px/1.4 "Hanken Grotesk", "Segoe UI", sans-serif; color: var(--sb-ink2); }
.sb-state { display: inline-flex; align-items: center; justify-content: flex-end; gap: 8px; }
.sb-dot { box-sizing: border-box; flex: none; width: 9px; height: 9px; border-radius: 50%; border: 2px solid currentColor; background: currentColor; }
.sb-sign:not([data-sb-status="saved"]) .sb-dot { background: none; }
.sb-sign[data-sb-shown="unsaved"] .sb-state, .sb-sign[data-sb-shown="offline"] .sb-state { color: var(--sb-tension); font-weight: 600; }
.sb-words { display: inline-grid; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sb-words > * { grid-area: 1 / 1; }
.sb-words > .sb-room { visibility: hidden; font-weight: 600; height: 0; overflow: hidden; }
.sb-sign button { display: inline-flex; align-items: center; gap: 8px; min-width: 44px; min-height: 44px; padding: 0 10px; justify-content: center;
  border: 1px solid transparent; border-radius: 6px; background: none; color: var(--sb-ink); font: inherit; cursor: pointer; }
.sb-sign button:hover { border-color: var(--sb-hairline); background: var(--sb-linen); }
.sb-sign button:focus-visible { outline: 3px solid var(--sb-accent); outline-offset: 1px; }
.sb-icon { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.sb-line { position: absolute; z-index: 20; inset-block-start: calc(100% + 4px); inset-inline-end: 0; width: max-content; max-width: min(46ch, calc(100vw - 24px));
  box-sizing: border-box; margin: 0; padding: 10px 14px; border: 1px solid var(--sb-hairline); border-inline-start: 4px solid var(--sb-accent); border-radius: 6px;
  background: var(--sb-paper); color: var(--sb-ink); font-size: 15px; cursor: pointer; white-space: normal; }
.sb-line[data-kind="trouble"] { border-inline-start-color: var(--sb-tension); }
.sb-line { display: flex; align-items: center; gap: 8px; }
.sb-line .sb-close { min-width: 32px; min-height: 32px; padding: 0; margin: -4px -8px -4px 0; color: var(--sb-ink2); }
.sb-line .sb-icon { width: 16px; height: 16px; }
.sb-line.sb-empty { border: 0; padding: 0; }
.sb-line.sb-empty .sb-close { display: none; }
@media (max-width: 640px) { .sb-sign .sb-label { display: none; } .sb-sign { flex-wrap: nowrap; gap: 0; } }
@media print { .sb-sign button, .sb-line { display: none; } }
`;
