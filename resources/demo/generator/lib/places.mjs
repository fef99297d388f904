// SPDX-License-Identifier: GPL-3.0-or-later
import { bell, pick } from "./random.mjs";
import { boxOf, toDegrees, toPlane } from "./plane.mjs";
import { contains } from "./province.mjs";

const spread = 4.5; // km around a town, the standard deviation
const trials = 12;

/** A point on the area's land, near one of its towns: people live there. In kilometres, on the grid of the output. */
export function placeIn(area, next) {
  for (let trial = 0; trial < trials; ++trial) {
    const town = pick(next, area.towns);
    const point = toPlane(toDegrees([town.at[0] + spread * bell(next), town.at[1] + spread * bell(next)]));
    if (contains(area, point)) return point;
  }
  return anywhereIn(area, next);
}

/** For areas too small or too narrow for the circle around their towns. */
function anywhereIn(area, next) {
  const [w, s, e, n] = boxOf(area.shape.flat(2));
  for (;;) {
    const point = toPlane(toDegrees([w + (e - w) * next(), s + (n - s) * next()]));
    if (contains(area, point)) return point;
  }
}
