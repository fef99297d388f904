// SPDX-License-Identifier: GPL-3.0-or-later
// The hazard index of every area, and the disasters of two years.
import { feature, invented, lastMonth, months, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { nearestTown } from "../lib/province.mjs";
import { placeIn } from "../lib/places.mjs";
import { between, pickWeighted, random } from "../lib/random.mjs";
import { pointGeometry } from "../lib/shapes.mjs";

export const hazards = ["banjir", "longsor", "gempa", "tsunami", "gunung_api"];

/** The classes of BNPB: up to a third low, up to two thirds medium, above high. */
const hazardClass = (index) => (index <= 1 / 3 ? "rendah" : index <= 2 / 3 ? "sedang" : "tinggi");

export const indeksBahaya = {
  id: "indeks_bahaya",
  title: "Indeks bahaya",
  description: `Indeks bahaya per kabupaten/kota untuk lima bahaya, 0 sampai 1. ${invented}`,
  features: ({ areas }) =>
    facts("indeks_bahaya").flatMap((row) => hazards.map((bahaya) => indexRow(areas, row, bahaya))),
};

function indexRow(areas, row, bahaya) {
  const id = `${row.kode}-${bahaya}`;
  const area = areas.find(({ kode }) => kode === row.kode);
  const share = row[bahaya] ** 2 * between(random(`villages ${id}`), 0.35, 0.55);
  return feature(id, {
    id,
    kode_kab: row.kode,
    bahaya,
    indeks: row[bahaya],
    kelas: hazardClass(row[bahaya]),
    desa_rawan: Math.round(area.jumlah_desa * share),
    tahun: "2026",
    updated_at: timestamp(2026, 11, 18, 3, 20),
  });
}

const eventCount = 408;
const firstDay = Date.UTC(2024, 10, 1);
const lastDay = Date.UTC(2026, 10, 20);
const hours = 3600 * 1000;

export const kejadian = {
  id: "kejadian",
  title: "Kejadian bencana",
  description: `Kejadian bencana November 2024 sampai November 2026. ${invented}`,
  features: events,
};

function events({ areas }) {
  const next = random("events");
  const index = new Map(facts("indeks_bahaya").map((row) => [row.kode, row]));
  const days = Array.from({ length: eventCount }, () => dayOfEvent(next)).sort((a, b) => a - b);
  return days.map((day, i) => event(next, areas, index, day, i));
}

/** Summed up from the events above, so that the two agree; from the first month that has a whole year behind it. */
export const rekapKejadian = {
  id: "rekap_kejadian",
  title: "Rekap kejadian bencana",
  description:
    "Kejadian bencana per kabupaten/kota dan bulan: bulan itu, dan dua belas bulan sampai dengan bulan itu. Dijumlahkan " +
    `dari kejadian. ${invented}`,
  features: (province) => {
    const all = events(province).map(({ properties }) => properties);
    return months("2024-11", lastMonth)
      .slice(11)
      .flatMap((month) => province.areas.map(({ kode }) => recap(all, kode, month)));
  },
};

function recap(all, kode, { period, year, month }) {
  const first = `${year - (month < 12 ? 1 : 0)}-${String(month < 12 ? month + 1 : 1).padStart(2, "0")}`;
  const here = all.filter(({ kode_kab: area }) => area === kode);
  const year12 = here.filter(({ tanggal }) => tanggal.slice(0, 7) >= first && tanggal.slice(0, 7) <= period);
  const sum = (rows, field) => rows.reduce((total, row) => total + row[field], 0);
  const id = `${kode}-${period}`;
  return feature(id, {
    id,
    kode_kab: kode,
    periode: period,
    kejadian: here.filter(({ tanggal }) => tanggal.startsWith(period)).length,
    kejadian_12: year12.length,
    mengungsi_12: sum(year12, "mengungsi"),
    rumah_rusak_12: sum(year12, "rumah_rusak"),
    updated_at: timestamp(year, month + 1, 3, 2, 30),
  });
}

/** It rains most from September to December: days of other months are drawn again half of the time. */
function dayOfEvent(next) {
  for (;;) {
    const day = Math.floor(between(next, firstDay, lastDay + 24 * hours) / (24 * hours)) * 24 * hours;
    if (new Date(day).getUTCMonth() >= 8 || next() < 0.5) return day;
  }
}

function event(next, areas, index, day, number) {
  const bahaya = pickWeighted(next, { banjir: 52, longsor: 33, gempa: 10, gunung_api: 4 });
  const weight = ({ kode, jumlah_desa: villages }) => index.get(kode)[bahaya] ** 3 * Math.sqrt(villages);
  const weights = Object.fromEntries(areas.map((area) => [`k${area.kode}`, weight(area)])); // prefix: keeps their order
  const kode = pickWeighted(next, weights).slice(1);
  const area = areas.find((one) => one.kode === kode);
  const point = placeIn(area, next);
  const grave = next() ** 4; // few are grave
  const id = `KJ-${String(number + 1).padStart(4, "0")}`;
  const properties = {
    id,
    tanggal: new Date(day).toISOString().slice(0, 10),
    bahaya,
    kode_kab: kode,
    tempat: nearestTown(area, point).nama,
    meninggal: Math.floor(grave * { banjir: 4, longsor: 9, gempa: 2, gunung_api: 1 }[bahaya]),
    mengungsi: bahaya === "longsor" ? Math.round(grave * 240) : Math.round(grave * 2600),
    rumah_rusak: Math.round(grave * { banjir: 420, longsor: 35, gempa: 260, gunung_api: 20 }[bahaya]),
    updated_at:
      new Date(Math.min(day + between(next, 6, 60) * hours, lastDay + 9 * hours)).toISOString().slice(0, 19) + "Z",
  };
  return feature(id, properties, pointGeometry(point));
}
