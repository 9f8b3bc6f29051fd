// @ts-check
/** What the bare page and the yjs page share: the same map with the same settings, and where each party is on screen. */

const OPTIONS = {
  autoResize: false,
  physics: false,
  interaction: { zoomView: false },
  edges: { smooth: false, color: { inherit: false, color: "#848484" } },
  nodes: { shape: "dot", size: 10, font: { size: 14 } },
};

/** @param {any} nodes @param {any} edges @param {{width: number, height: number}} size */
export function drawn(nodes, edges, { width, height }) {
  const container = document.getElementById("map");
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  const network = new vis.Network(container, { nodes, edges }, OPTIONS);
  network.moveTo({ position: { x: 0, y: 0 }, scale: 1 });
  const places = () => {
    const box = container.getBoundingClientRect();
    return Object.fromEntries(Object.entries(network.getPositions()).map(([id, place]) => {
      const { x, y } = network.canvasToDOM(place);
      return [id, [box.x + x, box.y + y]];
    }));
  };
  window.__map = { places };
  network.once("afterDrawing", () => { document.documentElement.dataset.ready = "yes"; });
  network.redraw();
  return network;
}
