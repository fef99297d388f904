// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/panel_services.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>
#include <vector>

namespace anjungan::shell {

/// What an interpretation leads to, in small: where its rows are, and the figures of its page. Its queries run on
/// worker threads; those of an older interpretation are canceled. Lives on the UI thread.
class MeaningPreview : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    explicit MeaningPreview(const panels::PanelServices &services, QWidget *parent = nullptr);
    ~MeaningPreview() override;

    void showMeaning(const query::Interpretation &meaning);
    void clear();

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure
    {
        QString value; ///< "–" until it is known
        QString unit;
    };

    template<typename Result, typename Take> void follow(QFuture<Result> future, Take take);
    void askFigures(const workspace::PageSpec &page, const QString &dataset);
    void askMap(const QString &dataset);
    void cancel();
    double paintMap(QPainter &painter, const QRectF &room) const;

    const panels::PanelServices &m_services;
    QString m_title;
    query::Parameters m_parameters;
    std::vector<Figure> m_figures;
    QList<workspace::Condition> m_where; ///< of the first figure
    QList<query::Provenance> m_origins;
    std::shared_ptr<const query::MapAnswer> m_area, m_rows;
    std::vector<std::unique_ptr<QObject>> m_watchers;
    std::vector<std::function<void()>> m_cancel;
    int m_pending = 0;
};

} // namespace anjungan::shell
