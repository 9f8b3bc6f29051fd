/** The desk of a course group. */

import { CourseDesk } from "../course/desk.js";
import { openGroup } from "../course/group.js";
import { host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const texts = (await textsOf(data)).course;
    const room = make("div", { className: "sb-course-desk" });
    room.setAttribute("data-sb-own", "");
    parentElement.append(room);
    return { room, desk: new CourseDesk(room, { group: openGroup(data), texts, wall: data.wall }) };
  },
  unmount({ room, desk }) {
    desk.destroy();
    room.remove();
  },
});
export { remove, render };
