// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/message/message.h"
#include "core/store/format/column_type.h"
#include "core/store/records/record_state.h"
#include "core/sync/values/outcome.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <expected>
#include <memory>
#include <optional>
#include <vector>

namespace anjungan::query {

/// The publisher, period and age of a figure: every answer has the three clocks.
struct Provenance
{
    QString dataset;
    QString publisher;  ///< id of an agency, may be empty
    QString periodFrom; ///< least and greatest period with data among the queried rows, moments as days in the
                        ///< workspace's zone; empty if the dataset has no period
    QString periodTo;
    bool hasUnknownSpan = false; ///< the rows have several periods that do not sort as time: neither is given
    std::optional<QDateTime> sourceModified; ///< when the source last changed
    std::optional<QDateTime> confirmedAt;    ///< when this device last confirmed it
    std::optional<QDateTime> dueAt;          ///< sourceModified + cadence + grace; latenessOf() says whether it is late
    store::RecordState state = store::RecordState::Never;
    std::optional<sync::Outcome> trouble; ///< how the syncs since the last success have failed
    message::Messages error;              ///< of the last sync
    message::Messages fault;              ///< of what is published
    message::Messages remark = {};        ///< how its values were read, where that is no fault
    /// The rows are those of this moment in the past; the clocks above are then those of `asOfPublish`, and nothing is
    /// late or in trouble. None: the present rows.
    std::optional<QDateTime> asOf = {};
    std::optional<QDateTime> asOfPublish = {}; ///< the last publish before it that changed rows
    std::optional<QDateTime> derivedAt = {};   ///< this device derived the rows then, they have no publisher
    QString keeper = {};   ///< of verdicts: whose ledger they stand on; empty: this device's, or they are none
    QStringList part = {}; ///< codes of the only areas whose rows this device keeps of the dataset; empty: all rows
    QStringList partNames = {}; ///< of these areas; the code where no level of the workspace knows it

    void forgetSpan()
    {
        periodFrom.clear();
        periodTo.clear();
        hasUnknownSpan = true;
    }
};

/// What of the page's parameters an answer follows.
struct Scope
{
    QStringList follows; ///< the parameters that the query's conditions use, set or not
    /// The chosen area is of a level that no code of the dataset reaches: the answer then has no rows, and counts and
    /// sums of 0, which say nothing about that area.
    bool isBelowLevels = false;
    QString level; ///< that level's id in the workspace; empty if no level lists the area, or without isBelowLevels
    /// A `latest` of the query finds no value: there is nothing of the chosen time or before it, and counts and sums
    /// of 0 say nothing about that time.
    bool isBeforeData = false;
    /// Of the chosen area this device keeps no rows, which says nothing about how many there are.
    bool isOutsidePart = false;

    /// The day in the workspace's zone that the answer depends on, since its query has a time that is counted from it;
    /// none if it is the same on any day.
    std::optional<QDate> today = {};

    /// Whether the dataset has nothing to say about what is chosen, which is not the same as 0.
    [[nodiscard]] bool isUnknown() const { return isBelowLevels || isBeforeData || isOutsidePart; }

    bool operator==(const Scope &) const = default;
};

struct AnswerColumn
{
    QString id;
    QString title; ///< in the requested language; default: the id
    QString unit;
    store::ColumnType type = store::ColumnType::Text;
    std::optional<int> decimals;  ///< with which its numbers are written; none: as many as their format has
    std::optional<bool> grouping; ///< whether their digits are in groups of three; none: the workspace does not say
    QString unitOfOne = {};       ///< beside the number 1, where the language has another word: "pupil"; may be empty
    QHash<QString, QString> valueTitles = {}; ///< in the requested language, by value; of the others there is none
};

struct Answer
{
    Provenance provenance;
    Scope scope;
    QList<Provenance> also; ///< the other datasets that an exposure was computed from
    std::vector<AnswerColumn> columns;
    /// A null QVariant for null; a qlonglong for integer (a double beyond its range: a sum), a double for real, a bool
    /// for boolean, a QString for the others: dates as 2026-11-21, times in UTC as 2026-11-21T07:05:00.000Z
    /// (QVariant::toDate() and toDateTime() read them).
    std::vector<QVariantList> rows;

    int column(const QString &id) const; ///< -1 if there is none
    QList<Provenance> provenances() const { return QList{provenance} + also; }
};

struct MapFeature
{
    qint64 fid = 0;
    geo::Geometry geometry;  ///< degrees, longitude and latitude; empty if MapAnswer::outlines has it
    std::size_t outline = 0; ///< index in MapAnswer::outlines
    QVariantList values;     ///< by MapAnswer::fields, as in Answer::rows
};

/// Features for drawing and hit tests; shared and immutable.
struct MapAnswer
{
    Provenance provenance;
    Scope scope;
    std::vector<AnswerColumn> fields;
    std::vector<MapFeature> features;
    std::shared_ptr<const geo::Outlines> outlines; ///< null: each feature has its geometry
    qint64 unreadable = 0;                         ///< number of geometries that could not be read and are omitted
    qint64 placeless = 0; ///< number of features without a geometry, which are omitted; always 0 for a query with a box
};

enum class QueryErrorKind {
    NeverSynced,
    UnknownDataset,
    UnknownField,
    BadQuery,
    Cache,
    Canceled,
    NotComputed,
    BeforeHistory, ///< the rows of the time that was asked for are not known
    LeftOut,       ///< this device does not keep the dataset
};

struct QueryError
{
    QueryErrorKind kind = QueryErrorKind::BadQuery;
    message::Message what;
};

template<typename T> using QueryResult = std::expected<T, QueryError>;

} // namespace anjungan::query
