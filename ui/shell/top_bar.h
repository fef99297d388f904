// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace anjungan::shell {

class ChipButton;
class ChipRow;
class KeyStepper;
class RoundButton;

/// The page's title and its filters as chips. The notice of the workspace ("sample
/// data") is here, where no page can hide it. A long subtitle has two lines; what is elided nevertheless is shown by
/// the tool tip and by a tap. Where the buttons leave the title no room, the bar has two rows. It never makes the
/// window wider.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(theme::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle);
    /// For a page that is opened for one key: where it belongs, above the title, and a button that leads back. Empty:
    /// neither, and no stepper.
    void setTrail(const QString &trail);
    /// The way back without a trail, for a page that the rail does not have; until the next setTrail().
    void setBackVisible(bool isVisible);
    void setNotice(const QString &notice); ///< empty: none
    /// Whether there is a button for the search, at the right: with its name, in a narrow bar only an icon.
    void setSearchable(bool is);

    RoundButton *backButton() const { return m_back; }
    KeyStepper *stepper() const { return m_stepper; }
    ChipRow *chips() const { return m_chips; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searchWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// From left to right title, notice, subtitle, each over the whole height; an empty one has no room or no text. In
    /// little room the title is elided, never the notice.
    struct Places
    {
        QRectF title, notice, subtitle;
    };

    void fit();
    void giveRoom();
    void stack(bool isStacked);
    double titleWidth() const;
    double noticeWidth() const;
    double leastWidth() const;
    double rightEnd() const; ///< of title, notice and subtitle
    void fitSearch();
    Places places() const;
    [[nodiscard]] bool isCut() const;

    theme::Theme &m_theme;
    QVBoxLayout *m_rows;
    QHBoxLayout *m_layout; ///< the upper row, and mostly the only one
    QHBoxLayout *m_lower;
    bool m_isStacked = false;
    QWidget *m_heading; ///< says the title to screen readers, where it is painted
    RoundButton *m_back;
    KeyStepper *m_stepper;
    ChipRow *m_chips;
    ChipButton *m_search;
    RoundButton *m_smallSearch; ///< in place of the other where the bar is narrow
    bool m_isSearchable = false;
    QString m_title;
    QString m_subtitle;
    QString m_notice;
    QString m_trail; ///< above the title; empty: none
};

} // namespace anjungan::shell
