// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/format/value_kind.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::store {

/// The fields in the pages of one dataset so far, the kinds of their values, and values that do not have the promised
/// type.
class StagedFields
{
public:
    /// Room for the other columns within SQLite's 2,000.
    static constexpr std::size_t maxFields = 1'900;

    struct Field
    {
        QString name;
        std::optional<workspace::FieldType> promised;
        ValueKinds seen;
        bool isFaulty = false;
        qint64 pages = 0; ///< number of pages that have it
    };

    explicit StagedFields(const workspace::Dataset &dataset);

    /// The field's permanent index; none if there are too many fields, which is a fault.
    [[nodiscard]] std::optional<std::size_t> add(const QString &name);

    /// Records that a page has the field.
    void notePage(std::size_t field) { ++m_fields[field].pages; }

    /// Records a value. `row` names the row in a fault.
    void note(std::size_t field, const source::Value &value, const QString &row);

    const Field *find(const QString &name) const; ///< null if no page has it
    const std::vector<Field> &all() const { return m_fields; }
    const message::Messages &faults() const { return m_faults; } ///< at most five; the first of each field

    /// As JSON, to be stored with the stage; restore() reads it into a new object, false if it is invalid.
    QJsonObject toJson() const;
    [[nodiscard]] bool restore(const QJsonObject &json);

    /// The promised type of the field's column, otherwise the one of its values; none if it has only nulls.
    [[nodiscard]] static std::optional<ColumnType> type(const Field &field);

private:
    void report(const message::Message &fault);

    QHash<QString, std::optional<workspace::FieldType>> m_promises;
    QHash<QString, std::size_t> m_positions;
    std::vector<Field> m_fields;
    message::Messages m_faults;
    bool m_isFull = false;
};

} // namespace anjungan::store
