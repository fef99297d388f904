// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/used_rows.h"
#include "ui/panels/origin/origin_inquiry.h"
#include "ui/panels/origin/query_words.h"
#include "ui/panels/panel_services.h"

#include <QFutureWatcher>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace anjungan::panels {

class PageView;
class Panel;

/// Where a figure comes from: the three clocks on one line, the rows that are used and left out with the reasons, the
/// query in words, what it is compared with, its history, what changed lately, the publisher and the licence. Asks for
/// what it does not know, off the UI thread.
class OriginCard : public QWidget
{
    Q_OBJECT

public:
    /// Shows the used rows of a panel as a table.
    using ShowRows = std::function<void(Panel &panel, const query::UsedRows &rows)>;

    /// More used rows than these are cut.
    static constexpr int mostRows = 10'000;

    /// `services` must outlive it.
    OriginCard(OriginSubject subject, const PanelServices &services, QWidget *parent = nullptr);

    ~OriginCard() override;

    QSize sizeHint() const override;

    /// Where the figure comes from as one text for a letter: title, publisher, period, clocks, licence, query.
    QString reference() const;

    /// Opens that of a panel in a sheet beside `anchor`; nothing if the panel shows no data.
    static void open(Panel &panel, QWidget &anchor, const ShowRows &showRows);
    /// Makes the feet of a page's panels open theirs.
    static void serve(const PageView &view, const ShowRows &showRows);

Q_SIGNALS:
    /// All is known and shown.
    void filled();
    void rowsFound(const anjungan::query::UsedRows &rows);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeading(QBoxLayout &to, const QString &text);
    void addLine(QBoxLayout &to, const QString &text, theme::Tone tone = theme::Tone::Neutral);
    void addClocks();
    void fill();
    void fillRows(const query::Origin &origin);
    void fillComparison();
    void fillChanges(const query::Origin &origin);
    void addButtons(qint64 used);
    QPushButton *addButton(QBoxLayout &to, const QString &name, const QString &text);
    void askForRows();
    void onRows();
    std::vector<Phrase> question() const;

    const OriginSubject m_subject;
    const PanelServices &m_services;
    OriginInquiry *m_inquiry;
    QBoxLayout *m_layout;
    QBoxLayout *m_columns; ///< left and right, or on a narrow card one below the other
    QBoxLayout *m_left, *m_right;
    QFutureWatcher<query::QueryResult<query::UsedRows>> m_rows;
};

} // namespace anjungan::panels
