// SPDX-License-Identifier: GPL-3.0-or-later

/** A GeoJSON feature whose id is the row's key; a plain row has no geometry. */
export function feature(id, properties, geometry = null) {
  return { type: "Feature", id, properties, geometry };
}

/** UTC, as in 2026-11-05T02:14:00Z; day 0 or more than the month has roll over as in Date.UTC. */
export function timestamp(year, month, day, hour = 2, minute = 0) {
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString().replace(".000Z", "Z");
}

export const invented = "Data contoh: angka di dalamnya dikarang dan bukan data resmi.";

/** The months from `first` to `last`, both as "2025-01". */
export function months(first, last) {
  const list = [];
  for (let [year, month] = first.split("-").map(Number); ; month === 12 ? (++year, (month = 1)) : ++month) {
    const period = `${year}-${String(month).padStart(2, "0")}`;
    list.push({ period, year, month });
    if (period >= last) return list;
  }
}

/** The last month that has happened in the sample; later ones are plans. */
export const lastMonth = "2026-10";

/** The rows by the key that `keyOf` gives each, in the order of the first of each key. */
export function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
