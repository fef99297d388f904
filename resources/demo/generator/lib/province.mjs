// SPDX-License-Identifier: GPL-3.0-or-later
// The common base of all collections: the areas with their facts and outlines, the towns, land and lake.
import { facts } from "./csv.mjs";
import { readLake, readLand, surroundings, window } from "./land.mjs";
import { partition } from "./partition.mjs";
import { intersect, subtract } from "./shapes.mjs";
import { distance, inRings } from "./plane.mjs";
import { readTowns } from "./towns.mjs";

/** {areas, towns, land, around, lake}; an area is its row of facts/kabkota.csv with `shape` (polygons, km) and its `towns`. */
export function readProvince() {
  const rows = facts("kabkota");
  const towns = readTowns(rows);
  const land = readLand(window);
  const lake = readLake();
  const dry = subtract(land, [lake]);
  const around = subtract(readLand(surroundings), [lake]);
  const outlines = partition(rows, towns, land, { kode: "12.17", ring: lake[1] });
  const areas = rows.map((row) => ({
    ...row,
    shape: intersect(outlines.get(row.kode), dry),
    towns: towns.filter(({ kode }) => kode === row.kode),
  }));
  return { areas, towns, land: dry, around, lake };
}

export const contains = (area, point) => inRings(area.shape.flat(), point);

export function nearestTown(area, point) {
  return area.towns.reduce((best, town) => (distance(town.at, point) < distance(best.at, point) ? town : best));
}
