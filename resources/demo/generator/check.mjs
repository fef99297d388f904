// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the output of generate.mjs and reports mistakes. In tests/app/demo GEOS checks the geometry too.
import { readFileSync, statSync } from "node:fs";
import { collections } from "./collections/all.mjs";
import { inRings, ringArea } from "./lib/plane.mjs";

const largestSize = 8e6;
const here = (name) => new URL(`../${name}`, import.meta.url);
const read = (name) => JSON.parse(readFileSync(here(name), "utf8"));
const mistakes = [];
const check = (condition, text) => condition || mistakes.push(text);

const workspace = read("workspace.json");
const agencies = new Set(workspace.agencies.map(({ id }) => id));
const data = new Map(collections.map(({ id }) => [id, read(`${id}.geojson`).features]));
const areas = new Map(data.get("kabkota").map((area) => [area.id, polygonsOf(area.geometry)]));

for (const [id, features] of data) {
  const dataset = workspace.datasets.find(({ collection }) => collection === id);
  const ids = new Set(features.map((feature) => feature.id));
  check(ids.size === features.length, `${id}: an id is there twice`);
  check(dataset, `${id}: is in no dataset of workspace.json`);
  for (const feature of features) checkFeature(`${id} ${feature.id}`, feature, dataset);
}
check(areas.size === 33, `kabkota: ${areas.size} areas`);
check(data.get("sekolah").length >= 3200, `sekolah: ${data.get("sekolah").length} schools`);
const size = collections.reduce((sum, { id }) => sum + statSync(here(`${id}.geojson`)).size, 0);
check(size < largestSize, `the files have ${size} bytes`);

for (const mistake of mistakes.slice(0, 20)) console.error(mistake);
console.log(mistakes.length === 0 ? `checked: ${size} bytes, no mistakes` : `${mistakes.length} mistakes`);
process.exitCode = mistakes.length === 0 ? 0 : 1;

function checkFeature(name, { id, properties, geometry }, dataset) {
  check(properties[dataset?.key] === id, `${name}: its id is not its key`);
  check(!Number.isNaN(Date.parse(properties.updated_at)), `${name}: no updated_at`);
  for (const [field, value] of Object.entries(properties)) {
    check(dataset?.fields[field], `${name}: workspace.json has no field ${field}`);
    const { values } = dataset?.fields[field] ?? {};
    check(!values || value === null || values[value], `${name}: ${field} has no title for ${value}`);
  }
  check(!properties.opd || agencies.has(properties.opd), `${name}: workspace.json has no agency ${properties.opd}`);
  const home = areas.get(properties.kode_kab);
  check(!properties.kode_kab || home, `${name}: no area ${properties.kode_kab}`);
  if (geometry?.type === "Point" && "tanggal npsn".split(" ").some((field) => field in properties)) {
    check(inRings(home.flat(), geometry.coordinates), `${name}: lies outside its area`);
  }
  for (const polygon of geometry && geometry.type !== "Point" ? polygonsOf(geometry) : []) {
    polygon.forEach((ring, i) => {
      check(String(ring[0]) === String(ring.at(-1)), `${name}: a ring is not closed`);
      check(ringArea(ring) > 0 === (i === 0), `${name}: a ring turns the wrong way`);
    });
  }
}

function polygonsOf({ type, coordinates }) {
  return type === "Polygon" ? [coordinates] : coordinates;
}
