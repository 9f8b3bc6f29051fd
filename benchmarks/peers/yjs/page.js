// @ts-check
/**
 * The yjs peer: the map in a shared document, each party a Y.Map, each change of one party an update of one vis-network node.
 * The first screen fills the room (window.map); a word typed in the field renames the chosen party on every screen. Nothing is
 * saved.
 */
import * as Y from "yjs";
import { WebsocketProvider } from "y-websocket";
import { drawn } from "../drawn.js";

const asked = new URLSearchParams(location.search);
const shared = new Y.Doc();
const parties = shared.getMap("parties");
const relations = shared.getMap("relations");
const provider = new WebsocketProvider(asked.get("server"), asked.get("room"), shared, { disableBc: true });
provider.once("sync", start);

function start() {
  if (asked.has("fill")) fill(window.map);
  const nodes = new vis.DataSet([...parties.values()].map((party) => party.toJSON()));
  const edges = new vis.DataSet([...relations.values()]);
  parties.observeDeep((events) => nodes.update(events.map((event) => event.target.toJSON())));
  drawn(nodes, edges, window.map);
}

function fill(map) {
  shared.transact(() => {
    for (const node of map.nodes) parties.set(node.id, new Y.Map(Object.entries(node)));
    for (const edge of map.edges) relations.set(edge.id, edge);
  });
}

const field = document.getElementById("name");
/** @param {string} id */
window.choose = (id) => {
  field.dataset.party = id;
  field.focus();
};
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  parties.get(field.dataset.party).set("label", field.value);
});
