// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/query/search.h"
#include "ui/panels/panel_services.h"
#include "ui/shell/search/hit_row.h"

#include <QFutureWatcher>
#include <QWidget>

class QLineEdit;

namespace anjungan::shell {

class HitList;
class MeaningCard;
class MeaningPreview;
class RecentSearches;

/// A field to search in, and what is found while somebody types: the interpretation first, then the hits by groups.
/// Every answer comes from a worker thread; a newer question cancels the older one, and only the newest is shown. The
/// field has the focus; up, down and Enter choose. Lives on the UI thread.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    /// `page` is the one that is shown. All references must outlive it.
    SearchBox(const panels::PanelServices &services, RecentSearches &recent, QString page, QWidget *parent = nullptr);
    ~SearchBox() override;

    QLineEdit *field() const { return m_field; }
    /// Whether what is typed is answered, with its preview.
    [[nodiscard]] bool isSettled() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const anjungan::workspace::Link &link);
    void closeWanted();
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void ask();
    void onAnswered();
    void showRecent();
    void showAnswer(const query::SearchAnswer &answer);
    void place();
    bool onKey(int key);
    void step(int by);
    void chooseCurrent();
    void choose(const workspace::Link &link);
    void onChosen(const HitRow &row);
    void emitIfSettled();
    [[nodiscard]] bool isWide() const;
    void paintFoot(QPainter &painter) const;

    const panels::PanelServices &m_services;
    RecentSearches &m_recent;
    const QString m_page;
    QLineEdit *m_field;
    QWidget *m_close;
    MeaningCard *m_card;
    HitList *m_list;
    MeaningPreview *m_preview;
    QFuture<query::QueryResult<query::SearchAnswer>> m_asked;
    QFutureWatcher<query::QueryResult<query::SearchAnswer>> m_watcher;
    QString m_foot; ///< number of hits and time; empty while there are none
    bool m_isPending = false;
    bool m_isEnterWanted = false; ///< it was pressed before the answer came
};

} // namespace anjungan::shell
