// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/proposed_dataset.h"

#include <QJsonArray>

namespace anjungan::survey {

/// The levels of areas that the datasets list, each once.
[[nodiscard]] QJsonArray proposeLevels(const QList<ProposedDataset> &datasets, message::Messages &notes);

/// A first page: how many rows each of the first datasets has, a map where areas are known, and a table.
[[nodiscard]] QJsonObject proposePage(const QList<ProposedDataset> &datasets, const QJsonArray &levels);

} // namespace anjungan::survey
