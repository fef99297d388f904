// SPDX-License-Identifier: GPL-3.0-or-later
import { feature, invented, lastMonth, months, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { between, random } from "../lib/random.mjs";

export const kehadiran = {
  id: "kehadiran",
  title: "Kehadiran pegawai",
  description:
    "Kehadiran pegawai tiap OPD per bulan dalam orang-hari (pegawai dikali hari kerja); persen = (hadir + dinas " +
    `luar) dibagi seluruh orang-hari. ${invented}`,
  features: () => months("2025-11", lastMonth).flatMap((month) => facts("opd").map((opd) => attendance(opd, month))),
};

function attendance({ id: opd, pegawai: staff }, { period, year, month }) {
  const next = random(`attendance ${opd} ${period}`);
  const days = staff * workdays(year, month);
  const part = (low, high) => Math.round(days * between(next, low, high));
  const away = {
    dinas_luar: part(0.02, 0.07),
    cuti: part(0.01, 0.05),
    sakit: part(0.004, 0.018),
    tanpa_keterangan: part(0.001, 0.02),
  };
  const present = days - Object.values(away).reduce((sum, value) => sum + value, 0);
  const percent = Math.round(((present + away.dinas_luar) / days) * 1000) / 10;
  const id = `${opd}-${period}`;
  return feature(id, {
    id,
    opd,
    periode: period,
    pegawai: staff,
    hadir: present,
    ...away,
    persen: percent,
    updated_at: timestamp(year, month + 1, 2 + Math.floor(next() * 4), 3, Math.floor(next() * 60)),
  });
}

/** Mondays to Fridays; public holidays are not counted. */
function workdays(year, month) {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, i) => new Date(Date.UTC(year, month - 1, i + 1)).getUTCDay()).filter(
    (day) => day % 6 !== 0,
  ).length;
}
