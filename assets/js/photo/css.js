/** The style of everything over the canvas: handles, bars, the name field, search. Lives inside the component's root. */
export const PHOTO_CSS = `
.sb-photo { position: relative; width: 100%; overflow: clip; background: var(--sb-paper); color: var(--sb-ink); outline: none;
  font: 400 15px/1.4 "Hanken Grotesk", "Helvetica Neue", Arial, sans-serif; user-select: none; -webkit-user-select: none;
  -webkit-tap-highlight-color: transparent; }
.sb-photo *, .sb-photo *::before { box-sizing: border-box; }
.sb-photo [hidden] { display: none !important; }
.sb-photo:focus-visible { box-shadow: inset 0 0 0 2px var(--sb-accent); border-radius: 6px; }
.sb-photo-stage { position: absolute; inset: 0; touch-action: pan-y; }
.sb-photo-stage[data-zoomed] { touch-action: none; cursor: grab; }
.sb-photo-stage[data-cursor="node"] { cursor: grab; }
.sb-photo-stage[data-cursor="carrying"] { cursor: grabbing; }
.sb-photo-stage[data-cursor="link"], .sb-photo-stage[data-cursor="invitation"] { cursor: pointer; }
.sb-photo-stage[data-cursor="grip"] { cursor: crosshair; }
.sb-photo-layer { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.sb-photo-layer * { pointer-events: none; }
.sb-photo-card { position: absolute; z-index: 2; left: 0; top: 0; padding: 3px 9px; border: 1.5px solid var(--sb-line); border-radius: 6px;
  background: var(--sb-paper); color: var(--sb-ink); font-weight: 600; font-size: 14px; white-space: nowrap; pointer-events: none; }
.sb-photo-card-asking { border-color: var(--sb-accent); color: var(--sb-accent);
  font: italic 500 16px/1.4 Newsreader, Georgia, "Times New Roman", serif; }
.sb-photo-hidden { position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; border: 0; }
.sb-photo-skip { position: absolute; z-index: 4; left: 8px; top: 8px; padding: 8px 14px; border: 0; border-radius: 6px; font: inherit;
  font-weight: 600; background: var(--sb-accent); color: var(--sb-on-accent); transform: translateY(-80px); pointer-events: none; }
.sb-photo-skip:focus { transform: none; pointer-events: auto; outline: 2px solid var(--sb-ink); outline-offset: 2px; }

.sb-photo-handles { position: absolute; z-index: 2; inset: 0; margin: 0; padding: 0; list-style: none; pointer-events: none; }
.sb-photo-handles li { position: static; margin: 0; padding: 0; }
.sb-photo-handle { position: absolute; left: 0; top: 0; width: 24px; height: 24px; margin: 0; padding: 0; border: 0; background: none;
  pointer-events: none; border-radius: 6px; outline: none; }
.sb-photo-handle:focus-visible { box-shadow: 0 0 0 2px var(--sb-paper), 0 0 0 4px var(--sb-ink), 0 0 0 6px var(--sb-paper); }
.sb-photo[data-by="pointer"] .sb-photo-handle:focus-visible, .sb-photo[data-by="pointer"]:focus-visible { box-shadow: none; }

.sb-photo-bar, .sb-photo-zoom { position: absolute; z-index: 1; display: flex; align-items: center; background: var(--sb-paper);
  border: 1px solid var(--sb-line); border-radius: 8px; }
.sb-photo-bar { left: 0; top: 0; gap: 1px; padding: 2px; box-sizing: border-box; max-width: calc(100% - 12px); }
.sb-photo-bar > * { flex: none; }
.sb-photo-button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-width: 34px; height: 34px; margin: 0;
  padding: 0 6px; border: 0; border-radius: 6px; background: none; color: var(--sb-ink); font: inherit; font-size: 14px; cursor: pointer; }
.sb-photo-button:hover { background: var(--sb-linen); }
.sb-photo-button:focus-visible, .sb-photo-menu-item:focus-visible { outline: 2px solid var(--sb-accent); outline-offset: -1px; }
.sb-photo-button[aria-pressed="true"] { background: var(--sb-linen); color: var(--sb-accent); box-shadow: inset 0 0 0 1.5px var(--sb-accent); }
.sb-photo-bar > .sb-photo-kind { flex: 0 1 auto; min-width: 64px; padding: 0 6px 0 10px; max-width: 190px; }
.sb-photo-kind-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sb-photo-scale { display: inline-flex; align-items: center; margin: 0 2px; padding: 0 2px; border-inline: 1px solid var(--sb-hairline); }
.sb-photo-dots { display: inline-flex; gap: 3px; padding: 0 2px; }
.sb-photo-dots i { width: 8px; height: 8px; border-radius: 50%; border: 1.4px solid var(--sb-ink2); }
.sb-photo-dots i.full { background: var(--sb-ink); border-color: var(--sb-ink); }
.sb-photo-dots i.unknown { border-style: dashed; border-width: 1px; }

.sb-photo-menu { position: absolute; z-index: 3; left: 0; top: 0; min-width: 200px; max-width: calc(100% - 8px); overflow: auto; padding: 4px;
  background: var(--sb-paper); border: 1px solid var(--sb-line); border-radius: 8px; }
.sb-photo-menu-item { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 34px; padding: 4px 10px; border: 0;
  border-radius: 6px; background: none; color: var(--sb-ink); font: inherit; text-align: start; cursor: pointer; }
.sb-photo-menu-item:hover { background: var(--sb-linen); }
.sb-photo-menu-item svg { flex: none; color: var(--sb-ink2); }
.sb-photo-menu-item[aria-checked="true"] { font-weight: 600; color: var(--sb-accent); }

.sb-photo-field { height: 38px; margin: 0; padding: 0 12px; border: 1.5px solid var(--sb-accent); border-radius: 6px; background: var(--sb-linen);
  color: var(--sb-ink); font: 600 16px/1 "Hanken Grotesk", "Helvetica Neue", Arial, sans-serif; text-align: center; outline: none;
  user-select: text; -webkit-user-select: text; }
.sb-photo-field:focus-visible { box-shadow: 0 0 0 1.5px var(--sb-accent); }
.sb-photo-field::placeholder { color: var(--sb-ink2); opacity: 1; font-weight: 400; }
.sb-photo > .sb-photo-field { position: absolute; z-index: 3; left: 0; top: 0; }
.sb-photo-search { position: absolute; z-index: 4; left: 8px; top: 8px; width: min(300px, calc(100% - 16px)); }
.sb-photo-search .sb-photo-field { width: 100%; text-align: start; }
.sb-photo-search[data-none]:not([data-none=""])::after { content: attr(data-none); display: block; margin-top: 4px; padding: 8px 12px;
  background: var(--sb-paper); border: 1px solid var(--sb-line); border-radius: 8px; color: var(--sb-ink2); }
.sb-photo-found { margin: 4px 0 0; padding: 4px; list-style: none; background: var(--sb-paper); border: 1px solid var(--sb-line); border-radius: 8px; }
.sb-photo-found-item { padding: 6px 10px; border-radius: 6px; cursor: pointer; }
.sb-photo-found-item[aria-selected="true"] { background: var(--sb-linen); box-shadow: inset 2px 0 0 var(--sb-accent); }

.sb-photo-zoom { right: 6px; bottom: 6px; flex-direction: column; border-color: var(--sb-hairline); }
.sb-photo-zoom .sb-photo-button { color: var(--sb-ink2); min-width: 32px; height: 32px; padding: 0; }
.sb-photo-zoom .sb-photo-button:hover { color: var(--sb-ink); }.sb-photo:has(.sb-photo-bar-bottom:not([hidden])) .sb-photo-zoom { display: none; }
@media (pointer: coarse) {
  .sb-photo-button { min-width: 44px; height: 44px; }
  .sb-photo-zoom .sb-photo-button { min-width: 44px; height: 44px; }
  .sb-photo-menu-item, .sb-photo-found-item { min-height: 44px; }
  .sb-photo-field { height: 44px; }
  .sb-photo-dots { display: none; }
}
@media (forced-colors: active) {
  .sb-photo-handle:focus-visible { outline: 3px solid Highlight; }
}
`;
