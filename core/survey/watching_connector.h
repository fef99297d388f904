// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/survey/survey_values.h"

namespace anjungan::survey {

/// What the pages of a collection told beside their rows.
struct Watched
{
    std::optional<source::Opened> opened;
    qint64 pages = 0; ///< with rows or without; not those that have not changed
    qint64 pagesWithValidator = 0;
    qint64 pagesWithCount = 0;
    qint64 rows = 0;
    std::optional<qint64> matched; ///< of the last page that has it
    bool hasETag = false;
    bool hasLastModified = false;
    bool isOneETag = true; ///< all pages with an ETag have the same
    QByteArray etag;
    qint64 pagesAsked = 0;     ///< with a validator
    qint64 pagesConfirmed = 0; ///< of those, unchanged
    bool isCut = false;        ///< there is a page after Bounds::mostRows
    bool hasPoints = false;    ///< a row's geometry is of points; likewise the next two
    bool hasLines = false;
    bool hasPolygons = false;
};

/// A connector that forwards to another one and watches its answers. With Bounds::mostRows it ends a listing after the
/// page with that row, without a count, so that the sync takes the beginning for the whole.
class WatchingConnector final : public source::Connector
{
public:
    /// `inner` must outlive it.
    WatchingConnector(source::Connector &inner, const Bounds &bounds) : m_inner(inner), m_mostRows(bounds.mostRows) {}

    const Watched &watched() const { return m_watched; }
    void begin() { m_watched = {}; } ///< watches anew

    [[nodiscard]] QCoro::Task<std::expected<source::Opened, source::SourceError>> open(QString collection,
                                                                                       std::stop_token stop) override;
    source::Cursor partOnly(const source::Cursor &first, const source::Part &part) const override;
    source::Cursor changedSince(const source::Cursor &first, const source::Since &since) const override;
    source::Cursor keysOnly(const source::Cursor &first, const QString &keyField,
                            const source::Abilities &abilities) const override;
    source::Cursor outermost(const source::Cursor &first, const QString &field, source::Outermost which,
                             const source::Abilities &abilities) const override;
    source::Cursor sortedBy(const source::Cursor &first, const QString &keyField) const override;
    int pageSize() const override { return m_inner.pageSize(); }
    source::Cursor countOnly(const source::Cursor &first) const override;
    source::Cursor rowAt(const source::Cursor &first, std::int64_t row) const override;
    [[nodiscard]] QCoro::Task<std::expected<source::Fetched, source::SourceError>>
    fetch(source::Cursor cursor, source::Validator validator, std::function<void(qint64)> onBytes,
          std::stop_token stop) override;

private:
    void note(const source::Fetched &fetched);

    source::Connector &m_inner;
    const qint64 m_mostRows;
    Watched m_watched;
};

} // namespace anjungan::survey
