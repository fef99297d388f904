// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/icon_button.h"

namespace anjungan::panels {

/// Three quiet dots that open the menu of a panel; a touch target.
class MenuButton : public charts::IconButton
{
    Q_OBJECT

public:
    /// The space beside the dots within the button, in pixels at a factor of 1.
    static constexpr double sideInset = 13;

    /// `theme` must outlive it.
    explicit MenuButton(const theme::Theme &theme, QWidget *parent = nullptr);

    /// What the menu is of, for its name; may be empty.
    void setSubject(const QString &subject);
    /// Without, it keeps its place and shows nothing.
    void setPainted(bool painted);

    /// The dots are at its right end instead of in its middle: where it cannot reach into the space beside a content.
    void setDotsAtEnd();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isPainted = true;
    bool m_areDotsAtEnd = false;
};

} // namespace anjungan::panels
