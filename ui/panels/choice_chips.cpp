// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_chips.h"

#include "ui/panels/chip.h"
#include "ui/panels/page_context.h"

#include <QHBoxLayout>

namespace anjungan::panels {

namespace {

constexpr double chipGap = 8; ///< between two chips, device-independent pixels at a factor of 1

} // namespace

ChoiceChips::ChoiceChips(const workspace::Parameter &parameter, const PanelServices &services, PageContext &context,
                         QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(parameter.title.in(services.language));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.pixels(chipGap));
    // What nobody can choose is only in the way: the chosen one is shown, in as much room as it needs.
    if (!services.isAttended)
        layout->setSizeConstraint(QLayout::SetFixedSize);
    for (const workspace::Choice &choice : parameter.choices) {
        auto *chip = new Chip(choice.title.in(services.language), services.theme, this);
        const auto follow = [chip, &context, isAttended = services.isAttended, id = parameter.id,
                             value = choice.value] {
            chip->setChecked(context.value(id) == value);
            chip->setVisible(isAttended || chip->isChecked());
        };
        follow();
        m_chips.addButton(chip);
        layout->addWidget(chip);
        connect(&context, &PageContext::changed, chip, follow);
        connect(chip, &Chip::clicked, this,
                [&context, id = parameter.id, value = choice.value] { context.set(id, value); });
    }
}

} // namespace anjungan::panels
