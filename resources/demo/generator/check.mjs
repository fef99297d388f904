// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the output of generate.mjs and reports mistakes. In tests/app/demo GEOS checks the geometry too.
import { readFileSync, statSync } from "node:fs";
import { collections } from "./collections/all.mjs";
import { grouped } from "./lib/collection.mjs";
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
checkParts("program", "fisik");
checkParts("program", "rencana", "target");
checkParts("belanja");
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

/** The parts of an OPD add up to its row in kinerja: pagu and realisasi exactly, `percent` as a mean weighted by pagu. */
function checkParts(id, percent, whole = percent) {
  const key = ({ opd, periode }) => `${opd} ${periode}`;
  const wholes = new Map(data.get("kinerja").map(({ properties }) => [key(properties), properties]));
  const before = new Map();
  for (const [name, rows] of grouped(data.get(id), ({ properties }) => key(properties))) {
    const sum = (value) => rows.reduce((total, { properties }) => total + value(properties), 0);
    const row = wholes.get(name);
    for (const field of ["pagu", "realisasi"])
      check(sum((part) => part[field]) === row?.[field], `${id} ${name}: the parts of ${field} do not add up`);
    for (const { properties: part } of rows) {
      check(part.realisasi >= 0 && part.realisasi <= part.pagu, `${id} ${part.id}: more is spent than there is`);
      if (!percent) continue;
      check(part[percent] >= 0 && part[percent] <= 100, `${id} ${part.id}: ${percent} is ${part[percent]}`);
      const course = `${part.opd} ${part.program} ${percent}`;
      check(!(part[percent] < before.get(course)), `${id} ${part.id}: ${percent} falls`);
      before.set(course, part[percent]);
    }
    const mean = percent ? sum((part) => part[percent] * part.pagu) / row?.pagu : 0;
    check(!percent || Math.abs(mean - row?.[whole]) <= 0.1, `${id} ${name}: the mean of ${percent} is ${mean}`);
  }
  const agenciesWithParts = new Set(data.get(id).map(({ properties }) => properties.opd));
  check(agenciesWithParts.size === agencies.size, `${id}: ${agenciesWithParts.size} agencies`);
}

function polygonsOf({ type, coordinates }) {
  return type === "Polygon" ? [coordinates] : coordinates;
}
