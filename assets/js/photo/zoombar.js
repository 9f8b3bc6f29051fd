/** Nearer, farther, whole map: for who has no wheel and no two fingers. */
import { element, iconButton } from "./dom.js";

const STEP = 1.5;

export class Zoombar {
  /** @param {import("./photo.js").Photo} photo */
  constructor(photo) {
    const { texts, view } = photo;
    const middle = () => ({ x: view.width / 2, y: view.height / 2 });
    this.out = iconButton("less", texts.zoom_out, () => photo.zoom(1 / STEP, middle()));
    this.whole = iconButton("fit", texts.zoom_fit, () => photo.fit());
    const nearer = iconButton("more", texts.zoom_in, () => photo.zoom(STEP, middle()));
    this.bar = element("div", "sb-photo-zoom", { role: "group", "aria-label": texts.zoom }, [nearer, this.out, this.whole]);
    photo.root.append(this.bar);
    view.followers.add(() => this.sync(photo));
  }

  /** @param {import("./photo.js").Photo} photo */
  sync({ view }) {
    this.bar.hidden = Boolean(view.options.wall) || !view.scene.signs.size;
    this.out.hidden = this.whole.hidden = !view.camera.zoomed;
  }
}
