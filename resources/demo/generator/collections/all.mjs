// SPDX-License-Identifier: GPL-3.0-or-later
import { aplikasi } from "./applications.mjs";
import { danau, daratan, kabkota, tempat } from "./areas.mjs";
import { kehadiran } from "./attendance.mjs";
import { indeksBahaya, kejadian, rekapKejadian } from "./hazards.mjs";
import { anggaran, kinerja } from "./performance.mjs";
import { belanja, program } from "./programmes.mjs";
import { sekolah } from "./schools.mjs";
import { zonaBahaya } from "./zones.mjs";

/** A collection is {id, title, description, features(province)}; it is written to <id>.geojson. */
export const collections = [
  kabkota,
  daratan,
  danau,
  tempat,
  indeksBahaya,
  zonaBahaya,
  kejadian,
  rekapKejadian,
  sekolah,
  kinerja,
  program,
  belanja,
  anggaran,
  kehadiran,
  aplikasi,
];
