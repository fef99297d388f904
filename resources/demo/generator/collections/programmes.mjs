// SPDX-License-Identifier: GPL-3.0-or-later
// What an OPD's pagu is divided into: programmes, and kinds of spending. Both add up to its row in kinerja, to the
// rupiah, and the programmes' progress weighted by pagu is the OPD's, to a tenth of a point.
import { feature, grouped, invented, lastMonth } from "../lib/collection.mjs";
import { facts } from "../lib/csv.mjs";
import { between, random } from "../lib/random.mjs";
import { oneDecimal, progress } from "./performance.mjs";

/** The first month of both; earlier ones would only make the demo larger. */
const firstMonth = "2026-05";

const rowsOfOpd = () => progress().filter(({ periode }) => periode >= firstMonth && periode <= lastMonth);

/** Divides a whole amount by weights; the first part has what rounding leaves. */
function divided(amount, weights) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.round((amount * weight) / sum));
  parts[0] += amount - parts.reduce((total, part) => total + part, 0);
  return parts;
}

/** Factors around 1 whose mean, weighted by `weights`, is 1; those that are not given are drawn. */
function balanced(weights, given, draw) {
  const factors = weights.map((_, i) => (given[i] ? Number(given[i]) : draw(i)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = factors.reduce((total, factor, i) => total + (factor * weights[i]) / sum, 0);
  return factors.map((factor) => factor / mean);
}

/** Percents around `whole`, each at most 100, whose mean weighted by the parts of pagu is `whole`. */
function spread(whole, factors, pagu) {
  const values = factors.map((factor) => oneDecimal(Math.min(100, whole * factor)));
  const sum = pagu.reduce((total, part) => total + part, 0);
  const rest = values.slice(1).reduce((total, value, i) => total + (value * pagu[i + 1]) / sum, 0);
  values[0] = oneDecimal(((whole - rest) * sum) / pagu[0]);
  return values;
}

function programmesOf(row, programmes) {
  const next = random(`programmes ${row.opd}`);
  const weights = programmes.map(({ bobot }) => Number(bobot));
  const isSupport = (i) => programmes[i].program.startsWith("Penunjang");
  const pagu = divided(row.pagu, weights);
  const done = balanced(pagu, programmes.map(({ fisik_relatif: factor }) => factor), (i) =>
    isSupport(i) ? between(next, 1.02, 1.12) : between(next, 0.9, 1.08),
  );
  const planned = balanced(pagu, programmes.map(({ rencana_relatif: factor }) => factor), () => between(next, 0.985, 1.015));
  const paid = balanced(pagu, [], (i) => done[i] * between(next, 0.97, 1.03));
  const fisik = spread(row.fisik, done, pagu);
  const rencana = spread(row.target, planned, pagu);
  const realisasi = divided(row.realisasi, pagu.map((part, i) => part * paid[i]));
  return programmes.map(({ program, kegiatan, paket }, i) => {
    const id = `${row.opd}-${String(i + 1).padStart(2, "0")}-${row.periode}`;
    return feature(id, {
      id,
      opd: row.opd,
      periode: row.periode,
      program,
      kegiatan: Number(kegiatan),
      paket: Number(paket),
      pagu: pagu[i],
      realisasi: realisasi[i],
      fisik: fisik[i],
      rencana: rencana[i],
      deviasi: oneDecimal(fisik[i] - rencana[i]),
      updated_at: row.updated_at,
    });
  });
}

export const program = {
  id: "program",
  title: "Program OPD",
  description:
    `Program tiap OPD per bulan sejak ${firstMonth}: pagu dan realisasi (rupiah), rencana dan realisasi fisik ` +
    `(persen, kumulatif dalam tahunnya), jumlah kegiatan dan paket. ${invented}`,
  features: () => {
    const programmes = grouped(facts("program"), ({ opd }) => opd);
    return rowsOfOpd().flatMap((row) => programmesOf(row, programmes.get(row.opd)));
  },
};

/** By kind of spending: how fast it is spent, relative to the whole. */
const kinds = { "belanja modal": 0.86, "belanja barang dan jasa": 1.08, "belanja pegawai": 1.22, "belanja transfer": 1 };
/** The kinds' shares of the pagu, in percent; of the other OPD they are drawn. */
const shares = {
  pupr: [74.17, 14.6, 11.23, 0],
  disdik: [9, 33, 58, 0],
  bkad: [0.6, 2.4, 1.5, 95.5],
  dinkes: [21, 51, 28, 0],
  perkim: [58, 27, 15, 0],
};
/** Known paces, as in kinds. */
const paces = { pupr: [0.8836, 1.193, 1.52, 1] };

function sharesOf(opd, next) {
  if (shares[opd]) return shares[opd];
  const staff = between(next, 24, 46);
  const capital = opd.startsWith("biro") ? between(next, 1, 5) : between(next, 6, 32);
  return [capital, 100 - staff - capital, staff, 0];
}

function spendingOf(row) {
  const next = random(`spending ${row.opd}`);
  const wanted = sharesOf(row.opd, next);
  const used = Object.keys(kinds).filter((_, i) => wanted[i] > 0);
  const of = (list) => list.filter((_, i) => wanted[i] > 0);
  const pagu = divided(row.pagu, of(wanted));
  const pace = balanced(pagu, of(paces[row.opd] ?? []), (i) => kinds[used[i]] * between(next, 0.97, 1.03));
  // What has to be paid is paid evenly, and nothing beyond its pagu.
  const realisasi = divided(row.realisasi, pagu.map((part, i) => part * pace[i]));
  return used.map((jenis, i) => {
    const id = `${row.opd}-${jenis.replaceAll(" ", "-")}-${row.periode}`;
    const { opd, periode, updated_at } = row;
    return feature(id, { id, opd, periode, jenis, pagu: pagu[i], realisasi: realisasi[i], updated_at });
  });
}

export const belanja = {
  id: "belanja",
  title: "Belanja OPD per jenis",
  description:
    `Belanja tiap OPD per jenis dan bulan sejak ${firstMonth}, kumulatif dalam tahunnya (rupiah). ${invented}`,
  features: () => rowsOfOpd().flatMap(spendingOf),
};
