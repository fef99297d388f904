// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>

#include <memory>

namespace anjungan::sheet {
class Cell;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::shell {
class ChipButton;
} // namespace anjungan::shell

namespace anjungan::test {

/// A window on a workspace with areas of three levels and one without data, months of two years, two agencies, and the
/// pages "sekolah" (area and period), "opd" (those, the agency and a parameter) and "satu" (for one agency).
class FiltersStation
{
public:
    FiltersStation();
    ~FiltersStation();

    void sync();
    /// A new window of 1280 by 800 on its first page, settled.
    void open(const QString &language = QStringLiteral("en"));

    void show(const QString &page);
    void select(const QString &parameter, const QString &value);
    bool settle();

    template<typename T> T *find(const QString &name) const { return window->findChild<T *>(name); }
    shell::ChipButton *chip(const QString &parameter) const;
    /// Null if it is not open.
    sheet::Sheet *openSheet(const QString &parameter) const;
    /// Of the open sheet of periods.
    sheet::Cell *cell(const QString &period) const;

    theme::Theme theme;

private:
    QTemporaryDir m_folder;
    LoopbackSource m_source;
    std::shared_ptr<workspace::Workspace> m_workspace;
    ManualClock m_clock;
    std::unique_ptr<query::QueryService> m_queries;

public:
    std::unique_ptr<shell::MainWindow> window; ///< goes first
};

} // namespace anjungan::test
