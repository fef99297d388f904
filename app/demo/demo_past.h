// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_collection.h"

#include <QJsonArray>
#include <QStringList>

namespace anjungan::demo {

/// What an agency published so many days ago.
struct PastStep
{
    int days = 0;
    QString collection;
    QJsonObject was;    ///< former values of rows that changed: by the feature's id, its properties that differ
    QStringList added;  ///< ids of features that were not there before
    QJsonArray removed; ///< features that were there before
};

/// Reads past.json in `folder`: the steps in the order of time. The error is one line for people.
[[nodiscard]] std::expected<std::vector<PastStep>, QString> readPast(const QString &folder);

/// The collections as they were so many days ago, after the step of that day.
[[nodiscard]] std::vector<DemoCollection> daysAgo(std::vector<DemoCollection> present,
                                                  const std::vector<PastStep> &steps, int days);

} // namespace anjungan::demo
