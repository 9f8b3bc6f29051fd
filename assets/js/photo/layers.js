/** The two sheets around the network's own canvas: the ground below it and the names above. Crisp on every screen. */

export class Layer {
  /** @param {string} name @param {HTMLElement} parent */
  constructor(name, parent) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = `sb-photo-layer sb-photo-${name}`;
    this.canvas.setAttribute("aria-hidden", "true");
    parent.append(this.canvas);
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    this.ratio = 1;
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.ratio = window.devicePixelRatio || 1;
    const [w, h] = [Math.round(width * this.ratio), Math.round(height * this.ratio)];
    if (this.canvas.width !== w) this.canvas.width = w;
    if (this.canvas.height !== h) this.canvas.height = h;
    this.width = width;
    this.height = height;
  }

  /** An empty sheet, in pixels of the component. */
  begin() {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.clearRect(0, 0, this.width ?? 0, this.height ?? 0);
    return this.context;
  }
}
