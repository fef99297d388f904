// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/briefing_reader.h"

#include "core/workspace/document/panel_check.h"
#include "core/workspace/ids.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

std::optional<int> readWhole(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toInt()) : std::nullopt;
}

/// What belongs to a panel, to a page and to the attention list cannot be mixed.
BriefingPart readPart(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    const bool isAttention = json.contains("attention"_L1);
    const bool hasSize = json.contains("columns"_L1) || json.contains("height"_L1);
    const bool hasPanel = json.contains("panel"_L1);
    if (isAttention == json.contains("page"_L1) || (isAttention ? hasPanel : hasSize && !hasPanel))
        mistakes.add(pointer, make<Code::BriefingPart>());
    return {.page = json["page"_L1].toString(),
            .panel = json["panel"_L1].toString(),
            .columns = readWhole(json["columns"_L1]),
            .height = readWhole(json["height"_L1]),
            .attention = json["attention"_L1].toInt()};
}

/// A sentence as the panel of type text that has it.
PanelSpec readSentence(const QJsonObject &json)
{
    QJsonObject options = json;
    options["text"_L1] = QJsonArray{json["text"_L1]};
    return {.id = {},
            .type = PanelType::Text,
            .typeName = u"text"_s,
            .title = {},
            .wide = {},
            .narrow = {},
            .options = options};
}

void checkPart(const BriefingPart &part, const Workspace &workspace, const QString &pointer, Mistakes &mistakes)
{
    if (part.page.isEmpty()) {
        if (part.attention > 0 && !std::ranges::contains(workspace.derived, Derivation::Attention, &Derived::by))
            mistakes.add(below(pointer, u"attention"_s), make<Code::BriefingNoAttention>());
        return;
    }
    const PageSpec *page = workspace.page(part.page);
    if (!page)
        return checkKnown<Code::NoSuchPage>(part.page, idsOf(workspace.pages), below(pointer, u"page"_s), mistakes);
    if (!part.panel.isEmpty())
        checkKnown<Code::NoSuchPanel>(part.panel, idsOf(page->panels), below(pointer, u"panel"_s), mistakes);
}

/// The parameters that the pages of a briefing have, and those that every page has.
QStringList parametersOf(const Briefing &briefing, const Workspace &workspace)
{
    QStringList known = parametersOf(PageSpec());
    for (const BriefingPart &part : briefing.parts)
        if (const PageSpec *page = workspace.page(part.page))
            known += parametersOf(*page);
    known.removeDuplicates();
    return known;
}

} // namespace

Briefing readBriefing(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Briefing briefing;
    briefing.id = json["id"_L1].toString();
    briefing.title = readText(json["title"_L1]);
    if (json["orientation"_L1] == "landscape"_L1)
        briefing.orientation = PaperOrientation::Landscape;
    if (auto selection = Selection::read(json["selection"_L1].toString()))
        briefing.selection = *std::move(selection);
    else
        mistakes.add(below(pointer, u"selection"_s), selection.error());
    for (const QJsonValue sentence : json["lead"_L1].toArray())
        briefing.lead.append(readSentence(sentence.toObject()));
    const QString parts = below(pointer, u"parts"_s);
    for (const QJsonValue part : json["parts"_L1].toArray())
        briefing.parts.append(readPart(part.toObject(), below(parts, briefing.parts.size()), mistakes));
    return briefing;
}

void checkBriefings(const Workspace &workspace, Mistakes &mistakes)
{
    checkUnique(workspace.briefings, &Briefing::id, u"/briefings"_s, u"id"_s, mistakes);
    for (qsizetype i = 0; i < workspace.briefings.size(); ++i) {
        const Briefing &briefing = workspace.briefings[i];
        const QString place = below(u"/briefings"_s, i);
        const QStringList known = parametersOf(briefing, workspace);
        for (const QString &parameter : briefing.selection.parameters())
            checkKnown<Code::NoSuchParameter>(parameter, known, below(place, u"selection"_s), mistakes);
        for (qsizetype j = 0; j < briefing.lead.size(); ++j)
            checkPanel(briefing.lead[j], PageSpec(), workspace, below(below(place, u"lead"_s), j), mistakes);
        for (qsizetype j = 0; j < briefing.parts.size(); ++j)
            checkPart(briefing.parts[j], workspace, below(below(place, u"parts"_s), j), mistakes);
    }
}

} // namespace anjungan::workspace
