// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace anjungan::map {

/// One clear line to the person over the map, for as long as it is true or for some seconds. Taps go through it.
class MapNotice : public QWidget
{
    Q_OBJECT

public:
    MapNotice(const theme::Theme &theme, QWidget *parent);

    /// Until the next one. Empty: nothing to tell.
    void tell(const QString &text);
    /// For some seconds; then what was told before is told again.
    void tellBriefly(const QString &text);

    QString text() const { return m_brief.isEmpty() ? m_text : m_brief; }
    /// As large as the text wants to be in that width.
    QSize sizeIn(int width) const;

Q_SIGNALS:
    /// It has another text, and thereby another size.
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
