// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"

#include <QList>
#include <QString>

#include <optional>

namespace anjungan::query {

/// What a person looks for. Never syntax: every text is valid.
struct SearchQuestion
{
    QString text;     ///< of a long one only the beginning counts
    QString page;     ///< where they are, so that an area is chosen there if the page follows areas; may be empty
    QString language; ///< of the titles
    int limit = 5;    ///< hits of each group
};

/// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

struct SearchHit
{
    QString title;
    QList<TextRange> matched;      ///< of the title
    QString detail;                ///< a line below it; may be empty
    QList<TextRange> matchedBelow; ///< of the detail
    QString key;                   ///< of a row its key, of an area its code, otherwise the id
    workspace::Link link;          ///< where it leads; its settings have values, empty ones unset a parameter
};

enum class SearchKind { Areas, Rows, Agencies, Pages, Datasets, Fields };

struct SearchGroup
{
    SearchKind kind = SearchKind::Rows;
    QString dataset; ///< of rows
    QString title;   ///< likewise
    qint64 count = 0;
    bool isMore = false; ///< there are more than `count`, which were not counted
    QList<SearchHit> hits;
};

/// A selection that several words mean together.
struct Interpretation
{
    struct Part
    {
        QString name; ///< of the parameter ("Jenjang"); empty for the dataset and the area
        QString text; ///< "SMA", "Deli Serdang"
        QList<TextRange> matched;
    };

    QString page;
    QString dataset;
    QList<Part> parts;          ///< the dataset first
    workspace::Link link;       ///< sets what is meant, and unsets (empty) what else the page's figures follow
    qint64 rows = 0;            ///< of the dataset, with that selection
    bool isOutsidePart = false; ///< the device keeps no rows of the area that is meant: their number is not known
    QString unit;               ///< of that number, as a figure of the page has it; may be empty
};

struct SearchAnswer
{
    std::optional<Interpretation> interpretation;
    QList<SearchGroup> groups; ///< none is empty
    QStringList part = {};     ///< names of the areas of which some of the datasets have their rows here alone
    bool isCorrected = false;  ///< hits are for words that are spelled nearly so
    double milliseconds = 0;

    [[nodiscard]] qint64 count() const
    {
        qint64 all = 0;
        for (const SearchGroup &group : groups)
            all += group.count;
        return all;
    }
};

} // namespace anjungan::query
