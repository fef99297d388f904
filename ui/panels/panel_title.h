// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace anjungan::panels {

class UnitLabel;

/// The title of a panel as plain text, and below it in small letters what the panel shows if that is not what is
/// chosen. A long title without that has two lines. What is elided nevertheless is shown by its tool tip, and a tap
/// asks for it. As high as a touch target, so that there can be one beside it.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    PanelTitle(const QString &text, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Empty: only the title.
    void setScope(const QString &scope);
    const QString &scope() const { return m_scope; }
    /// The unit in the same row. Where both have no room in it, the unit is in the small line instead.
    void setUnit(UnitLabel *unit);

    /// Whether the title's text is shown as a whole at this width.
    [[nodiscard]] bool isWhole() const;
    /// All of its lines, whole.
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It was tapped where some of it is elided.
    void wholeTextAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;
    /// What is in small letters.
    QString below() const;
    void placeUnit();

    const theme::Theme &m_theme;
    QString m_text;
    QString m_scope;
    UnitLabel *m_unit = nullptr;
};

} // namespace anjungan::panels
