// SPDX-License-Identifier: GPL-3.0-or-later
// Writes resources/demo/*.geojson and collections.json, which lists them. A second run writes the same bytes.
import { writeFileSync } from "node:fs";
import { collections } from "./collections/all.mjs";
import { readProvince } from "./lib/province.mjs";
import { boxOf } from "./lib/plane.mjs";

const depth = { Point: 0, Polygon: 2, MultiPolygon: 3 };
const target = (name) => new URL(`../${name}`, import.meta.url);
const province = readProvince();

const index = collections.map((collection) => {
  const features = collection.features(province);
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  writeFileSync(target(`${collection.id}.geojson`), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
  console.log(`${collection.id}: ${features.length} features`);
  const { id, title, description } = collection;
  const changed = features
    .map(({ properties }) => properties.updated_at)
    .sort()
    .at(-1);
  return { id, title, description, updated: changed, bbox: extent(features) };
});
writeFileSync(target("collections.json"), `${JSON.stringify(index, null, 2)}\n`);

/** west, south, east, north in degrees; null for plain rows. */
function extent(features) {
  const points = features.flatMap(({ geometry }) =>
    geometry ? [geometry.coordinates].flat(depth[geometry.type]) : [],
  );
  return points.length > 0 ? boxOf(points) : null;
}
