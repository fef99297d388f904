// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/used_works.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace anjungan::sheet {
class ChoiceList;
}

namespace anjungan::shell {

/// The program's description, version and licence; what it is made with and whose data it shows, each a row that opens
/// its licence in full. Plain text.
class AboutPage : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    AboutPage(const QList<Attribution> &attributions, const theme::Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void fit();
    void open(const QString &row);

    const theme::Theme &m_theme;
    const QList<UsedWork> m_works;
    const QList<Attribution> m_attributions;
    QLabel *m_words;
    sheet::ChoiceList *m_list;
};

} // namespace anjungan::shell
