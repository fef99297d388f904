-- SPDX-License-Identifier: GPL-3.0-or-later
-- Under which version of the source's list of versions the content was the source's, and when the dataset itself was asked.

ALTER TABLE anjungan_dataset ADD COLUMN version TEXT;
ALTER TABLE anjungan_dataset ADD COLUMN asked_at TEXT;
