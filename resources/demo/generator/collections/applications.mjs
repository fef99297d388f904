// SPDX-License-Identifier: GPL-3.0-or-later
import { feature, invented, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { between, pick, pickWeighted, random } from "../lib/random.mjs";

const vendors = ["swakelola", "swakelola", "pihak ketiga", "pemerintah pusat"];
const knownCosts = 0.6;

// The codes of facts/fungsi.csv have the form of those of the SPBE reference of applications, but are invented.
// `bagian` is the share of its applications that work on `data`; the others work on `data_lain`.
export const aplikasi = {
  id: "aplikasi",
  title: "Inventaris aplikasi",
  description: `Aplikasi yang dikelola OPD. ${invented}`,
  features: () => {
    const agencies = facts("opd").map(({ id }) => id);
    const planned = facts("fungsi").flatMap((of) => ownersOf(of, agencies).map((opd) => ({ of, opd })));
    planned.sort((one, other) => agencies.indexOf(one.opd) - agencies.indexOf(other.opd));
    return planned.map(({ of, opd }, index) => application(of, opd, index));
  },
};

/** Whose they are: mostly each another agency's; some agencies have two, one has three of e-Surat. */
function ownersOf(of, agencies) {
  const next = random(`owners ${of.kode}`);
  const start = Math.floor(next() * agencies.length);
  const step = pick(next, [3, 5, 7]);
  const owners = Array.from({ length: of.aplikasi }, (_, i) => agencies[(start + i * step) % agencies.length]);
  if (of.kode === "RAA.01.01") owners.fill("dispora", 0, 3);
  else if ((of.data || of.kode === "RAA.01.16") && of.aplikasi > 3) owners[1] = owners[0];
  return owners;
}

function application(of, opd, index) {
  const id = `APP-${String(index + 1).padStart(3, "0")}`;
  const next = random(`application ${id}`);
  const year = 2014 + Math.floor(next() ** 0.6 * 13);
  const data = of.data && next() < of.bagian ? of.data : of.data_lain;
  const properties = {
    id,
    nama: `${pick(next, of.nama.split("; "))} ${opd.replaceAll("_", " ").toUpperCase()}`,
    opd,
    jenis: of.jenis,
    fungsi: of.kode,
    data: data || null,
    pengguna: of.pengguna || null,
    platform: pickWeighted(next, { web: 68, "web dan Android": 21, Android: 8, desktop: 3 }),
    tahun: year,
    status: pickWeighted(
      next,
      year > 2019
        ? { aktif: 82, "perlu perbaikan": 13, "tidak aktif": 5 }
        : { aktif: 45, "perlu perbaikan": 27, "tidak aktif": 28 },
    ),
    penyedia: pick(next, vendors),
    biaya: next() < knownCosts ? Math.round(between(next, 4, 62)) * 10_000_000 : null,
  };
  properties.updated_at = timestamp(
    2026,
    8 + Math.floor(next() * 3),
    1 + Math.floor(next() * 28),
    2,
    Math.floor(next() * 60),
  );
  return feature(id, properties);
}
