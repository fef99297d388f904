// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/survey/survey_values.h"
#include "core/workspace/workspace.h"

#include <QSet>

namespace anjungan::survey {

/// The areas that the levels of a workspace list, by the number of dots in their codes.
class KnownAreas
{
public:
    void add(const QString &code);

    [[nodiscard]] bool isEmpty() const { return m_depths.isEmpty(); }

    /// Whether a code is that of a listed area, lies within one where its own level is not listed, or has one within.
    [[nodiscard]] bool has(const QString &code) const;

private:
    QSet<QString> m_codes; ///< and those of the areas that they lie within
    QSet<qsizetype> m_depths;
};

/// Judges the codes of all published datasets that have an area, by what the cache has of the datasets that list areas.
[[nodiscard]] sync::CacheResult<void> judgeCodes(QList<CollectionSurvey> &seen, const workspace::Workspace &workspace,
                                                 const store::Reader &cache);

} // namespace anjungan::survey
