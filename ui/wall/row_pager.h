// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <chrono>

namespace anjungan::panels {
class PageView;
class Panel;
} // namespace anjungan::panels
namespace anjungan::theme {
class Formatter;
}

namespace anjungan::wall {

/// Shows all rows of a page's lists and tables part by part, and says which are seen. A list that needs more than
/// `mostNeeded` goes on where it was when its page comes again.
class RowPager
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::wall::RowPager)

public:
    using Milliseconds = std::chrono::milliseconds;
    /// By panel id, the row that is shown first next time.
    using Places = QHash<QString, int>;

    /// The longest that a page stays for its rows.
    static constexpr std::chrono::minutes mostNeeded{15};

    /// All references must outlive it. `places` are kept where the page is not.
    RowPager(panels::PageView &page, const theme::Formatter &format, Places &places)
        : m_page(page), m_format(format), m_places(places)
    {
    }

    /// How long all rows need from now on, as the page is laid out; 0 if all are visible.
    Milliseconds needed() const;
    /// Shows the part for that time since the stop began.
    void showAt(Milliseconds within);
    /// The stop is over: what was not seen comes next time.
    void leave(Milliseconds within);

private:
    panels::PageView &m_page;
    const theme::Formatter &m_format;
    Places &m_places;
};

} // namespace anjungan::wall
