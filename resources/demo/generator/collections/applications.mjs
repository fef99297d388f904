// SPDX-License-Identifier: GPL-3.0-or-later
import { feature, invented, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { between, pick, pickWeighted, random } from "../lib/random.mjs";

// The codes have the form of those of the SPBE reference of applications (RAA), but are invented. `data` and `users`
// are what most of its applications have; `names` are how agencies call them.
const functions = [
  { code: "RAA.01.01", count: 13, kind: "administrasi pemerintahan", names: ["e-Surat"], data: ["surat masuk", "surat keluar"], other: ["naskah dinas"], share: 0.5, users: "ASN" },
  { code: "RAA.01.04", count: 13, kind: "administrasi pemerintahan", names: ["e-Aset"], data: ["barang milik daerah"], other: ["kendaraan dinas"], share: 0.7, users: "pengurus barang" },
  { code: "RAA.01.02", count: 12, kind: "administrasi pemerintahan", names: ["e-Arsip"], data: ["arsip dinamis"], other: ["naskah dinas"], share: 0.3, users: "arsiparis" },
  { code: "RAA.01.05", count: 11, kind: "administrasi pemerintahan", names: ["e-Perjalanan Dinas", "SPPD Online"], data: ["surat perjalanan dinas"], other: [], share: 0.75, users: "ASN" },
  { code: "RAA.01.03", count: 8, kind: "administrasi pemerintahan", names: ["e-Kepegawaian", "Sistem Informasi Kepegawaian"], data: ["pegawai"], other: ["jabatan"], share: 0.85, users: "pengelola kepegawaian" },
  { code: "RAA.01.16", count: 6, kind: "data dan informasi", names: ["e-Peta", "Peta"], data: [], other: [], share: 0, users: "" },
  { code: "RAA.01.15", count: 4, kind: "data dan informasi", names: ["e-Dasbor", "Dasbor Pimpinan"], data: ["indikator kinerja"], other: [], share: 0.6, users: "pimpinan" },
  { code: "RAA.01.14", count: 3, kind: "data dan informasi", names: ["Portal Data", "e-Portal Data"], data: ["dataset terbuka"], other: [], share: 0.7, users: "masyarakat" },
  { code: "RAA.02.02", count: 13, kind: "layanan publik", names: ["e-Layanan"], users: "masyarakat" },
  { code: "RAA.02.09", count: 11, kind: "layanan publik", names: ["e-Pendaftaran"], users: "masyarakat" },
  { code: "RAA.02.08", count: 8, kind: "data dan informasi", names: ["e-Statistik"], users: "" },
  { code: "RAA.02.01", count: 7, kind: "layanan publik", names: ["e-Perizinan"], users: "pelaku usaha" },
  { code: "RAA.02.04", count: 5, kind: "pengawasan", names: ["e-Pelaporan"], users: "" },
  { code: "RAA.02.20", count: 4, kind: "pengawasan", names: ["e-Evaluasi"], users: "ASN" },
  { code: "RAA.02.19", count: 3, kind: "pengawasan", names: ["e-Pemantauan"], users: "" },
  { code: "RAA.02.03", count: 3, kind: "layanan publik", names: ["e-Pengaduan"], users: "masyarakat" },
];
const vendors = ["swakelola", "swakelola", "pihak ketiga", "pemerintah pusat"];
const knownCosts = 0.6;

export const aplikasi = {
  id: "aplikasi",
  title: "Inventaris aplikasi",
  description: `Aplikasi yang dikelola OPD. ${invented}`,
  features: () => {
    const agencies = facts("opd").map(({ id }) => id);
    const planned = functions.flatMap((of) => ownersOf(of, agencies).map((opd) => ({ of, opd })));
    planned.sort((one, other) => agencies.indexOf(one.opd) - agencies.indexOf(other.opd));
    return planned.map(({ of, opd }, index) => application(of, opd, index));
  },
};

/** Whose they are: mostly each another agency's; some agencies have two, one has three of e-Surat. */
function ownersOf(of, agencies) {
  const next = random(`owners ${of.code}`);
  const start = Math.floor(next() * agencies.length);
  const step = pick(next, [3, 5, 7]);
  const owners = Array.from({ length: of.count }, (_, i) => agencies[(start + i * step) % agencies.length]);
  if (of.code === "RAA.01.01") owners.fill("dispora", 0, 3);
  else if (of.data && of.count > 3) owners[1] = owners[0];
  return owners;
}

function application(of, opd, index) {
  const id = `APP-${String(index + 1).padStart(3, "0")}`;
  const next = random(`application ${id}`);
  const year = 2014 + Math.floor(next() ** 0.6 * 13);
  const data = of.data?.length && next() < of.share ? of.data : (of.other ?? []);
  const properties = {
    id,
    nama: `${pick(next, of.names)} ${opd.replaceAll("_", " ").toUpperCase()}`,
    opd,
    jenis: of.kind,
    fungsi: of.code,
    data: data.length > 0 ? data.join("; ") : null,
    pengguna: of.users || null,
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
