// SPDX-License-Identifier: GPL-3.0-or-later
// Writes resources/demo/past.json: how the collections were before, for the demo's history. A second run writes the same
// bytes. To be run after generate.mjs, whose files it reads.
//
// A step says what a collection's agency published so many days ago: `was` has the former values of rows that changed,
// `added` the ids of rows that were not there before, `removed` the features that were there. The steps are in the
// order of time. Only the rows that were changed last take part, so that a source asked for changes has them.
import { readFileSync, writeFileSync } from "node:fs";

const target = (name) => new URL(`../${name}`, import.meta.url);
const long = "2026-01-05T03:00:00Z";

/** The features of a collection, those that changed last first. */
function newest(id) {
  const { features } = JSON.parse(readFileSync(target(`${id}.geojson`), "utf8"));
  return features.toSorted(
    (one, other) =>
      other.properties.updated_at.localeCompare(one.properties.updated_at) || one.id.localeCompare(other.id),
  );
}

const rounded = (value, digits) => Number(value.toFixed(digits));

/** What a feature's properties were: `former` gives the values that differ. */
function formerOf(features, former) {
  return Object.fromEntries(
    features.map((feature, index) => [
      feature.id,
      { ...former(feature.properties, index), updated_at: earlier(feature) },
    ]),
  );
}

/** A time before its last change, in the order of the present ones. */
function earlier(feature) {
  return new Date(Date.parse(long) + (Date.parse(feature.properties.updated_at) % 86_400_000)).toISOString().replace(".000", "");
}

function removed(features, name, id) {
  return features.map((feature, index) => ({
    ...feature,
    id: id(index),
    properties: { ...feature.properties, ...name(feature.properties, index), updated_at: long },
  }));
}

function schools() {
  const rows = newest("sekolah");
  const added = rows.slice(0, 4);
  return {
    was: formerOf(rows.slice(4, 64), ({ siswa }, index) => ({ siswa: Math.max(12, siswa + ((index * 7) % 23) - 14) })),
    added: added.map(({ id }) => id),
    removed: removed(
      rows.slice(64, 66),
      ({ nama }, index) => ({ npsn: `9900900${index}`, nama: nama.replace(/Negeri \d+/, "Swasta Pardomuan") }),
      (index) => `9900900${index}`,
    ),
  };
}

const classes = [
  [0.67, "tinggi"],
  [0.34, "sedang"],
  [0, "rendah"],
];

function hazards() {
  return {
    was: formerOf(newest("indeks_bahaya").slice(0, 23), ({ indeks }, index) => {
      const before = rounded(Math.min(0.95, Math.max(0.05, indeks + (((index * 5) % 13) - 6) / 100)), 2);
      return { indeks: before, kelas: classes.find(([least]) => before >= least)[1] };
    }),
  };
}

function performance() {
  return {
    was: formerOf(newest("kinerja").slice(0, 35), ({ fisik, keuangan }, index) => ({
      fisik: rounded(fisik - 1 - ((index * 3) % 9), 1),
      keuangan: rounded(keuangan - 1 - ((index * 5) % 7), 1),
    })),
  };
}

function programmes() {
  const rows = newest("program");
  return {
    was: formerOf(rows.slice(9, 50), ({ fisik, rencana }, index) => {
      const before = rounded(Math.max(0, fisik - ((index * 3) % 5) - 0.6), 1);
      return { fisik: before, deviasi: rounded(before - rencana, 1) };
    }),
    added: rows.slice(0, 9).map(({ id }) => id),
    removed: removed(
      rows.slice(50, 53),
      ({ program }, index) => ({ id: `lama-${index}`, program: `${program} (lanjutan)` }),
      (index) => `lama-${index}`,
    ),
  };
}

function events() {
  const rows = newest("kejadian");
  return {
    was: formerOf(rows.slice(5, 8), ({ mengungsi }) => ({ mengungsi: Math.max(0, Math.round(mengungsi * 0.6)) })),
    added: rows.slice(0, 5).map(({ id }) => id),
  };
}

function applications() {
  const rows = newest("aplikasi");
  return {
    was: formerOf(rows.slice(2, 7), (_, index) => ({ status: ["aktif", "perlu perbaikan"][index % 2] })),
    added: rows.slice(0, 2).map(({ id }) => id),
    removed: removed(
      rows.slice(8, 9),
      ({ nama }) => ({ id: "APP-900", nama: `${nama} lama`, status: "tidak aktif" }),
      () => "APP-900",
    ),
  };
}

const touched = () => ({ was: formerOf(newest("kehadiran").slice(0, 44), () => ({})) });

const steps = [
  [21, "aplikasi", applications()],
  [12, "sekolah", schools()],
  [9, "kehadiran", touched()],
  [6, "indeks_bahaya", hazards()],
  [4, "kinerja", performance()],
  [2, "program", programmes()],
  [1, "kejadian", events()],
].map(([days, collection, step]) => ({ days, collection, was: {}, added: [], removed: [], ...step }));

writeFileSync(target("past.json"), `[\n${steps.map((step) => JSON.stringify(step)).join(",\n")}\n]\n`);
for (const { days, collection, was, added, removed } of steps)
  console.log(`${days} days ago, ${collection}: +${added.length} ~${Object.keys(was).length} −${removed.length}`);
