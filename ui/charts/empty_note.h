// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::charts {

/// Why a panel shows nothing: there are no data, the query failed, or it is still running.
struct Note
{
    QString icon = QStringLiteral("info");   ///< A name that theme::icon() knows.
    QString text;                            ///< The state, in a few words.
    QString detail;                          ///< The reason, and what to do; may be empty.
    theme::Tone tone = theme::Tone::Neutral; ///< Colours the icon.
};

/// A note in the middle of a panel: icon, text, detail. Wrapped to the width; if the height is too small, the icon is
/// omitted first, then the detail, then the end of the text.
class EmptyNote : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNote(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Note note);
    /// Whether not all of the text, or no detail, is shown.
    [[nodiscard]] bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    Note m_note;
};

} // namespace anjungan::charts
