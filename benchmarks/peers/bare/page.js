// @ts-check
/** The bare peer: vis-network with the map on it (window.map), physics off, straight lines, nothing else on the page. */
import { drawn } from "../drawn.js";

const { map } = window;
drawn(new vis.DataSet(map.nodes), new vis.DataSet(map.edges), map);
