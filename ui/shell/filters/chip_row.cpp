// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/chip_row.h"

#include "ui/shell/filters/chip_button.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr double chipSpacing = 14; ///< at a factor of 1, device-independent pixels

} // namespace

ChipRow::ChipRow(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QHBoxLayout(this)),
      m_folded(new ChipButton(u"layers"_s, theme, this))
{
    m_folded->setObjectName(u"folded_chip"_s);
    m_folded->hide();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_folded);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
    connect(&theme, &theme::Theme::changed, this, &ChipRow::fit);
}

ChipButton *ChipRow::add(const QString &icon)
{
    auto *chip = new ChipButton(icon, m_theme, this);
    chip->hide();
    m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
    setTabOrder(chip, m_folded);
    m_chips.append(chip);
    return chip;
}

void ChipRow::remove(ChipButton *chip)
{
    m_chips.removeOne(chip);
    m_wanted.removeOne(chip);
    delete chip;
    fit();
}

void ChipRow::setWanted(ChipButton *chip, bool isWanted)
{
    m_wanted.removeOne(chip);
    if (isWanted)
        m_wanted.append(chip);
    fit();
}

QList<ChipButton *> ChipRow::folded() const
{
    QList<ChipButton *> folded;
    for (ChipButton *chip : m_chips)
        if (isWanted(chip) && chip->isHidden())
            folded.append(chip);
    return folded;
}

void ChipRow::setRoom(int width)
{
    if (width == m_room)
        return;
    m_room = width;
    fit();
}

void ChipRow::fit()
{
    const int gap = m_theme.pixels(chipSpacing);
    m_layout->setSpacing(gap);
    QList<ChipButton *> wanted;
    for (ChipButton *chip : m_chips)
        if (isWanted(chip))
            wanted.append(chip);
    const auto chosenFrom = [&wanted](qsizetype first) {
        return std::ranges::count_if(wanted.sliced(first), &ChipButton::isChosen);
    };
    const auto widthOf = [&](qsizetype shown) {
        int width = 0;
        for (ChipButton *chip : wanted.first(shown))
            width += chip->sizeHint().width() + gap;
        if (shown < wanted.size()) {
            const qsizetype chosen = chosenFrom(shown);
            m_folded->setLabel(chosen == 0 ? tr("Filters") : tr("Filters (%1)").arg(chosen));
            width += m_folded->sizeHint().width() + gap;
        }
        return width - gap;
    };
    // One alone stays: a chip in its place would say less and be hardly narrower.
    qsizetype shown = wanted.size();
    while (shown > 0 && wanted.size() > 1 && widthOf(shown) > m_room)
        --shown;
    for (ChipButton *chip : m_chips)
        chip->setVisible(wanted.indexOf(chip) >= 0 && wanted.indexOf(chip) < shown);
    const bool isFolding = shown < wanted.size();
    if (isFolding) {
        widthOf(shown);                             // says how many are chosen
        m_folded->setChosen(chosenFrom(shown) > 0); // each has its own button to clear it, in the sheet
    }
    m_folded->setVisible(isFolding);
    setVisible(!wanted.isEmpty());
    // The one for all is whole where the title can be cut instead.
    const QSize least = isFolding ? m_folded->sizeHint() : m_folded->minimumSizeHint();
    setMaximumWidth(std::max(m_room, least.width()));
    updateGeometry();
}

int ChipRow::leastWidth() const
{
    if (m_wanted.size() == 1)
        return m_wanted.first()->sizeHint().width();
    return m_wanted.isEmpty() ? 0 : m_folded->sizeHint().width();
}

} // namespace anjungan::shell
