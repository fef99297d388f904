// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/format/value_kind.h"
#include "core/store/format/value_reading.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::store {

/// The fields in the pages of one dataset so far, the kinds of their values, and how values were read as the promised
/// types.
class StagedFields
{
public:
    /// Room for the other columns within SQLite's 2,000.
    static constexpr std::size_t maxFields = 1'900;

    struct Field
    {
        QString name;
        std::optional<workspace::FieldType> promised;
        ValueKinds seen;       ///< of a field without a promise
        qint64 pages = 0;      ///< number of pages that have it
        qint64 values = 0;     ///< of a promised field: received values other than null
        qint64 converted = 0;  ///< of them, values that became one of the type
        qint64 empty = 0;      ///< texts for "no value"; without a promise, empty ones until there is another text
        qint64 unreadable = 0; ///< values that are not of the promised type
        qint64 notFinite = 0;
        QString example; ///< the first unreadable value
        QString exampleRow;
        QString notFiniteRow; ///< the first row with one
    };

    explicit StagedFields(const workspace::Dataset &dataset);

    /// The field's permanent index; none if there are too many fields, which is a fault.
    [[nodiscard]] std::optional<std::size_t> add(const QString &name);

    /// Records that a page has the field.
    void notePage(std::size_t field) { ++m_fields[field].pages; }

    /// Records a value of a field without a promise.
    void note(std::size_t field, const source::Value &value);

    /// Records how a value of a field with a promise was read.
    void note(std::size_t field, ReadAs read);

    /// Records an example of unreadable values: the first one is kept.
    void noteUnreadable(std::size_t field, const QString &text, const QString &row);

    /// Records numbers that were not finite, and a row that has one.
    void noteNotFinite(std::size_t field, qint64 count, const QString &row);

    const Field *find(const QString &name) const; ///< null if no page has it
    const std::vector<Field> &all() const { return m_fields; }
    const QString &surplus() const { return m_surplus; } ///< the first field beyond maxFields; null if there is none

    /// As JSON, to be stored with the stage; restore() reads it into a new object, false if it is invalid.
    QJsonObject toJson() const;
    [[nodiscard]] bool restore(const QJsonObject &json);

    /// The promised type of the field's column, otherwise the one of its values; none if it has only nulls and empty
    /// texts.
    [[nodiscard]] static std::optional<ColumnType> type(const Field &field);

    /// Whether a row has a value of the field that is stored as one.
    [[nodiscard]] static bool hasValue(const Field &field);

private:
    QHash<QString, std::optional<workspace::FieldType>> m_promises;
    QHash<QString, std::size_t> m_positions;
    std::vector<Field> m_fields;
    QString m_surplus;
};

} // namespace anjungan::store
