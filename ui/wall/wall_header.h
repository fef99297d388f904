// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::wall {

/// What stands above a wall's page: the mark, the page's title, the date and the time of day. Lives on the UI thread.
class WallHeader : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString subtitle; ///< may be empty
        QString weekday;
        QString date;
        QString time;

        bool operator==(const Words &) const = default;
    };

    /// Height in pixels at a factor of 1.
    static constexpr double high = 36;

    /// `theme` must outlive it.
    explicit WallHeader(const theme::Theme &theme, QWidget *parent = nullptr);

    void setWords(const Words &words);
    const Words &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    Words m_words;
};

} // namespace anjungan::wall
