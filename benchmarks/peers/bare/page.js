// @ts-check
/** The bare peer: vis-network with the map on it, physics off, straight lines, nothing else on the page. */
import { drawn } from "../drawn.js";

const size = new URLSearchParams(location.search).get("size");
const map = await (await fetch(`/map/${size}`)).json();
drawn(new vis.DataSet(map.nodes), new vis.DataSet(map.edges));
