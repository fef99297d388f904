// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/proposed_key.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

/// Names that keys have, the ones that outlive a reload of the table first.
constexpr std::array keyNames{"npsn"_L1, "kode"_L1, "code"_L1, "uuid"_L1, "nik"_L1, "nip"_L1, "id"_L1};

/// Of a row without a value of its own at most so many in a thousand: somebody took it for a key.
constexpr qint64 nearlyOf = 50;

bool canBeKey(const ColumnFacts &column, qint64 rows)
{
    const bool isFit = column.type == store::ColumnType::Text || column.type == store::ColumnType::Integer;
    return isFit && rows > 0 && column.filled == rows && column.distinct == rows;
}

bool isKeyName(const QString &name)
{
    const QString bare = bareName(name);
    return std::ranges::any_of(keyNames, [&](QLatin1StringView one) { return bare == one; });
}

bool isToldKey(const std::vector<source::ToldField> &told, const QString &name)
{
    const auto one = std::ranges::find(told, name, &source::ToldField::name);
    return one != told.end() && one->isKey;
}

/// The better the lower; nothing: only where there are no ids of features.
std::optional<std::size_t> rankOf(const ColumnFacts &column, const std::vector<source::ToldField> &told)
{
    if (isToldKey(told, column.name))
        return 0;
    if (column.isFeatureId)
        return 1;
    const QString bare = bareName(column.name);
    for (std::size_t i = 0; i < keyNames.size(); ++i)
        if (bare == keyNames[i])
            return 2 + i;
    return std::nullopt;
}

/// A field with a name of keys that almost is one.
void noteNearly(const TableFacts &facts, message::Messages &notes)
{
    for (const ColumnFacts &column : facts.columns) {
        const qint64 others = facts.rows - column.distinct;
        const bool isNearly = others > 0 && others * 1000 <= facts.rows * nearlyOf;
        if (isNearly && isKeyName(column.name))
            notes << make<Code::DescribeKeyNearly>(column.name, others, facts.rows);
    }
}

} // namespace

QString bareName(const QString &name)
{
    QString bare;
    for (const QChar c : name)
        if (c.isLetterOrNumber())
            bare += c.toLower();
    return bare;
}

std::optional<ProposedKey> proposeKey(const TableFacts &facts, const std::vector<source::ToldField> &told,
                                      bool isSample, message::Messages &notes)
{
    const ColumnFacts *best = nullptr;
    const ColumnFacts *any = nullptr;
    std::size_t bestRank = 0;
    for (const ColumnFacts &column : facts.columns) {
        if (!canBeKey(column, facts.rows))
            continue;
        any = any ? any : &column;
        const auto rank = rankOf(column, told);
        if (rank && (!best || *rank < bestRank)) {
            best = &column;
            bestRank = *rank;
        }
    }
    noteNearly(facts, notes);
    const bool hasIds = facts.ids.filled == facts.rows && facts.ids.distinct == facts.rows && facts.rows > 0;
    if (!best && hasIds) {
        notes << (isSample ? make<Code::DescribeKeyFromIdOfSome>(facts.rows)
                           : make<Code::DescribeKeyFromId>(facts.rows));
        const bool isTaken = std::ranges::contains(facts.columns, u"id"_s, &ColumnFacts::name);
        return ProposedKey{.field = isTaken ? u"feature_id"_s : u"id"_s, .isFromId = true};
    }
    best = best ? best : any;
    if (!best) {
        notes << make<Code::DescribeNoKey>(facts.rows);
        return std::nullopt;
    }
    notes << (isSample ? make<Code::DescribeKeyOfSome>(best->name, facts.rows)
                       : make<Code::DescribeKeyOfAll>(best->name, facts.rows));
    return ProposedKey{.field = best->name};
}

} // namespace anjungan::survey
