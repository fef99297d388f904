// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/filter.h"

#include <memory>
#include <vector>

namespace anjungan::shell {

class AreaFilter;
class ChipButton;
class ChipRow;

/// The chips of the top bar: what of the selection the current page follows, and what is chosen, each with its sheet
/// and its way to clear it. The user's choices go into the page's context. Lives on the UI thread.
class Filters : public QObject
{
    Q_OBJECT
public:
    /// `row` must outlive it.
    Filters(ChipRow &row, const FilterParts &parts, QObject *parent = nullptr);

    void showPage(const workspace::PageSpec &page, panels::PageContext &context);
    /// For a page of the window itself, which has none.
    void hide();
    /// Opens the sheet of areas, or of what else the page can be narrowed by and has a search, with the cursor in its
    /// field. Nothing where there is none.
    void search();
    /// Queries again what the sheets list, after a publish.
    void refresh();

    [[nodiscard]] bool isSettled() const;

    /// The name of the chosen area; empty while it is not known, and of others.
    QString areaName(const QString &code) const;

Q_SIGNALS:
    void settled();

private:
    struct Shown
    {
        std::unique_ptr<Filter> filter;
        ChipButton *chip = nullptr;
    };

    void add(std::unique_ptr<Filter> filter);
    void removeDeclared();
    void update(const Filter &filter, ChipButton &chip);
    static void label(const Filter &filter, const QString &text, ChipButton &chip);
    void openFolded();

    ChipRow &m_row;
    const FilterParts m_parts;
    std::vector<Shown> m_shown; ///< the built-in ones, then those that the page declares
    std::size_t m_builtIn = 0;
    AreaFilter *m_area = nullptr; ///< one of them
    QPointer<sheet::Sheet> m_foldedSheet;
};

} // namespace anjungan::shell
