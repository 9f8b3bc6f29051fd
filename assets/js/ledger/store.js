/**
 * Give and take in this tab: what the server told last, with what was written here and may not be in it yet on top.
 *
 * What I write shows at once and touches its own cell only. What anybody else does is fetched.
 */

import { isHeld } from "../live/hold.js";

/** @typedef {"gives"|"takes"|"hopes"} Side */
/** @typedef {{gives: number|null, takes: number|null, hopes: number|null, note: string}} Contribution */
/** @typedef {{gives: string, takes: string, hopes: string, felt_balance: string|null, contributions: Record<string, Contribution>}} Account */
/**
 * @typedef {object} Told What the server's route answers.
 * @property {number} revision
 * @property {boolean} may_edit
 * @property {{id: string, name: string, closed: boolean}[]} parties
 * @property {{key: string, label: string, tangible: boolean, own: boolean}[]} resources
 * @property {Record<string, Account>} accounts
 */
/** @typedef {{party: string, resource: string, gives?: number|null, takes?: number|null, hopes?: number|null, note?: string}} Cell */
/** @typedef {{verb: string, values: any, revision: number|null, act?: any}} Mine */

/** The key of the board's own ledger. */
const OWN = "own";
const OURS = new Set(["set_account", "set_contribution", "set_contributions"]);
/** Several changes of others in a row are fetched once. */
const PAUSE = 60;
/** When nobody answered. */
const AGAIN = 1_000;

/** @returns {Contribution} */
const nothing = () => ({ gives: null, takes: null, hopes: null, note: "" });

export class LedgerStore {
  /** @type {Mine[]} */
  #mine;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #fetching = false;
  #stale = false;
  /** Told when anything may be different. */
  onTold = () => {};
  /** Whether nothing else on the page shows what is written here: no panel is open. */
  isStill = () => true;

  /** @param {import("../live/living.js").LiveBoard} board @param {Told} told @param {string} eyes Through whose eyes. */
  constructor(board, told, eyes) {
    this.board = board;
    this.eyes = eyes;
    this.#mine = board.queue.acts.filter(({ verb, values }) => OURS.has(verb) && (values.ledger ?? OWN) === eyes).map((act) => ({ verb: act.verb, values: act.values, revision: null, act }));
    this.told = told;
    this.off = board.on("confirmed", (event) => this.#confirmed(event));
    this.#lay(told);
    if (told.revision < board.revision) this.#fetchSoon();
  }

  /** @param {import("../live/living.js").LiveBoard} board @param {string} eyes */
  static async open(board, eyes) {
    return new LedgerStore(board, await board.routes.ledger(eyes), eyes);
  }

  get mayEdit() {
    return this.told.may_edit && !isHeld(this.board.id);
  }

  /** @param {string} party @returns {Account|undefined} */
  account(party) {
    return this.told.accounts[party];
  }

  /** @param {string} party @param {string} resource @returns {Contribution} */
  contribution(party, resource) {
    return this.account(party)?.contributions[resource] ?? nothing();
  }

  /** Writes words, or how it feels. @param {string} party @param {Record<string, any>} fields */
  setAccount(party, fields) {
    return this.#act("set_account", { id: party, ...fields });
  }

  /** @param {Cell[]} cells Several are one change, and one step back. */
  setCells(cells) {
    return cells.length === 1 ? this.#act("set_contribution", cells[0]) : this.#act("set_contributions", { cells });
  }

  /** @param {string} verb @param {any} values */
  #act(verb, values) {
    /** @type {Mine} */
    const mine = { verb, values, revision: null };
    this.#mine.push(mine);
    this.#draw(verb, values);
    const asked = this.eyes === OWN ? values : { ...values, ledger: this.eyes };
    const saved = this.board.act(verb, asked, { still: this.isStill() });
    saved.then(
      ({ revision }) => (mine.revision = revision),
      () => {
        this.#mine = this.#mine.filter((other) => other !== mine);
        this.#fetchSoon();
      },
    );
    return saved;
  }

  /** @param {string} verb @param {any} values */
  #draw(verb, values) {
    if (verb === "set_contribution") this.#fill(values);
    if (verb === "set_contributions") values.cells.forEach((/** @type {Cell} */ cell) => this.#fill(cell));
    const account = verb === "set_account" && this.account(values.id);
    if (account) Object.assign(account, Object.fromEntries(Object.entries(values).filter(([name]) => name in account)));
  }

  /** @param {Cell} cell */
  #fill({ party, resource, gives, takes, hopes, note }) {
    const account = this.account(party);
    const told = Object.entries({ gives, takes, hopes, note }).filter(([, value]) => value !== undefined);
    if (account) account.contributions[resource] = { ...nothing(), ...account.contributions[resource], ...Object.fromEntries(told) };
  }

  /** @param {{revision: number, own: boolean, client: string|null}} event */
  #confirmed({ revision, own, client }) {
    if (!own || client === null) return this.#fetchSoon();
    setTimeout(() => this.#mine.some((mine) => mine.revision === revision) || this.#fetchSoon());
  }

  /** @param {number} [wait] */
  #fetchSoon(wait = PAUSE) {
    this.#stale = true;
    if (this.#fetching) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(), wait);
  }

  async #fetch() {
    this.#fetching = true;
    this.#stale = false;
    let wait = PAUSE;
    try {
      this.#lay(await this.board.routes.ledger(this.eyes));
      this.onTold();
    } catch (error) {
      this.#stale = error instanceof Error && error.name === "NotNow";
      wait = AGAIN;
    }
    this.#fetching = false;
    if (this.#stale) this.#fetchSoon(wait);
  }

  /** @param {Told} told */
  #lay(told) {
    this.told = told;
    const waiting = (/** @type {Mine} */ mine) => (mine.act ? this.board.queue.acts.includes(mine.act) : mine.revision === null || mine.revision > told.revision);
    this.#mine = this.#mine.filter(waiting);
    for (const { verb, values } of this.#mine) this.#draw(verb, values);
  }

  /** In another language. */
  renew() {
    this.#fetchSoon(0);
  }

  destroy() {
    this.off();
    clearTimeout(this.#timer);
    this.onTold = () => {};
  }
}
