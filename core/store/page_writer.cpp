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

namespace {

QString insertRowSql(const QString &dataset)
{
    return "INSERT OR IGNORE INTO "_L1 + stagedRows(dataset) +
           " (seq, key, hash, stamp, type, min_x, max_x, min_y, max_y) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1;
}

QString insertValuesSql(const QString &dataset, const std::vector<std::optional<std::size_t>> &positions)
{
    QString columns;
    QString marks;
    for (const auto &position : positions) {
        if (position) {
            columns += ", "_L1 + stagedColumn(*position);
            marks += ", ?"_L1;
        }
    }
    return "INSERT INTO "_L1 + stagedValues(dataset) + " (seq, geom"_L1 + columns + ") VALUES (?, ?"_L1 + marks + u')';
}

} // namespace

/// How the pages with one list of fields are written.
struct PageWriter::Layout
{
    std::vector<QString> fields;
    std::vector<std::optional<std::size_t>> positions; ///< of the fields in m_fields; nothing: not staged
    RowIdentifier identifier;
    Statement insertRow;
    Statement insertValues;
};

PageWriter::PageWriter(const Connection &connection, const workspace::Dataset &dataset)
    : m_connection(connection), m_dataset(dataset), m_fields(dataset)
{
}

PageWriter::~PageWriter() = default;

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
    if (m_layout && page.fields == m_layout->fields)
        return {};
    const std::size_t fieldsBefore = m_fields.all().size();
    auto positions = positionsOf(page.fields);
    if (const auto done = runAll(m_connection, tableCommands(fieldsBefore)); !done)
        return done;
    auto row = Statement::prepare(m_connection, insertRowSql(m_dataset.id));
    if (!row)
        return std::unexpected(row.error());
    auto values = Statement::prepare(m_connection, insertValuesSql(m_dataset.id, positions));
    if (!values)
        return std::unexpected(values.error());
    m_layout.reset(new Layout{page.fields, std::move(positions),
                              RowIdentifier(page.fields, m_dataset.key, m_dataset.modified), std::move(*row),
                              std::move(*values)});
    return {};
}

std::vector<std::optional<std::size_t>> PageWriter::positionsOf(const std::vector<QString> &pageFields)
{
    std::vector<std::optional<std::size_t>> positions;
    for (const QString &name : pageFields) {
        const auto position = m_fields.add(name);
        // A name that comes twice in a page keeps its first place: a column is written once.
        const bool isTwice = std::ranges::contains(positions, position);
        positions.push_back(isTwice ? std::nullopt : position);
    }
    return positions;
}

/// What the stage tables lack for the fields that are known now.
Commands PageWriter::tableCommands(std::size_t fieldsBefore) const
{
    const std::size_t fields = m_fields.all().size();
    if (!m_layout)
        return createStage(m_dataset.id, fields);
    Commands commands;
    for (std::size_t field = fieldsBefore; field < fields; ++field)
        commands.push_back(addStagedColumn(m_dataset.id, field));
    return commands;
}

CacheResult<void> PageWriter::addRow(const source::Feature &feature)
{
    const RowIdentity identity = m_layout->identifier.identify(feature);
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
    Statement &insert = m_layout->insertRow;
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
    Statement &insert = m_layout->insertValues;
    insert.bind(0, m_seq);
    insert.bind(1, feature.wkb.isEmpty() ? QVariant() : QVariant(geo::gpkgBlob(feature.wkb, feature.box, srsId)));
    int mark = 2;
    for (std::size_t i = 0; i < m_layout->positions.size(); ++i) {
        if (m_layout->positions[i])
            insert.bind(mark++, i < feature.values.size() ? stagedValue(feature.values[i]) : QVariant());
    }
    return insert.execute();
}

void PageWriter::note(const source::Feature &feature, const QString &key)
{
    for (std::size_t i = 0; i < std::min(m_layout->positions.size(), feature.values.size()); ++i) {
        if (!m_layout->positions[i])
            continue;
        m_fields.note(*m_layout->positions[i], feature.values[i], key);
        if (m_layout->fields[i] != m_dataset.modified)
            continue;
        if (const QString *text = std::get_if<QString>(&feature.values[i])) {
            if (const auto time = parseIsoTime(*text))
                m_newest = std::max(m_newest.value_or(time->msecs), time->msecs);
        }
    }
}

} // namespace anjungan::store
