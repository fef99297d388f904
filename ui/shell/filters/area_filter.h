// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/area_lists.h"
#include "ui/shell/filters/area_rows.h"
#include "ui/shell/filters/filter.h"

namespace anjungan::sheet {
class SearchList;
class Segments;
} // namespace anjungan::sheet

namespace anjungan::shell {

/// The area: all areas, those of each level, the recent ones.
class AreaFilter : public Filter
{
    Q_OBJECT

public:
    explicit AreaFilter(const FilterParts &parts, QObject *parent = nullptr);

    void refresh() override;
    QString label() const override;
    /// Of the chosen area, and of others that were asked for; empty while it is not known.
    QString name(const QString &code) const { return m_lists.name(code); }

protected:
    [[nodiscard]] bool isFollowedBy(const workspace::PageSpec &page) const override;
    QWidget *fill(sheet::Sheet &sheet) override;
    void follow() override;

private:
    static constexpr int mostRecent = 5;

    QString levelTitle(const workspace::AreaLevel &level) const;
    void showLevels();

    AreaLists m_lists;
    QStringList m_levelTitles;
    AreaRows m_rows; ///< of the sheet that is open
    QPointer<sheet::Segments> m_segments;
    QPointer<sheet::SearchList> m_list;
    QList<std::size_t> m_withData; ///< the levels of the segments
};

} // namespace anjungan::shell
