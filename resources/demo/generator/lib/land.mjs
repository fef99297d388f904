// SPDX-License-Identifier: GPL-3.0-or-later
// The land of northern Sumatra, from Natural Earth's land at 1:10m (world-atlas), and Lake Toba.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import polygonClipping from "polygon-clipping";
import { feature } from "topojson-client";
import { facts } from "./csv.mjs";
import { boxOf, toPlane } from "./plane.mjs";
import { noise } from "./random.mjs";

/** What is divided among the areas: west, south, east, north in degrees. */
export const window = [96.2, -1.2, 101.2, 4.9];
/** The extent of the base map: wide enough that its edge is invisible in a window of any shape with the province. */
export const surroundings = [88, -8, 110, 12];

const overlaps = ([w, s, e, n], [w2, s2, e2, n2]) => w < e2 && w2 < e && s < n2 && s2 < n;

/** The land within a frame as the two above, lakes not cut out: MultiPolygon coordinates in kilometres. */
export function readLand(within) {
  const file = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");
  const world = JSON.parse(readFileSync(file, "utf8"));
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => geometry.coordinates);
  const near = land.filter(([outer]) => overlaps(boxOf(outer), within));
  const [w, s, e, n] = within;
  const frame = [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ];
  return polygonClipping.intersection(near, frame).map((polygon) => polygon.map((ring) => ring.map(toPlane)));
}

/** Lake Toba as a sketch: the shore from about forty known points, Samosir as a hole. One polygon in kilometres. */
export function readLake() {
  const shore = facts("lake");
  const corners = (name) => shore.filter((point) => point.ring === name).map(({ lon, lat }) => toPlane([lon, lat]));
  const ring = (name) => winding(rounded(corners(name)));
  return [ring("shore"), ring("samosir").reverse()];
}

/** Moves every point by up to 1.3 km: shores are not smooth. */
function winding(ring) {
  const east = noise("shore east", 4);
  const north = noise("shore north", 4);
  return ring.map(([x, y]) => [x + 1.3 * east(x, y), y + 1.3 * north(x, y)]);
}

/** Cuts the corners of a ring twice (Chaikin) and closes it; the points come counter-clockwise. */
function rounded(corners) {
  let ring = corners;
  for (let round = 0; round < 2; ++round) {
    ring = ring.flatMap((p, i) => {
      const q = ring[(i + 1) % ring.length];
      return [0.25, 0.75].map((t) => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]);
    });
  }
  return [...ring, ring[0]];
}
