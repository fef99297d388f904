-- SPDX-License-Identifier: GPL-3.0-or-later
-- The areas whose rows a dataset has, where the device keeps only those.

ALTER TABLE anjungan_dataset ADD COLUMN part TEXT;
