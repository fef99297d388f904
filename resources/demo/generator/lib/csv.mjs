// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from "node:fs";

/** The rows of a file in facts/ as objects; numbers in text are converted, except codes. Quoting is not supported. */
export function facts(name) {
  const text = readFileSync(new URL(`../facts/${name}.csv`, import.meta.url), "utf8");
  const [head, ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((column, i) => [column, value(column, cells[i])])));
}

function value(column, cell) {
  if (["kode", "bps"].includes(column) || cell === "" || Number.isNaN(Number(cell))) return cell;
  return Number(cell);
}
