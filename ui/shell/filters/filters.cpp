// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/filters.h"

#include "ui/shell/filters/agency_filter.h"
#include "ui/shell/filters/area_filter.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/filters/chip_row.h"
#include "ui/shell/filters/parameter_filter.h"
#include "ui/shell/filters/period_filter.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

/// "Area: Deli Serdang"
QString namedLabel(const Filter &filter) { return filter.title() + u": "_s + filter.label(); }

} // namespace

Filters::Filters(ChipRow &row, const FilterParts &parts, QObject *parent) : QObject(parent), m_row(row), m_parts(parts)
{
    add(std::make_unique<AgencyFilter>(parts));
    auto area = std::make_unique<AreaFilter>(parts);
    m_area = area.get();
    add(std::move(area));
    add(std::make_unique<PeriodFilter>(parts));
    m_builtIn = m_shown.size();
    connect(row.foldedChip(), &ChipButton::clicked, this, &Filters::openFolded);
}

void Filters::add(std::unique_ptr<Filter> made)
{
    Filter &filter = *made;
    ChipButton *chip = m_row.add(filter.icon());
    chip->setObjectName(filter.parameter() + u"_chip"_s);
    connect(chip, &ChipButton::clicked, &filter, [&filter, chip] { filter.open(*chip); });
    connect(chip, &ChipButton::clearWanted, &filter, &Filter::clear);
    connect(&filter, &Filter::changed, this, [this, &filter, chip] { update(filter, *chip); });
    connect(&filter, &Filter::settled, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    m_shown.push_back({std::move(made), chip});
}

void Filters::removeDeclared()
{
    while (m_shown.size() > m_builtIn) {
        m_row.remove(m_shown.back().chip);
        m_shown.pop_back();
    }
}

void Filters::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    if (m_foldedSheet)
        m_foldedSheet->dismiss();
    removeDeclared();
    for (const workspace::Parameter &parameter : page.parameters)
        add(std::make_unique<ParameterFilter>(parameter, m_parts));
    for (const Shown &one : m_shown) {
        one.filter->showPage(page, context);
        update(*one.filter, *one.chip);
    }
}

void Filters::hide()
{
    if (m_foldedSheet)
        m_foldedSheet->dismiss();
    removeDeclared();
    for (const Shown &one : m_shown) {
        one.filter->leavePage();
        update(*one.filter, *one.chip);
    }
}

void Filters::refresh()
{
    for (const Shown &one : m_shown)
        one.filter->refresh();
}

void Filters::search()
{
    const auto parameterOf = [](const Shown &one) { return one.filter->parameter(); };
    for (const QStringView parameter :
         {QStringView(workspace::areaParameter), QStringView(workspace::agencyParameter)}) {
        const auto found = std::ranges::find(m_shown, parameter, parameterOf);
        if (found == m_shown.end() || !found->filter->isShown())
            continue;
        const bool isFolded = m_row.folded().contains(found->chip);
        found->filter->open(isFolded ? *m_row.foldedChip() : *found->chip);
        // The page may have fields of its own, as of a table that is being searched.
        for (const sheet::Sheet *sheet : m_row.window()->findChildren<sheet::Sheet *>())
            for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
                if (field->isVisible())
                    return field->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

QString Filters::areaName(const QString &code) const { return m_area->name(code); }

bool Filters::isSettled() const
{
    return std::ranges::all_of(m_shown, [](const Shown &one) { return one.filter->isSettled(); });
}

void Filters::label(const Filter &filter, const QString &text, ChipButton &chip)
{
    chip.setLabel(text);
    //: of a button that unsets it; %1 is e.g. "Area: Deli Serdang"
    chip.setChosen(filter.isSet(), tr("Clear %1").arg(namedLabel(filter)));
}

void Filters::update(const Filter &filter, ChipButton &chip)
{
    label(filter, filter.label(), chip);
    m_row.setWanted(&chip, filter.isShown());
}

void Filters::openFolded()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_parts.theme.pixels(8));
    auto *sheet = new sheet::Sheet(tr("Filters"), *m_row.foldedChip(), m_parts.theme);
    sheet->setObjectName(u"folded_sheet"_s);
    m_foldedSheet = sheet;
    for (const ChipButton *folded : m_row.folded()) {
        const auto of = std::ranges::find(m_shown, folded, &Shown::chip);
        Filter &filter = *of->filter;
        auto *chip = new ChipButton(filter.icon(), m_parts.theme, content);
        chip->setObjectName(u"folded_"_s + filter.parameter());
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        label(filter, namedLabel(filter), *chip);
        connect(chip, &ChipButton::clicked, &filter, [this, &filter, sheet] {
            sheet->dismiss();
            filter.open(*m_row.foldedChip());
        });
        connect(chip, &ChipButton::clearWanted, &filter, &Filter::clear);
        connect(&filter, &Filter::changed, chip, [&filter, chip] { label(filter, namedLabel(filter), *chip); });
        column->addWidget(chip);
    }
    column->addStretch(1);
    sheet->setContent(content);
    sheet->open();
}

} // namespace anjungan::shell
