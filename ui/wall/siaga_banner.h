// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::wall {

/// What holds, over the width of a wall: only what the data has, so that any line but the title may be empty. Lives on
/// the UI thread.
class SiagaBanner : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QStringList below; ///< how much, of whom, since when: the last parts are left out where they have no room
        QString age;       ///< the figure at the right
        QString ageBelow;  ///< what that figure is
        QString place;     ///< "2/3" where there are several; may be empty

        bool operator==(const Words &) const = default;
    };

    /// Height in pixels at a factor of 1.
    static constexpr double high = 46;

    /// `theme` must outlive it.
    explicit SiagaBanner(const theme::Theme &theme, QWidget *parent = nullptr);

    void setWords(const Words &words);
    const Words &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString fittingBelow(double room, const QFont &font) const;

    const theme::Theme &m_theme;
    Words m_words;
};

} // namespace anjungan::wall
