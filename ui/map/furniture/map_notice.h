// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace anjungan::map {

/// One line of text over the map, until it is replaced or for some seconds. Taps pass through it.
class MapNotice : public QWidget
{
    Q_OBJECT

public:
    MapNotice(const theme::Theme &theme, QWidget *parent);

    /// Shows `text` until the next call. Empty: hides the notice.
    void setText(const QString &text);
    /// Shows `text` for some seconds, and then the previous text again.
    void showBriefly(const QString &text);

    QString text() const { return m_brief.isEmpty() ? m_text : m_brief; }
    /// The size of the text in that width.
    QSize sizeIn(int width) const;

Q_SIGNALS:
    /// The text has changed, and with it the size.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();

    const theme::Theme &m_theme;
    QTimer m_timer;
    QString m_text;
    QString m_brief;
};

} // namespace anjungan::map
