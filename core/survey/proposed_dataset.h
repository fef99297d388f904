// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/catalogue.h"
#include "core/survey/column_facts.h"
#include "core/survey/watching_connector.h"

#include <QJsonObject>

namespace anjungan::survey {

/// What was read of a collection.
struct CollectionReading
{
    QString dataset; ///< its id in the proposal
    QString collection;
    source::ToldCollection told;
    TableFacts facts;
    Watched pages;
};

/// The entry of a dataset, and what a page needs of it.
struct ProposedDataset
{
    QString id;
    QString title;
    QJsonObject entry;
    QString nameField;                ///< that names its rows; may be empty
    QString areaField;                ///< with Kemendagri codes; may be empty
    qsizetype areaDepth = 0;          ///< dots in them
    bool isAreaList = false;          ///< each row is an area with a name
    QString periodField;              ///< may be empty
    std::vector<ColumnFacts> columns; ///< of the entry
    Watched pages;
};

/// Proposes the entry. What is a guess, and what was left out, is said in `notes`. Nothing where the rows have no key;
/// the notes say that, too.
[[nodiscard]] std::optional<ProposedDataset> proposeDataset(const CollectionReading &reading, message::Messages &notes);

/// An id that a dataset can have, from a collection's; different from those `taken`.
[[nodiscard]] QString datasetIdFor(const QString &collection, const QStringList &taken);

/// What the level of areas with so many dots in their codes is called; empty for none.
[[nodiscard]] QString levelName(qsizetype depth);

} // namespace anjungan::survey
