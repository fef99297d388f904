// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace anjungan::map {

/// The current measurement, with buttons to remove the last point, to start again and to end.
class MeasureBar : public QWidget
{
    Q_OBJECT

public:
    MeasureBar(const theme::Theme &theme, QWidget *parent);

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// Whether there is a point to remove.
    void setHasPoints(bool hasPoints);
    QSize sizeHint() const override;

Q_SIGNALS:
    void undoRequested();
    void clearRequested();
    void doneRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateStyle();
    int side() const;

    const theme::Theme &m_theme;
    QToolButton *m_undo;
    QToolButton *m_clear;
    QToolButton *m_done;
    QString m_text;
};

} // namespace anjungan::map
