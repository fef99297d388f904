// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/area_panel.h"

#include "core/base/joined_parts.h"
#include "core/workspace/document/link_reader.h"
#include "core/workspace/document/reader.h"
#include "ui/charts/key_values.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/menu_button.h"
#include "ui/panels/panel_link.h"
#include "ui/panels/scope_words.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The query for the name of the selected area, at that level.
workspace::QuerySpec nameOf(const workspace::AreaLevel &level)
{
    workspace::QuerySpec query;
    query.dataset = level.dataset;
    query.select = {level.name};
    query.where = {
        {.field = level.code, .is = workspace::Operator::Equal, .value = {}, .parameter = areaParameter.toString()}};
    query.limit = 1;
    return query;
}

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

AreaPanel::AreaPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : Panel(definition, services, context, {.hasTitle = false, .isEdgeToEdge = false, .above = 13}, parent),
      m_heading(new AreaHeading(services.theme)), m_facts(new charts::KeyValues(services.theme))
{
    for (const QJsonValue row : option(u"rows").toArray()) {
        const bool isOfOneArea = row[u"query"][u"measures"].isUndefined();
        m_rows.push_back({text(row[u"title"]), addQuery(row[u"query"]), isOfOneArea, row[u"value"].toString(),
                          readFormat(row[u"format"]), row[u"class"].toString(), ToneRule(row[u"tone"]),
                          workspace::readLink(row[u"link"])});
    }
    connect(m_facts, &charts::RowsView::clicked, this, [this](int row) {
        if (const auto place = placeOfRow(m_rows.at(static_cast<std::size_t>(row))))
            this->context().navigation().go(*place);
    });
    connect(m_facts, &charts::RowsView::wholeTextAsked, this, &AreaPanel::showWhole);
    connect(&context, &PageContext::changed, this, &AreaPanel::showAgain);
    for (const workspace::AreaLevel &level : services.workspace.areas)
        m_names.push_back(questions().add(nameOf(level)));

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_heading, 1);
    if (MenuButton *menu = freeMenuButton()) {
        top->addWidget(menu, 0, Qt::AlignTop);
        menu->setDotsAtEnd();
        menu->show();
    }
    layout->addLayout(top);
    layout->addWidget(m_facts, 1);
    setContent(content);
}

Panel::Shown AreaPanel::showAnswers()
{
    const QString choice = choiceOfAll();
    nameArea(choice);
    Shown shown;
    std::vector<charts::KeyValue> facts;
    const bool isSelected = !context().value(areaParameter.toString()).isEmpty();
    for (const Row &row : m_rows) {
        const auto answer = rowsOf(row.query);
        if (!answer && answer.error().state == State::Error)
            return answer.error();
        const bool isTold = answer && (isSelected || !row.isOfOneArea);
        charts::KeyValue fact{.label = row.title, .value = services().format.integer(std::nullopt), .suffix = {}};
        if (isTold)
            fact = factOf(row, **answer, choice);
        else if (!answer && isReasoned(answer.error()))
            fact = {.label = row.title, .value = {}, .suffix = answer.error().message};
        fact.leads = placeOfRow(row).has_value();
        facts.push_back(std::move(fact));
        shown.provenances += answer ? (*answer)->provenances() : answer.error().provenances;
    }
    m_facts->setData(std::move(facts));
    return shown;
}

std::optional<selection::Place> AreaPanel::placeOfRow(const Row &row) const
{
    const auto answer = row.link ? rowsOf(row.query) : std::unexpected(Shown{});
    return answer ? placeOf(*row.link, context().navigation().place(), **answer, 0) : std::nullopt;
}

QString AreaPanel::choiceOfAll() const
{
    const ScopeWords words(services(), context());
    std::optional<QString> choice;
    for (const Row &row : m_rows) {
        const auto answer = rowsOf(row.query);
        if (!answer)
            continue;
        const QString own = words.chosen((*answer)->scope);
        if (choice.value_or(own) != own)
            return {};
        choice = own;
    }
    return choice.value_or(QString());
}

charts::KeyValue AreaPanel::factOf(const Row &row, const query::Answer &answer, const QString &above) const
{
    const AnswerCell value = cell(answer, 0, row.value);
    const theme::Amount written = amount(services().format, styleOf(answer, row.value, row.format), value.value);
    const QString word = wordOf(services().format, cell(answer, 0, row.wordColumn));
    const ScopeWords words(services(), context());
    const QString chosen = words.chosen(answer.scope);
    charts::KeyValue fact{.label = base::joinedParts({row.title, chosen == above ? QString() : chosen,
                                                      words.beside(answer.scope, answer.provenance)}),
                          .value = written.value,
                          .suffix = written.unit,
                          .tone = row.tone.tone(number(value.value))};
    if (!word.isEmpty()) {
        fact.value = capitalised(word) + u' ' + written.text();
        fact.suffix.clear();
        fact.badge = true;
    }
    return fact;
}

void AreaPanel::nameArea(const QString &choice)
{
    const QString code = context().value(areaParameter.toString());
    if (code.isEmpty()) {
        const QString invitation = services().isAttended ? tr("Tap an area on the map") : QString();
        m_heading->setArea(base::joinedParts({invitation, choice}), services().workspace.title.in(services().language));
        return;
    }
    const auto named =
        std::ranges::find_if(m_names, [this](std::size_t question) { return rowsOf(question).has_value(); });
    m_heading->setArea(base::joinedParts({code, choice}),
                       named == m_names.end() ? code : (*rowsOf(*named))->rows.front().value(0).toString());
}

} // namespace anjungan::panels
