-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing: the number is that of another change.

UPDATE anjungan_schema SET version = version;
