// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace anjungan::shell {

class ChipButton;

/// The chips of the top bar, as many as have room; one more at the end stands for the others. A single one always
/// stays.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit ChipRow(theme::Theme &theme, QWidget *parent = nullptr);

    /// A chip at the end, owned by the row; hidden until it is wanted.
    ChipButton *add(const QString &icon);
    void remove(ChipButton *chip);

    /// Whether the page has the chip; the row shows it, or the one for those without room.
    void setWanted(ChipButton *chip, bool isWanted);
    [[nodiscard]] bool isWanted(const ChipButton *chip) const { return m_wanted.contains(chip); }

    /// The chips that are wanted and have no room.
    QList<ChipButton *> folded() const;
    /// Stands for them; hidden if there are none.
    ChipButton *foldedChip() const { return m_folded; }

    /// The width that the row may have, in device-independent pixels. A single chip that needs more is elided.
    void setRoom(int width);
    /// The least in which a single chip, or the one for all of them, is whole.
    [[nodiscard]] int leastWidth() const;
    /// Chooses again what has room; after a chip has changed.
    void fit();

private:
    theme::Theme &m_theme;
    QHBoxLayout *m_layout;
    QList<ChipButton *> m_chips;
    QList<const ChipButton *> m_wanted;
    ChipButton *m_folded;
    int m_room = QWIDGETSIZE_MAX;
};

} // namespace anjungan::shell
