// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"
#include "ui/briefing/briefing_panels.h"
#include "ui/briefing/composition.h"
#include "ui/briefing/document_clock.h"
#include "ui/panels/panel_services.h"
#include "ui/selection/navigation.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace anjungan::briefing {

/// Makes a document: its panels, part by part, their answers, the rows that they use, and their places on the pages.
/// Then its pages can be painted, on a file or a printer, as often as wanted. It returns to the event loop after each
/// part, so that a window stays awake. Deleting it cancels it. Lives on the UI thread.
class BriefingRun : public QObject
{
    Q_OBJECT

public:
    /// A document has no more pages, and no more panels.
    static constexpr int mostPages = 100;
    static constexpr int mostPanels = 1200;

    struct Request
    {
        workspace::Briefing briefing;
        workspace::Selection selection;
        std::optional<QDate> knownOn = {}; ///< the day that the queries' service knows; none: the present
    };

    /// `like` has the services for its panels, which outlive it; its theme counts only in its kind of figures.
    BriefingRun(Request request, const panels::PanelServices &like, QObject *parent = nullptr);
    ~BriefingRun() override;

    void start();

    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// Of a document that is ready.
    const Composition &document() const { return m_document; }
    const panels::PanelServices &services() const { return m_services; }
    const workspace::Briefing &briefing() const { return m_request.briefing; }
    void paintPage(QPainter &painter, int page) const;
    /// A name for a file of it, without ending.
    QString fileName() const;

Q_SIGNALS:
    /// `done` of `all` steps; the number of steps does not change.
    void progressed(int done, int all);
    void ready();
    /// There is no document; `line` says why.
    void failed(const QString &line);

private:
    /// The moment that the document speaks of: when any of its data was last confirmed, else the day's beginning.
    void setTime(const query::QueryResult<QList<store::DatasetRecord>> &records);
    void makeNext();
    void lookWhetherSettled();
    void countRows();
    void compose();
    void fail(const QString &line);
    void askAreaName();
    DocumentHead head() const;
    QString documentId() const;
    void advance();

    const Request m_request;
    theme::Theme m_theme;
    DocumentClock m_clock;
    panels::PanelServices m_services;
    selection::Navigation m_navigation;
    const workspace::PageSpec m_noPage;
    panels::PageContext m_context; ///< of the lead
    Lead m_lead;
    BriefingPanels m_panels;
    QList<QFuture<void>> m_asked;
    QString m_areaName;
    QTimer m_patience;
    Composition m_document;
    bool m_isCounting = false;
    bool m_isReady = false;
    int m_done = 0;
};

} // namespace anjungan::briefing
