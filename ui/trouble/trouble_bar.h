// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/trouble/trouble.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace anjungan::trouble {

/// One trouble, as a strip over the width of a window or on a page: a mark, the lines, and a button for each remedy.
/// Where the buttons have no room beside the lines, they stand below. Hidden while there is none.
class TroubleBar : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    explicit TroubleBar(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Shows it; nothing hides the strip. The buttons stay, and keep the focus, where the remedies are the same.
    void setTrouble(const std::optional<Trouble> &trouble);
    const std::optional<Trouble> &trouble() const { return m_trouble; }

Q_SIGNALS:
    void chosen(anjungan::trouble::Remedy remedy);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void makeButtons();
    void fit();

    const theme::Theme &m_theme;
    std::optional<Trouble> m_trouble;
    QLabel *m_words;
    QBoxLayout *m_layout;
    QBoxLayout *m_row; ///< of the buttons
    QList<QPushButton *> m_buttons;
};

} // namespace anjungan::trouble
