// SPDX-License-Identifier: GPL-3.0-or-later
import { feature, invented, timestamp } from "../lib/collection.mjs";
import { placeIn } from "../lib/places.mjs";
import { nearestTown } from "../lib/province.mjs";
import { between, pick, pickWeighted, random } from "../lib/random.mjs";
import { pointGeometry } from "../lib/shapes.mjs";

const total = 3260;
const levels = { SD: 66.6, SMP: 18.3, SMA: 7.5, SMK: 7.1, SLB: 0.5 };
const stateShare = { SD: 0.86, SMP: 0.52, SMA: 0.39, SMK: 0.27, SLB: 0.55 };
/** Pupils of a typical school, and pupils per teacher. */
const pupils = { SD: 185, SMP: 290, SMA: 460, SMK: 420, SLB: 70 };
const perTeacher = { SD: 17, SMP: 16, SMA: 16, SMK: 15, SLB: 5 };

const foundations = [
  "Harapan Bangsa",
  "Bina Bersama",
  "Tunas Muda",
  "Cahaya Ilmu",
  "Budi Luhur",
  "Mekar Sari",
  "Pelita Nusantara",
  "Karya Mandiri",
  "Bukit Barisan",
  "Citra Pesisir",
  "Ulos Jaya",
  "Taruna Deli",
  "Bintang Timur Raya",
  "Pardomuan",
  "Melati Putih",
  "Sinar Toba",
];

export const sekolah = {
  id: "sekolah",
  title: "Sekolah",
  description: `Sekolah SD sampai SLB. NPSN (berawalan 99), nama, letak, dan jumlah siswa dikarang. ${invented}`,
  features: ({ areas }) => {
    const people = areas.reduce((sum, { penduduk }) => sum + penduduk, 0);
    const counts = areas.map(({ penduduk }) => Math.max(12, Math.round((total * penduduk) / people)));
    let number = 0;
    return areas.flatMap((area, i) => {
      const next = random(`schools ${area.kode}`);
      const seen = new Map(); // school names count up within a kecamatan
      return Array.from({ length: counts[i] }, () => school(area, next, seen, ++number));
    });
  },
};

function school(area, next, seen, number) {
  const level = pickWeighted(next, levels);
  const state = next() < stateShare[level];
  const point = placeIn(area, next);
  const kecamatan = nearestTown(area, point).nama;
  const size = Math.max(18, Math.round(pupils[level] * between(next, 0.3, 1.3) * (1 + next() ** 6)));
  const npsn = String(99000000 + number);
  const name = state ? `${level} Negeri` : `${level} Swasta ${pick(next, foundations)}`;
  const series = `${name} ${kecamatan}`;
  seen.set(series, (seen.get(series) ?? 0) + 1);
  const nth = seen.get(series);
  const properties = {
    npsn,
    nama: state ? `${name} ${nth} ${kecamatan}` : `${name}${nth > 1 ? ` ${nth}` : ""} ${kecamatan}`,
    jenjang: level,
    status: state ? "N" : "S",
    kode_kab: area.kode,
    kecamatan,
    siswa: size,
    guru: Math.max(5, Math.round(size / perTeacher[level])),
    semester: "2026/2027 ganjil",
    updated_at: timestamp(2026, 9, 1 + Math.floor(next() * 70), 1 + Math.floor(next() * 9), Math.floor(next() * 60)),
  };
  return feature(npsn, properties, pointGeometry(point));
}
