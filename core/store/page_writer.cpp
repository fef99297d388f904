// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_writer.h"

#include "core/geo/geometry.h"
#include "core/store/iso_time.h"
#include "core/store/layout.h"
#include "core/store/stage_tables.h"
#include "core/store/transaction.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

PageWriter::PageWriter(const Connection &connection, const workspace::Dataset &dataset)
    : m_connection(connection), m_dataset(dataset), m_fields(dataset)
{
}

std::optional<QDateTime> PageWriter::newest() const
{
    return m_newest.transform([](qint64 msecs) { return QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::UTC); });
}

CacheResult<void> PageWriter::append(const source::Page &page)
{
    return inTransaction(m_connection, [&]() -> CacheResult<void> {
        if (const auto prepared = prepareFor(page); !prepared)
            return prepared;
        for (const source::Feature &feature : page.features) {
            if (const auto added = addRow(feature); !added)
                return added;
        }
        return {};
    });
}

CacheResult<void> PageWriter::prepareFor(const source::Page &page)
{
    if (m_insertValues && page.fields == m_pageFields)
        return {};
    const std::size_t before = m_fields.all().size();
    m_pageFields = page.fields;
    m_positions.clear();
    for (const QString &name : page.fields) {
        const auto position = m_fields.add(name);
        // A name that comes twice in a page keeps its first place: a column is written once.
        const bool isTwice = std::ranges::contains(m_positions, position);
        m_positions.push_back(isTwice ? std::nullopt : position);
    }
    m_identifier.emplace(page.fields, m_dataset.key, m_dataset.modified);

    Commands commands;
    if (!m_insertRow)
        commands = createStage(m_dataset.id, m_fields.all().size());
    for (std::size_t field = before; m_insertRow && field < m_fields.all().size(); ++field)
        commands.push_back(addStagedColumn(m_dataset.id, field));
    if (const auto done = runAll(m_connection, commands); !done)
        return done;

    QString columns;
    QString marks;
    for (const auto &position : m_positions) {
        if (position) {
            columns += ", "_L1 + stagedColumn(*position);
            marks += ", ?"_L1;
        }
    }
    auto row = Statement::prepare(m_connection, "INSERT OR IGNORE INTO "_L1 + stagedRows(m_dataset.id) +
                                                    " (seq, key, hash, stamp, type, min_x, max_x, min_y, max_y) "
                                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1);
    if (!row)
        return std::unexpected(row.error());
    auto values = Statement::prepare(m_connection, "INSERT INTO "_L1 + stagedValues(m_dataset.id) + " (seq, geom"_L1 +
                                                       columns + ") VALUES (?, ?"_L1 + marks + u')');
    if (!values)
        return std::unexpected(values.error());
    m_insertRow.emplace(std::move(*row));
    m_insertValues.emplace(std::move(*values));
    return {};
}

CacheResult<void> PageWriter::addRow(const source::Feature &feature)
{
    const RowIdentity identity = m_identifier->identify(feature);
    ++m_seq;
    const auto isNew = insertRow(feature, identity);
    if (!isNew)
        return std::unexpected(isNew.error());
    if (!*isNew) {
        ++m_repeats;
        return {};
    }
    m_keyless += identity.key.isEmpty() ? 1 : 0;
    note(feature, identity.key);
    return insertValues(feature);
}

CacheResult<bool> PageWriter::insertRow(const source::Feature &feature, const RowIdentity &identity)
{
    Statement &insert = *m_insertRow;
    const bool hasPosition = !feature.wkb.isEmpty() && !feature.box.isEmpty();
    const auto bound = [hasPosition](double value) { return hasPosition ? QVariant(value) : QVariant(); };
    insert.bind(0, m_seq);
    insert.bind(1, identity.key);
    insert.bind(2, identity.hash);
    insert.bind(3, identity.stamp);
    insert.bind(4, feature.wkb.isEmpty() ? 0U : feature.type);
    insert.bind(5, bound(feature.box.minX));
    insert.bind(6, bound(feature.box.maxX));
    insert.bind(7, bound(feature.box.minY));
    insert.bind(8, bound(feature.box.maxY));
    return insert.execute().transform([&insert] { return insert.changes() > 0; });
}

CacheResult<void> PageWriter::insertValues(const source::Feature &feature)
{
    Statement &insert = *m_insertValues;
    insert.bind(0, m_seq);
    insert.bind(1, feature.wkb.isEmpty() ? QVariant() : QVariant(geo::gpkgBlob(feature.wkb, feature.box, srsId)));
    int mark = 2;
    for (std::size_t i = 0; i < m_positions.size(); ++i) {
        if (m_positions[i])
            insert.bind(mark++, i < feature.values.size() ? stagedValue(feature.values[i]) : QVariant());
    }
    return insert.execute();
}

void PageWriter::note(const source::Feature &feature, const QString &key)
{
    for (std::size_t i = 0; i < std::min(m_positions.size(), feature.values.size()); ++i) {
        if (!m_positions[i])
            continue;
        m_fields.note(*m_positions[i], feature.values[i], key);
        if (m_pageFields[i] != m_dataset.modified)
            continue;
        if (const QString *text = std::get_if<QString>(&feature.values[i])) {
            if (const auto time = parseIsoTime(*text))
                m_newest = std::max(m_newest.value_or(time->msecs), time->msecs);
        }
    }
}

} // namespace anjungan::store
