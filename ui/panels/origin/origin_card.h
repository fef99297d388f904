// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/origin.h"
#include "core/workspace/query_spec.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/values.h"

#include <QFutureWatcher>
#include <QWidget>

class QVBoxLayout;

namespace anjungan::panels {

class PageView;
class Panel;

/// What an origin card is about.
struct OriginSubject
{
    QString title;                        ///< of the panel
    workspace::QuerySpec query;           ///< its main query
    query::Parameters values;             ///< of the page, with which it was asked
    QString column;                       ///< of the figure; empty: the query's first measure
    QList<query::Provenance> provenances; ///< of what the panel shows, the main dataset's first
    QStringList notes;                    ///< what else the panel's foot says
};

/// Where a figure comes from: the three clocks on one line, the rows that are used and left out with the reasons, the
/// query in words, what changed lately, the publisher and the licence. Asks for what it does not know, off the UI
/// thread.
class OriginCard : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    OriginCard(OriginSubject subject, const PanelServices &services, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    /// Where the figure comes from as one text for a letter: title, publisher, period, clocks, licence, query.
    QString reference() const;

    /// Opens that of a panel in a sheet beside `anchor`; nothing if the panel shows no data.
    static void open(const Panel &panel, QWidget &anchor);
    /// Makes the feet of a page's panels open theirs.
    static void serve(const PageView &view);

Q_SIGNALS:
    /// All is known and shown.
    void filled();

private:
    void addHeading(const QString &text);
    void addLine(const QString &text, theme::Tone tone = theme::Tone::Neutral);
    void addClocks();
    void addFacts(const query::Origin *origin);
    void fill();
    QString period() const;

    OriginSubject m_subject;
    const PanelServices &m_services;
    QVBoxLayout *m_layout;
    QFutureWatcher<query::QueryResult<query::Origin>> m_asked;
};

} // namespace anjungan::panels
