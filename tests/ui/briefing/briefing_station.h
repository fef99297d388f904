// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/briefing/briefing_file.h"
#include "ui/briefing/briefing_run.h"

#include <memory>
#include <optional>

namespace anjungan::test {

/// Makes briefings of a cache, at 14.05 WIB on 21 November 2026 or as they were known at an earlier moment.
class BriefingStation
{
public:
    explicit BriefingStation(const DemoCache &cache, QStringView language = theme::Language::Indonesian,
                             const QDateTime &now = deskTime, const std::optional<QDateTime> &knownAt = {});

    /// A document that is ready; null if there is none, and then failure() says why.
    std::unique_ptr<briefing::BriefingRun> make(const workspace::Briefing &briefing,
                                                const workspace::Selection &selection = {},
                                                std::optional<QDate> knownOn = {});
    const QString &failure() const { return m_failure; }

    static QByteArray pdf(const briefing::BriefingRun &run);

    ManualClock clock;
    theme::Theme theme;
    theme::Formatter format;
    std::unique_ptr<query::QueryService> queries;
    panels::PanelServices services;

private:
    QString m_failure;
};

/// The words of a PDF, page by page; none where pdftotext is not installed.
std::optional<QStringList> pagesOf(const QByteArray &pdf);
/// The same as one line.
std::optional<QString> textOf(const QByteArray &pdf);

/// A briefing of whole pages.
workspace::Briefing briefingOf(const QStringList &pages);

} // namespace anjungan::test
