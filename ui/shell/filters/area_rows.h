// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/row.h"
#include "ui/shell/filters/area_lists.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

namespace anjungan::shell {

/// What the list of areas shows.
class AreaRows
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::shell::AreaRows)

public:
    /// Rows of areas at most; more are not read by anyone.
    static constexpr int mostRows = 200;

    /// All must outlive it.
    AreaRows(const AreaLevels &levels, const QStringList &levelTitles, const theme::Formatter &format)
        : m_levels(levels), m_titles(levelTitles), m_format(format)
    {
    }

    QString chosen;        ///< code; empty: all areas
    QStringList recent;    ///< codes, the newest first
    std::size_t level = 0; ///< whose areas are listed

    /// Without a search: all areas, the areas that the chosen one is in, those within it, the recent ones, and those of
    /// the level. With one: the areas of all levels whose name has the text in it or whose code begins with it, first
    /// those whose name begins with it.
    sheet::Rows rows(const QString &search) const;

private:
    struct Found
    {
        const Area *area = nullptr;
        std::size_t level = 0;
    };

    Found find(const QString &code) const;
    sheet::Row row(const Area &area, std::size_t at, bool withLevel) const;
    void addRelated(sheet::Rows &rows) const;
    void addRecent(sheet::Rows &rows) const;
    sheet::Rows matches(const QString &search) const;
    void cut(sheet::Rows &rows, qsizetype all) const;

    const AreaLevels &m_levels;
    const QStringList &m_titles;
    const theme::Formatter &m_format;
};

} // namespace anjungan::shell
