// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::shell {

/// A rounded button in the top bar: an icon and the current choice. As wide as its text, up to a share of the bar. What
/// is chosen is tinted and has a button of its own within, which clears it.
class ChipButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    ChipButton(const QString &icon, theme::Theme &theme, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Whether something is chosen; `clearName` is what its clear button is called, empty: it has none.
    void setChosen(bool isChosen, const QString &clearName = {});
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    QAbstractButton *clearButton() const { return m_clear; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person asks to choose nothing.
    void clearWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double roomRight() const;

    QString m_icon;
    theme::Theme &m_theme;
    QAbstractButton *m_clear; ///< hidden: nothing to clear
    bool m_isChosen = false;
};

} // namespace anjungan::shell
