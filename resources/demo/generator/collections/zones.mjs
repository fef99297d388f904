// SPDX-License-Identifier: GPL-3.0-or-later
// Hazard zones: around the centres of facts/zona_bahaya.csv, and along the coasts for tsunami. The classes of one zone
// do not overlap (high is cut out of medium, medium out of low), so that a point is in only one class.
import { feature, invented, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { Mesh, scatter } from "../lib/mesh.mjs";
import { boxOf, segmentDistance, toPlane } from "../lib/plane.mjs";
import { noise } from "../lib/random.mjs";
import { area as areaOf, geometry, intersect } from "../lib/shapes.mjs";

const coasts = ["12.01", "12.04", "12.13", "12.14", "12.24", "12.25", "12.73", "12.78"];
const coastBounds = { tinggi: 1.2, sedang: 2.4, rendah: 3.8 }; // km from the shore
const shareBounds = { tinggi: 0.45, sedang: 0.75, rendah: 1 }; // of the way from the centre to the rim

export const zonaBahaya = {
  id: "zona_bahaya",
  title: "Zona bahaya",
  description: `Zona bahaya per kelas (rendah, sedang, tinggi), di dalam satu kabupaten/kota. ${invented}`,
  features: ({ areas, land }) => {
    const byCode = new Map(areas.map((area) => [area.kode, area]));
    const inland = facts("zona_bahaya").flatMap((centre) => zone(byCode.get(centre.kode), centre));
    const shores = coasts.flatMap((kode) => coast(byCode.get(kode), land));
    return [...inland, ...shores].map((row, i) => zoneFeature(row, i));
  },
};

function zoneFeature({ bahaya, kelas, kode, nama, shape }, index) {
  const id = `ZB-${String(index + 1).padStart(3, "0")}`;
  const size = Math.round(areaOf(shape) * 100) / 100;
  const properties = {
    id,
    bahaya,
    kelas,
    kode_kab: kode,
    nama,
    luas_km2: size,
    updated_at: timestamp(2026, 11, 18, 3, 20),
  };
  return feature(id, properties, geometry(shape));
}

/** An ellipse with a winding rim; `panjang_km` and `lebar_km` are its half axes, `arah` its bearing in degrees. */
function zone(area, { bahaya, nama, lon, lat, panjang_km: long, lebar_km: wide, arah }) {
  const [cx, cy] = toPlane([lon, lat]);
  const turn = ((90 - arah) * Math.PI) / 180;
  const wind = noise(`${bahaya} ${nama}`, wide * 0.8);
  const share = ([x, y]) => {
    const along = ((x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn)) / long;
    const across = ((y - cy) * Math.cos(turn) - (x - cx) * Math.sin(turn)) / wide;
    return Math.hypot(along, across) * (1 + 0.35 * wind(x, y));
  };
  const reach = long * 1.7;
  const points = scatter(nama, [cx - reach, cy - reach, cx + reach, cy + reach], wide / 6);
  return classes(area, points, share, shareBounds).map((part) => ({ ...part, bahaya, nama }));
}

function coast(area, land) {
  const shore = land.flat().flatMap((ring) => ring.slice(1).map((point, i) => [ring[i], point]));
  const [w, s, e, n] = boxOf(area.shape.flat(2));
  const near = shore.filter(([[x, y]]) => x > w - 9 && x < e + 9 && y > s - 9 && y < n + 9);
  const wind = noise(`coast ${area.kode}`, 5);
  const fromShore = (point) =>
    near.reduce((least, [a, b]) => Math.min(least, segmentDistance(point, a, b)), Infinity);
  const share = (point) => fromShore(point) * (1 + 0.4 * wind(...point));
  const points = scatter(`coast ${area.kode}`, [w - 6, s - 6, e + 6, n + 6], 0.9, (point) => fromShore(point) < 9);
  const nama = `Pesisir ${area.nama}`;
  return classes(area, points, share, coastBounds).map((part) => ({ ...part, bahaya: "tsunami", nama }));
}

/** The parts of the area by class, without classes that have no land left. */
function classes(area, points, share, bounds) {
  const kinds = Object.entries(bounds);
  const hull = boxOf(points);
  const inside = ([x, y]) => x > hull[0] + 1 && y > hull[1] + 1 && x < hull[2] - 1 && y < hull[3] - 1;
  const labels = points.map((point) =>
    inside(point) ? (kinds.find(([, bound]) => share(point) < bound)?.[0] ?? null) : null,
  );
  const outlines = new Mesh(points).outlines(labels);
  return kinds
    .filter(([kelas]) => outlines.has(kelas))
    .map(([kelas]) => ({ kelas, kode: area.kode, shape: intersect(outlines.get(kelas), area.shape) }))
    .filter(({ shape }) => shape.length > 0);
}
