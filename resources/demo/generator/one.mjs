// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one collection without those that need the land's outline: node one.mjs applications aplikasi. The bytes are
// those of generate.mjs, which writes all. Only for collections of plain rows; run past.mjs afterwards.
import { readFileSync, writeFileSync } from "node:fs";

const [module, id] = process.argv.slice(2);
const target = (name) => new URL(`../${name}`, import.meta.url);
const collection = (await import(`./collections/${module}.mjs`))[id];
const features = collection.features();
const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
writeFileSync(target(`${id}.geojson`), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
const index = JSON.parse(readFileSync(target("collections.json"), "utf8"));
const updated = features.map(({ properties }) => properties.updated_at).sort().at(-1);
const { title, description } = collection;
Object.assign(index.find((entry) => entry.id === id), { title, description, updated });
writeFileSync(target("collections.json"), `${JSON.stringify(index, null, 2)}\n`);
console.log(`${id}: ${features.length} features`);
