// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace anjungan::shell {

class ChipButton;

/// The page's title and its filters, area and period, as chips that open menus. The notice of the workspace ("sample
/// data") is here, where no page can hide it.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(theme::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle);
    void setNotice(const QString &notice); ///< empty: none

    ChipButton *areaChip() const { return m_area; }
    ChipButton *periodChip() const { return m_period; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    theme::Theme &m_theme;
    QHBoxLayout *m_layout;
    ChipButton *m_area;
    ChipButton *m_period;
    QString m_title;
    QString m_subtitle;
    QString m_notice;
};

} // namespace anjungan::shell
