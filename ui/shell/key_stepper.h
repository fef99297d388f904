// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace anjungan::shell {

class RoundButton;

/// "‹ 3 of 44 ›": the steps to the neighbours of the key that a detail page is opened for.
class KeyStepper : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit KeyStepper(theme::Theme &theme, QWidget *parent = nullptr);

    /// `words` stands between the buttons.
    void setPlace(const QString &words, bool canGoBack, bool canGoOn);
    /// Whether the words are shown, for which a narrow bar has no room.
    void setWordy(bool is);

Q_SIGNALS:
    void stepped(int by); ///< -1 or 1

private:
    void applyTheme();

    theme::Theme &m_theme;
    RoundButton *m_before;
    QLabel *m_words;
    RoundButton *m_after;
};

} // namespace anjungan::shell
