// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_rows.h"

#include "core/base/one_line.h"
#include "core/store/bundle/bundle_inspect.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/row_identity.h"
#include "core/sync/values/bundled_page.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

constexpr std::size_t pageRows = 1'000;
constexpr qint64 pageBytes = 8LL * 1024 * 1024;
constexpr qsizetype hashBytes = 20; ///< row_identity.h

/// In the order of the table itself, so that no index of the bundle is used.
QString selectValues(const Table &table)
{
    QString columns = u"fid"_s;
    if (table.hasGeometry)
        columns += ", geom"_L1;
    for (const TableColumn &column : table.columns)
        columns += ", "_L1 + quoted(column.column);
    return "SELECT "_L1 + columns + " FROM main."_L1 + quoted(table.dataset) + " NOT INDEXED ORDER BY fid"_L1;
}

QString selectMarks(const Table &table)
{
    return u"SELECT fid, key, hash, stamp FROM main.%1 NOT INDEXED ORDER BY fid"_s.arg(quoted(rowTable(table.dataset)));
}

bool isNumber(const QVariant &value) { return value.typeId() == QMetaType::LongLong; }

bool isText(const QVariant &value) { return value.typeId() == QMetaType::QString; }

qint64 bytesOf(const QVariant &value)
{
    return isText(value) ? value.toString().size() * qint64(sizeof(QChar)) : value.toByteArray().size();
}

} // namespace

BundleRows::BundleRows(std::shared_ptr<CacheConnection> bundle, const Table &table, const QString &keyField,
                       Statement values, Statement marks)
    : m_bundle(std::move(bundle)), m_dataset(table.dataset), m_hasGeometry(table.hasGeometry),
      m_values(std::move(values)), m_marks(std::move(marks))
{
    for (const TableColumn &column : table.columns) {
        if (column.name == keyField)
            m_key = m_fields.size();
        m_fields.push_back(column.name);
        m_types.push_back(column.type);
    }
}

CacheResult<std::unique_ptr<sync::BundledRows>> BundleRows::begin(std::shared_ptr<CacheConnection> bundle,
                                                                  const Table &table, const QString &keyField)
{
    auto values = Statement::prepare(*bundle, selectValues(table));
    if (!values)
        return std::unexpected(values.error());
    auto marks = Statement::prepare(*bundle, selectMarks(table));
    if (!marks)
        return std::unexpected(marks.error());
    const auto begun = values->execute().and_then([&] { return marks->execute(); });
    if (!begun)
        return std::unexpected(begun.error());
    return std::unique_ptr<sync::BundledRows>(
        new BundleRows(std::move(bundle), table, keyField, std::move(*values), std::move(*marks)));
}

CacheResult<std::optional<sync::BundledPage>> BundleRows::next()
{
    sync::BundledPage page;
    page.page.fields = m_fields;
    qint64 bytes = 0;
    while (page.marks.size() < pageRows && bytes < pageBytes) {
        const auto more = step();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        const auto added = addRow(page);
        if (!added)
            return std::unexpected(added.error());
        bytes += *added;
    }
    if (page.marks.empty())
        return std::nullopt;
    return page;
}

/// Moves to the next row and its identity, which must have the same fid, greater than the last.
CacheResult<bool> BundleRows::step()
{
    const auto value = m_values.next();
    if (!value)
        return value;
    const auto mark = m_marks.next();
    if (!mark)
        return mark;
    if (*value != *mark)
        return forged(*m_bundle, make<Code::BundleIdentityCount>(m_dataset));
    if (!*value)
        return false;
    const QVariant fid = m_values.value(0);
    if (!isNumber(fid) || fid != m_marks.value(0) || (m_fid && fid.toLongLong() <= *m_fid))
        return forged(*m_bundle, make<Code::BundleIdentityCount>(m_dataset));
    m_fid = fid.toLongLong();
    return true;
}

/// Returns the approximate size of the row in bytes.
CacheResult<qint64> BundleRows::addRow(sync::BundledPage &page)
{
    const auto refuse = [this](const message::Message &what) {
        return forged(*m_bundle, make<Code::BundleRow>(QString::number(*m_fid), m_dataset, what));
    };
    auto mark = readMark();
    if (!mark)
        return refuse(make<Code::BundleRowIdentity>());
    source::SourceRow feature;
    qint64 bytes = 0;
    int place = 1;
    if (m_hasGeometry) {
        const QVariant blob = m_values.value(place++);
        bytes += bytesOf(blob);
        if (!setGeometry(feature, blob))
            return refuse(make<Code::BundleRowGeometry>());
    }
    feature.values.reserve(m_types.size());
    for (std::size_t i = 0; i < m_types.size(); ++i) {
        const QVariant stored = m_values.value(place++);
        bytes += bytesOf(stored);
        auto value = bundledValue(m_types[i], stored);
        if (!value)
            return refuse(make<Code::BundleRowType>(base::oneLine(m_fields[i], 60), typeMessage(m_types[i])));
        feature.values.push_back(std::move(*value));
    }
    if (!isKeyOf(feature, mark->key))
        return refuse(make<Code::BundleRowIdentityTaken>());
    page.page.features.push_back(std::move(feature));
    page.marks.push_back(std::move(*mark));
    return bytes;
}

std::optional<sync::RowMark> BundleRows::readMark() const
{
    const QVariant key = m_marks.value(1);
    const QVariant hash = m_marks.value(2);
    const QVariant stamp = m_marks.value(3);
    if (!isText(key) || hash.typeId() != QMetaType::QByteArray || hash.toByteArray().size() != hashBytes ||
        !isNumber(stamp))
        return std::nullopt;
    return sync::RowMark{.key = key.toString(), .hash = hash.toByteArray(), .stamp = stamp.toLongLong()};
}

/// Some keys cannot be compared: other numbers and times are published in another form than in their identity, and a
/// row with an empty key field is identified by its feature's id, which is not published.
bool BundleRows::isKeyOf(const source::SourceRow &feature, const QString &key) const
{
    if (!m_key || m_types[*m_key] == ColumnType::Real || m_types[*m_key] == ColumnType::DateTime)
        return true;
    const QString text = keyText(feature.values[*m_key]);
    if (text.isEmpty() || text == key)
        return true;
    // An integer that was sent as 1e16.
    return m_types[*m_key] == ColumnType::Integer && text.toDouble() == key.toDouble();
}

} // namespace anjungan::store
