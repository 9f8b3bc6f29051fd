/** The desk of a course group. */

import { CourseDesk } from "../course/desk.js";
import { openGroup } from "../course/group.js";
import { DeskHalfYear } from "../course/halfyear.js";
import { host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const { course: texts, half_year } = await textsOf(data);
    const room = make("div", { className: "sb-course-desk" });
    room.setAttribute("data-sb-own", "");
    parentElement.append(room);
    const desk = new CourseDesk(room, { group: openGroup(data), texts, wall: data.wall });
    return { room, desk, half: new DeskHalfYear(desk.folds.half.element, { group: openGroup(data), texts: half_year, act: desk.act }) };
  },
  unmount({ room, desk, half }) {
    half.destroy();
    desk.destroy();
    room.remove();
  },
});
export { remove, render };
