// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_rows.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

/// A value of a row: text in ISO 8601; without a zone it is UTC.
QDateTime timeOf(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return time.toUTC();
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonObject narrowed(QJsonObject feature, const QStringList &names)
{
    const QJsonObject all = feature[u"properties"].toObject();
    QJsonObject kept;
    for (const QString &name : names)
        if (all.contains(name))
            kept.insert(name, all[name]);
    feature[u"properties"] = kept;
    return feature;
}

std::optional<NotBefore> readSince(const QString &cql2)
{
    static const QRegularExpression form(u"^\"([^\"]+)\" >= (TIMESTAMP|DATE)\\('([^']*)'\\)$"_s);
    const QRegularExpressionMatch match = form.match(cql2);
    const bool isDate = match.captured(2) == u"DATE";
    const QString literal = match.captured(3);
    const QDateTime time =
        isDate ? QDate::fromString(literal, Qt::ISODate).startOfDay(QTimeZone::UTC) : timeOf(literal);
    if (!match.hasMatch() || !time.isValid() || (!isDate && !literal.endsWith(u'Z')))
        return std::nullopt;
    return NotBefore{match.captured(1), time};
}

std::optional<InAreas> readAreas(const QString &cql2)
{
    static const QRegularExpression area(u"^\"([^\"]+)\" = '([0-9.]+)' OR \"([^\"]+)\" LIKE '([0-9.]+)\\.%'$"_s);
    const QStringList parts = cql2.split(u" OR "_s);
    InAreas areas;
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        const QRegularExpressionMatch match = area.match(parts[i] + u" OR "_s + parts[i + 1]);
        const bool isField = areas.field.isEmpty() || match.captured(1) == areas.field;
        if (!match.hasMatch() || match.captured(1) != match.captured(3) || match.captured(2) != match.captured(4) ||
            !isField)
            return std::nullopt;
        areas.field = match.captured(1);
        areas.codes << match.captured(2);
    }
    return parts.size() % 2 == 0 ? std::optional(areas) : std::nullopt;
}

} // namespace

std::optional<RowFilter> readFilter(const QString &cql2)
{
    static const QRegularExpression joined(u"^\\((.+)\\) AND (.+)$"_s);
    const QRegularExpressionMatch both = joined.match(cql2);
    const RowFilter filter{.since = readSince(both.hasMatch() ? both.captured(2) : cql2),
                           .areas = readAreas(both.hasMatch() ? both.captured(1) : cql2)};
    const bool isRead = both.hasMatch() ? filter.since && filter.areas : filter.since || filter.areas;
    return isRead ? std::optional(filter) : std::nullopt;
}

LoopbackRows::LoopbackRows(const LoopbackCollection &collection, const std::optional<RowFilter> &condition,
                           RowShape shape)
    : m_collection(collection), m_all(collection.made ? collection.made->count : std::ssize(collection.features)),
      m_shape(std::move(shape))
{
    if (condition && collection.made && collection.made->matching && condition->since) {
        m_selected = collection.made->matching(*condition->since);
    } else if (condition) {
        m_selected.emplace();
        for (qint64 row = 0; row < m_all; ++row)
            if (holds(*condition, row))
                m_selected->push_back(row);
    }
    sort();
}

QJsonObject LoopbackRows::featureAt(qint64 row) const
{
    return m_collection.made ? QJsonDocument::fromJson(m_collection.made->feature(row)).object()
                             : m_collection.features[static_cast<std::size_t>(row)];
}

/// By the text of the values. Rows that are made come in their own order, which is that of their times.
void LoopbackRows::sort()
{
    if (m_shape.order.isEmpty() || m_collection.ignoresOrder)
        return;
    if (!m_selected) {
        m_selected.emplace(static_cast<std::size_t>(m_all));
        std::ranges::iota(*m_selected, 0);
    }
    const bool isGreatestFirst = m_shape.order.startsWith(u'-');
    const QString field = m_shape.order.mid(isGreatestFirst ? 1 : 0);
    const auto textOf = [&](qint64 row) { return featureAt(row)[u"properties"][field].toVariant().toString(); };
    if (!m_collection.made)
        std::ranges::stable_sort(*m_selected, {}, textOf);
    if (isGreatestFirst)
        std::ranges::reverse(*m_selected);
}

bool LoopbackRows::holds(const RowFilter &condition, qint64 row) const
{
    const QJsonObject feature = featureAt(row);
    if (condition.since) {
        const QDateTime time = timeOf(feature[u"properties"][condition.since->field].toString());
        if (!time.isValid() || time < condition.since->time)
            return false;
    }
    if (!condition.areas)
        return true;
    const QString code = feature[u"properties"][condition.areas->field].toString();
    return std::ranges::any_of(condition.areas->codes,
                               [&code](const QString &area) { return code == area || code.startsWith(area + u'.'); });
}

QByteArray LoopbackRows::row(qint64 row) const
{
    if (m_collection.made && !m_shape.properties && !m_shape.skipsGeometry)
        return m_collection.made->feature(row);
    QJsonObject feature = featureAt(row);
    if (m_shape.properties)
        feature = narrowed(feature, *m_shape.properties);
    // As OGC API - Features part 6 requires, the geometry counts as a property that was not requested.
    if (m_shape.skipsGeometry || (m_shape.properties && !m_collection.sendsGeometry))
        feature[u"geometry"] = QJsonValue::Null;
    return compact(feature);
}

QByteArray LoopbackRows::json(qint64 begin, qint64 end) const
{
    QByteArray rows;
    for (qint64 i = begin; i < end; ++i) {
        if (i > begin)
            rows += ',';
        rows += row(m_selected ? (*m_selected)[static_cast<std::size_t>(i)] : i);
    }
    return rows;
}

} // namespace anjungan::test
