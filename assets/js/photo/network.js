/**
 * The one living vis-network: it holds the parties and the camera and draws the signs; it is never rebuilt. Relations and
 * names are drawn by us around it, and gestures are ours, so its own are off.
 */

/** @type {Promise<any>|null} */
let loading = null;

/** vis-network as pyvis ships it, served beside these scripts. @returns {Promise<any>} */
export function loadVis() {
  const here = /** @type {any} */ (globalThis);
  if (here.vis) return Promise.resolve(here.vis);
  loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL("../../vis/vis-network.min.js", import.meta.url).href;
    script.onload = () => done(here.vis);
    script.onerror = () => {
      loading = null;
      failed(new Error("vis-network did not load"));
    };
    document.head.append(script);
  });
  return loading;
}

const OPTIONS = {
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false },
  edges: { smooth: false },
  interaction: {
    dragNodes: false, dragView: false, zoomView: false, selectable: false, hover: false, selectConnectedEdges: false, keyboard: false,
  },
};

/**
 * @typedef {object} Painters
 * @property {(c: CanvasRenderingContext2D) => void} before Under the signs.
 * @property {(c: CanvasRenderingContext2D, id: string) => void} sign
 * @property {(c: CanvasRenderingContext2D) => void} after Over the signs.
 */

export class Network {
  /** @param {any} vis @param {HTMLElement} holder @param {Painters} painters */
  constructor(vis, holder, painters) {
    this.painters = painters;
    this.ratio = 1;
    this.nodes = new vis.DataSet();
    this.vis = new vis.Network(holder, { nodes: this.nodes, edges: new vis.DataSet() }, OPTIONS);
    this.vis.on("beforeDrawing", (c) => this.onScreen(c, () => painters.before(c)));
    this.vis.on("afterDrawing", (c) => this.onScreen(c, () => painters.after(c)));
    holder.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    // Its frame takes the focus by default; our handles do that.
    holder.querySelector(".vis-network")?.removeAttribute("tabindex");
  }

  /** Draw in pixels of the component, whatever the camera. @param {CanvasRenderingContext2D} c @param {() => void} draw */
  onScreen(c, draw) {
    this.ratio = this.vis.canvas.pixelRatio;
    c.save();
    c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    draw();
    c.restore();
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.vis.setSize(`${width}px`, `${height}px`);
  }

  /** @param {Map<string, import("./types.js").Sign>} signs Who is there; only who came or went is told to vis. */
  sync(signs) {
    const gone = this.nodes.getIds().filter((id) => !signs.has(id));
    const fresh = [...signs.values()].filter((sign) => !this.nodes.get(sign.id));
    if (gone.length) this.nodes.remove(gone);
    if (fresh.length) this.nodes.add(fresh.map((sign) => this.nodeOf(sign)));
  }

  nodeOf({ id, x, y, reach }) {
    const nodeDimensions = { width: reach * 2, height: reach * 2 };
    const drawNode = (ctx) => {
      // vis keeps and restores the context around each sign.
      ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      this.painters.sign(ctx, id);
    };
    const ctxRenderer = ({ ctx }) => ({ drawNode: () => drawNode(ctx), nodeDimensions });
    return { id, x, y, shape: "custom", physics: false, ctxRenderer };
  }

  /**
   * Places and camera as they are now, then one drawing, at once.
   * @param {Map<string, import("./types.js").Sign>} signs @param {import("./types.js").Point} origin @param {number} scale
   */
  draw(signs, origin, scale) {
    const held = this.vis.body.nodes;
    for (const { id, x, y } of signs.values()) {
      // moveNode would ask for a drawing of its own per sign.
      const node = held[id];
      if (node) [node.x, node.y] = [x, y];
    }
    const { view } = this.vis.body;
    view.scale = scale;
    view.translation = { x: origin.x, y: origin.y };
    this.vis.body.emitter.emit("_redraw");
  }

  destroy() {
    this.vis.destroy();
  }
}
