// SPDX-License-Identifier: GPL-3.0-or-later
import { feature, invented, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { pick, pickWeighted, random } from "../lib/random.mjs";

const total = 124;
const kinds = {
  "layanan publik": ["Layanan", "Perizinan", "Pengaduan", "Pendaftaran"],
  "administrasi pemerintahan": ["Surat", "Arsip", "Kepegawaian", "Perjalanan Dinas", "Aset"],
  "data dan informasi": ["Portal Data", "Peta", "Statistik", "Dasbor"],
  pengawasan: ["Pemantauan", "Pelaporan", "Evaluasi"],
};
const vendors = ["swakelola", "swakelola", "pihak ketiga", "pemerintah pusat"];

export const aplikasi = {
  id: "aplikasi",
  title: "Inventaris aplikasi",
  description: `Aplikasi yang dikelola OPD. ${invented}`,
  features: () => {
    const agencies = facts("opd");
    return Array.from({ length: total }, (_, i) => application(agencies[i % agencies.length].id, i));
  },
};

function application(opd, index) {
  const id = `APP-${String(index + 1).padStart(3, "0")}`;
  const next = random(`application ${id}`);
  const kind = pickWeighted(next, {
    "layanan publik": 34,
    "administrasi pemerintahan": 38,
    "data dan informasi": 18,
    pengawasan: 10,
  });
  const year = 2014 + Math.floor(next() ** 0.6 * 13);
  return feature(id, {
    id,
    nama: `e-${pick(next, kinds[kind])} ${opd.replaceAll("_", " ").toUpperCase()}`,
    opd,
    jenis: kind,
    platform: pickWeighted(next, { web: 68, "web dan Android": 21, Android: 8, desktop: 3 }),
    tahun: year,
    status: pickWeighted(
      next,
      year > 2019
        ? { aktif: 82, "perlu perbaikan": 13, "tidak aktif": 5 }
        : { aktif: 45, "perlu perbaikan": 27, "tidak aktif": 28 },
    ),
    penyedia: pick(next, vendors),
    updated_at: timestamp(2026, 8 + Math.floor(next() * 3), 1 + Math.floor(next() * 28), 2, Math.floor(next() * 60)),
  });
}
