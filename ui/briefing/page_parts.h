// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/lead.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <span>

namespace anjungan::briefing {

struct Composition;
struct DocumentHead;
struct SourceRow;
class Sources;

inline constexpr double sourceRowHeight = 19;
inline constexpr double sourcesHeadHeight = 52; ///< the title and the names of the columns

[[nodiscard]] double headHeight(const DocumentHead &head, double width, const Sources &numbers,
                                const theme::Theme &theme);

/// What stands around the panels on the pages of a document.
class PageParts
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::briefing::PageParts)

public:
    /// All references must outlive it.
    PageParts(QPainter &painter, const Composition &document, const theme::Theme &theme)
        : m_painter(painter), m_document(document), m_theme(theme)
    {
    }

    /// At the beginning of the document.
    void paintHead() const;
    /// The title and the day above the other pages.
    void paintRunningHead() const;
    void paintFoot(int page) const;
    void paintHeading(const QRectF &rect, const QString &title, const QString &subtitle) const;
    void paintSources(const QRectF &rect, std::span<const SourceRow> rows, const QString &zone) const;

private:
    void paintSource(const QRectF &rect, const SourceRow &row, std::span<const double> starts) const;

    QPainter &m_painter;
    const Composition &m_document;
    const theme::Theme &m_theme;
};

} // namespace anjungan::briefing
