// SPDX-License-Identifier: GPL-3.0-or-later
// Progress and budget. The budget's spending is the sum of what the OPD spent, so that the two always agree.
import { feature, invented, lastMonth, months, timestamp } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { between, random } from "../lib/random.mjs";

/** Planned progress at the end of each month, in percent: spending starts late and accelerates at the end. */
const plan = [2.5, 6.1, 11.4, 18.2, 26.9, 36.5, 46.3, 55.8, 65.2, 74.4, 86.9, 100];
const milliard = 1e9;
/** The budget of 2025 relative to that of 2026. */
const growth = { 2025: 0.968, 2026: 1 };

export const oneDecimal = (value) => Math.round(value * 10) / 10;

/** The rows of kinerja: {id, opd, periode, target, fisik, keuangan, pagu, realisasi, updated_at}. */
export function progress() {
  return facts("opd").flatMap((opd) => [2025, 2026].flatMap((year) => progressOfYear(opd, year)));
}

function progressOfYear(opd, year) {
  const next = random(`progress ${opd.id} ${year}`);
  const tilt = between(next, -1, 1); // some plan for earlier, some for later
  const deviation = year === 2026 ? opd.deviasi : opd.deviasi * 0.5 + between(next, -3, 2);
  const lag = between(next, 5, 10.5);
  const pagu = Math.round(opd.pagu_miliar * growth[year] * 1000) * 1e6;
  let physical = 0;
  let financial = 0;
  return months(`${year}-01`, `${year}-12`).map(({ period, month }) => {
    const target = month === 12 ? 100 : oneDecimal(plan[month - 1] + tilt * Math.sin((month / 12) * Math.PI) * 3);
    const row = { id: `${opd.id}-${period}`, opd: opd.id, periode: period, target };
    if (period > lastMonth) {
      return {
        ...row,
        fisik: null,
        keuangan: null,
        pagu,
        realisasi: null,
        updated_at: timestamp(year, 1, 12, 3),
      };
    }
    const wobble = month === 10 ? 0 : between(next, -0.8, 0.8);
    physical = grown(physical, target + deviation * Math.min(1, month / 10) + wobble, 100);
    financial = grown(financial, physical - lag * Math.sin((Math.min(month, 11) / 12) * Math.PI) ** 0.6, 99.2);
    const spent = Math.round((pagu * financial) / 100);
    return {
      ...row,
      fisik: physical,
      keuangan: financial,
      pagu,
      realisasi: spent,
      updated_at: reported(next, opd, year, month),
    };
  });
}

/** Cumulative figures never fall: at least a little more than before, at most `most`. */
function grown(before, wanted, most) {
  return oneDecimal(Math.min(most, Math.max(before + 0.2, wanted)));
}

function reported(next, { hari_lapor: day }, year, month) {
  const late = next() < 0.04 ? Math.floor(between(next, 3, 12)) : 0;
  const latest = `${year}-${String(month).padStart(2, "0")}` === lastMonth ? 19 : 28;
  return timestamp(
    year,
    month + 1,
    Math.min(day + late, latest),
    1 + Math.floor(next() * 9),
    Math.floor(next() * 60),
  );
}

export const kinerja = {
  id: "kinerja",
  title: "Kinerja OPD",
  description:
    "Target, realisasi fisik, dan realisasi keuangan tiap OPD per bulan, kumulatif dalam tahunnya (persen), dengan " +
    `pagu dan realisasi (rupiah). Bulan setelah ${lastMonth} baru berisi rencana. ${invented}`,
  features: () => progress().map((row) => feature(row.id, row)),
};

/** By kind: its share of the plan, and how much more slowly than the whole it is spent. */
const kinds = {
  "belanja operasi": { share: 0.602, pace: 1.03 },
  "belanja modal": { share: 0.131, pace: 0.8 },
  "belanja tak terduga": { share: 0.012, pace: 0.45 },
  "belanja transfer": { share: 0.255, pace: null }, // what is left, so that the sum is exact
};
const income = { share: 0.992, pace: 1.09 };

export const anggaran = {
  id: "anggaran",
  title: "APBD",
  description: `Pendapatan dan belanja daerah per jenis dan bulan, kumulatif dalam tahunnya (rupiah). ${invented}`,
  features: () => {
    const rows = progress();
    return months("2025-01", "2026-12").flatMap((month) =>
      budgetOfMonth(
        rows.filter(({ periode }) => periode === month.period),
        month,
      ),
    );
  },
};

function budgetOfMonth(rows, { period, year, month }) {
  const sum = (value) => rows.reduce((total, row) => total + value(row), 0);
  const pagu = sum((row) => row.pagu);
  const planned = Math.round(sum((row) => (row.pagu * row.target) / 100));
  const spent = period > lastMonth ? null : sum((row) => row.realisasi);
  const part = (value, share) => (value === null ? null : Math.round(value * share));
  const row = (jenis, amounts) => {
    const id = `${jenis.replaceAll(" ", "-")}-${period}`;
    const changed = spent === null ? timestamp(year, 1, 12, 3) : timestamp(year, month + 1, 3, 4, 10);
    return feature(id, { id, periode: period, jenis, ...amounts, updated_at: changed });
  };
  let rest = { pagu, rencana: planned, realisasi: spent };
  const spending = Object.entries(kinds).map(([jenis, { share, pace }]) => {
    if (pace === null) return row(jenis, rest);
    const amounts = {
      pagu: part(pagu, share),
      rencana: part(planned, share),
      realisasi: part(spent, share * pace),
    };
    rest = {
      pagu: rest.pagu - amounts.pagu,
      rencana: rest.rencana - amounts.rencana,
      realisasi: spent === null ? null : rest.realisasi - amounts.realisasi,
    };
    return row(jenis, amounts);
  });
  const earned = {
    pagu: part(pagu, income.share),
    rencana: part(planned, income.share),
    realisasi: part(spent, income.share * income.pace),
  };
  return [row("pendapatan", earned), ...spending];
}
