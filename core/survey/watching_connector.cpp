// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/watching_connector.h"

#include "core/geo/geometry.h"

#include <utility>

namespace anjungan::survey {

QCoro::Task<std::expected<source::Opened, source::SourceError>> WatchingConnector::open(QString collection,
                                                                                        std::stop_token stop)
{
    auto opened = co_await m_inner.open(std::move(collection), std::move(stop));
    if (opened)
        m_watched.opened = *opened;
    co_return opened;
}

source::Cursor WatchingConnector::partOnly(const source::Cursor &first, const source::Part &part) const
{
    return m_inner.partOnly(first, part);
}

source::Cursor WatchingConnector::changedSince(const source::Cursor &first, const source::Since &since) const
{
    return m_inner.changedSince(first, since);
}

source::Cursor WatchingConnector::keysOnly(const source::Cursor &first, const QString &keyField,
                                           const source::Abilities &abilities) const
{
    return m_inner.keysOnly(first, keyField, abilities);
}

source::Cursor WatchingConnector::outermost(const source::Cursor &first, const QString &field, source::Outermost which,
                                            const source::Abilities &abilities) const
{
    return m_inner.outermost(first, field, which, abilities);
}

source::Cursor WatchingConnector::sortedBy(const source::Cursor &first, const QString &keyField) const
{
    return m_inner.sortedBy(first, keyField);
}

source::Cursor WatchingConnector::countOnly(const source::Cursor &first) const { return m_inner.countOnly(first); }

source::Cursor WatchingConnector::rowAt(const source::Cursor &first, std::int64_t row) const
{
    return m_inner.rowAt(first, row);
}

QCoro::Task<std::expected<source::Fetched, source::SourceError>>
WatchingConnector::fetch(source::Cursor cursor, source::Validator validator, std::function<void(qint64)> onBytes,
                         std::stop_token stop)
{
    const bool isAsked = !validator.isEmpty();
    auto fetched = co_await m_inner.fetch(std::move(cursor), std::move(validator), std::move(onBytes), std::move(stop));
    if (!fetched)
        co_return fetched;
    m_watched.pagesAsked += isAsked ? 1 : 0;
    m_watched.pagesConfirmed += isAsked && fetched->notModified ? 1 : 0;
    if (fetched->notModified)
        co_return fetched;
    note(*fetched);
    if (m_mostRows > 0) {
        fetched->page.numberMatched.reset();
        if (m_watched.rows >= m_mostRows && fetched->next) {
            fetched->next.reset();
            m_watched.isCut = true;
        }
    }
    co_return fetched;
}

void WatchingConnector::note(const source::Fetched &fetched)
{
    ++m_watched.pages;
    m_watched.rows += std::ssize(fetched.page.features);
    m_watched.pagesWithValidator += fetched.validator.isEmpty() ? 0 : 1;
    if (fetched.page.numberMatched) {
        ++m_watched.pagesWithCount;
        m_watched.matched = *fetched.page.numberMatched;
    }
    if (const QByteArray &etag = fetched.validator.etag; !etag.isEmpty()) {
        m_watched.isOneETag = m_watched.isOneETag && (m_watched.etag.isEmpty() || m_watched.etag == etag);
        m_watched.etag = etag;
        m_watched.hasETag = true;
    }
    m_watched.hasLastModified = m_watched.hasLastModified || !fetched.validator.lastModified.isEmpty();
    for (const source::SourceRow &row : fetched.page.features) {
        const auto type = static_cast<geo::Type>(row.type);
        m_watched.hasPoints = m_watched.hasPoints || type == geo::Type::Point || type == geo::Type::MultiPoint;
        m_watched.hasLines = m_watched.hasLines || type == geo::Type::LineString || type == geo::Type::MultiLineString;
        m_watched.hasPolygons = m_watched.hasPolygons || type == geo::Type::Polygon || type == geo::Type::MultiPolygon;
    }
}

} // namespace anjungan::survey
