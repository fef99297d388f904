// SPDX-License-Identifier: GPL-3.0-or-later
// Divides the land among the areas: every cell of a fine mesh goes to the area of its nearest town. Each area has an allowance in
// kilometres that is subtracted from its distances, found by trial so that the areas have about their real sizes;
// this is what keeps a small kota small.
import { Mesh, scatter } from "./mesh.mjs";
import { noise } from "./random.mjs";
import { boxOf, distance, inRings, segmentDistance, toPlane } from "./plane.mjs";
import { window } from "./land.mjs";

const step = 2.4;
const fineStep = 0.8;
const fineRadius = 9; // km around a kota
const shoreRadius = 3; // km along an island's shore
const rounds = 240;
const largestAllowance = 16; // km

/** An island in a lake belongs to one area, up to this far from its shore, in km. */
const islandMargin = 0.9;

/**
 * code of a kabupaten/kota → its polygons, in kilometres, seas and lakes not cut away.
 * `island` is {kode, ring}: an island in a lake that belongs to `kode` as a whole.
 */
export function partition(areas, towns, land, island) {
  const kotas = towns.filter(({ kode }) => kode.startsWith("12.7"));
  const needsDetail = (point) =>
    kotas.some(({ at }) => distance(at, point) < fineRadius) || shoreDistance(island.ring, point) < shoreRadius;
  const [west, south, east, north] = boxOf([toPlane(window.slice(0, 2)), toPlane(window.slice(2))]);
  const frame = [west - 30, south - 30, east + 30, north + 30];
  const mesh = new Mesh([
    ...scatter("cells", frame, step, (point) => !needsDetail(point)),
    ...scatter("small cells", frame, fineStep, needsDetail),
  ]);
  const codes = [...new Set(towns.map(({ kode }) => kode))];
  const distances = nearest(mesh.points, towns, codes);
  const onLand = mesh.points.map((point) => inRings(land.flat(), point));
  const sizes = mesh.areas(frame).map((area, i) => (onLand[i] ? area : 0));
  const owners = assign(distances, allowances(areas, codes, distances, sizes));
  mesh.points.forEach((point, i) => {
    if (onIsland(island.ring, point)) owners[i] = codes.indexOf(island.kode);
  });
  joinStrays(mesh, owners, townCells(mesh, towns, codes));
  const inside = ([x, y]) => x > west - 20 && x < east + 20 && y > south - 20 && y < north + 20;
  const labels = owners.map((k, i) => (codes[k].startsWith("12.") && inside(mesh.points[i]) ? codes[k] : null));
  return mesh.outlines(labels);
}

function onIsland(ring, point) {
  return inRings([ring], point) || shoreDistance(ring, point) < islandMargin;
}

function shoreDistance(ring, point) {
  return ring.slice(1).reduce((least, p, i) => Math.min(least, segmentDistance(point, ring[i], p)), Infinity);
}

/** distances[i][k]: from cell i, moved a little by noise so that borders wind, to the nearest town of codes[k]. */
function nearest(points, towns, codes) {
  const east = noise("winding east", 14);
  const north = noise("winding north", 14);
  const places = codes.map((code) => towns.filter(({ kode }) => kode === code).map(({ at }) => at));
  return points.map(([x, y]) => {
    const moved = [x + 3 * east(x, y), y + 3 * north(x, y)];
    return places.map((list) => list.reduce((least, at) => Math.min(least, distance(at, moved)), Infinity));
  });
}

function assign(distances, allowance) {
  return distances.map((row) => {
    let best = 0;
    for (let k = 1; k < row.length; ++k) if (row[k] - allowance[k] < row[best] - allowance[best]) best = k;
    return best;
  });
}

/** The allowance of each code, for land in proportion to the published areas; the neighbours have none. */
function allowances(areas, codes, distances, sizes) {
  const wanted = codes.map((code) => areas.find(({ kode }) => kode === code)?.luas_km2 ?? null);
  const allowance = codes.map(() => 0);
  for (let round = 0; round < rounds; ++round) {
    const got = codes.map(() => 0);
    assign(distances, allowance).forEach((owner, i) => (got[owner] += sizes[i]));
    codes.forEach((_, k) => {
      if (wanted[k] === null) return;
      const change = 0.3 * (Math.sqrt(wanted[k] / Math.PI) - Math.sqrt(got[k] / Math.PI));
      allowance[k] = Math.max(-largestAllowance, Math.min(largestAllowance, allowance[k] + change));
    });
  }
  return allowance;
}

/** The cells that contain a town of their own area. */
function townCells(mesh, towns, codes) {
  return new Map(towns.map(({ at, kode }) => [mesh.delaunay.find(...at), codes.indexOf(kode)]));
}

/** Gives groups of cells without a town of their owner to the owner with the longest common border. */
function joinStrays(mesh, owners, seats) {
  const seen = new Uint8Array(owners.length);
  for (let start = 0; start < owners.length; ++start) {
    if (seen[start]) continue;
    const group = [start];
    seen[start] = 1;
    let seated = false;
    const touched = new Map();
    for (const cell of group) {
      seated ||= seats.get(cell) === owners[start];
      for (const near of mesh.neighbours(cell)) {
        if (owners[near] !== owners[start]) touched.set(owners[near], (touched.get(owners[near]) ?? 0) + 1);
        else if (!seen[near]) seen[group[group.push(near) - 1]] = 1;
      }
    }
    if (seated || touched.size === 0) continue;
    const heir = [...touched].sort(([a, n], [b, m]) => m - n || a - b)[0][0];
    for (const cell of group) owners[cell] = heir;
  }
}
