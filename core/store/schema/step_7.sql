-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ledger tells the newest period of the published content. It is hashed where it is not null: entries of before
-- keep their hashes.

ALTER TABLE anjungan_observation ADD COLUMN period TEXT;

-- Finds where the entries since a time begin, whose order is that of seq. Not on `at` alone, for which SQLite would use
-- it in place of anjungan_observation_changing.
CREATE INDEX anjungan_observation_known ON anjungan_observation (dataset, coalesce(confirmed_at, at));

-- Finds since when a source has changed nothing but time stamps.
CREATE INDEX anjungan_observation_touched ON anjungan_observation (dataset, at) WHERE outcome = 'touched_only';
