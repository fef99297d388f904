// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_meaning.h"

#include "core/query/interpretation.h"
#include "core/query/questions.h"
#include "core/query/search_pages.h"
#include "core/query/subject.h"
#include "core/workspace/document/panel_queries.h"

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Dataset;

namespace {

class MeaningFinder
{
public:
    MeaningFinder(const Context &context, const SearchQuestion &question, const Sought &sought,
                  const SearchPages &pages, const std::vector<RatedHit> &areas)
        : m_context(context), m_question(question), m_sought(sought), m_pages(pages), m_areas(areas)
    {
    }

    [[nodiscard]] QueryResult<std::optional<Interpretation>> meaning()
    {
        std::vector<Meaning> meanings = choiceMeanings(m_context.workspace, m_pages, m_sought, m_question.language);
        const auto add = [&](Meaning::Kind kind, const QString &id, const QString &parameter, const TextMatch &match) {
            if (match.words != 0)
                meanings.push_back({.kind = kind,
                                    .id = id,
                                    .page = {},
                                    .parameter = parameter,
                                    .words = match.words,
                                    .whole = match.whole,
                                    .score = match.score});
        };
        for (const Dataset &dataset : m_context.workspace.datasets)
            add(Meaning::Kind::Topic, dataset.id, {}, matchOf(m_sought, titleOf(dataset, m_question.language)));
        for (const workspace::PageSpec &page : m_context.workspace.pages) {
            const std::size_t before = meanings.size();
            add(Meaning::Kind::Topic, page.id, {}, matchOf(m_sought, page.title.in(m_question.language)));
            if (meanings.size() > before)
                meanings.back().page = page.id;
        }
        for (const workspace::Agency &agency : m_context.workspace.agencies) {
            const TextMatch brief = matchOf(m_sought, agency.shortName), full = matchOf(m_sought, agency.name);
            add(Meaning::Kind::Agency, agency.id, workspace::agencyParameter.toString(),
                full.score > brief.score ? full : brief);
        }
        for (const RatedHit &area : m_areas) {
            TextMatch match = area.match;
            match.words |= m_sought.generic;
            add(Meaning::Kind::Area, area.hit.key, workspace::areaParameter.toString(), match);
        }
        const auto meant = interpret(m_pages, m_sought.all(), meanings);
        return meant ? shownOf(*meant) : QueryResult<std::optional<Interpretation>>();
    }

private:
    [[nodiscard]] QueryResult<std::optional<Interpretation>> shownOf(const Meant &meant)
    {
        const Dataset *dataset = m_context.workspace.dataset(meant.part->dataset);
        if (!dataset)
            return std::nullopt;
        Interpretation shown{.page = meant.page->spec->id, .dataset = dataset->id, .parts = {}, .link = {}};
        shown.link.page = shown.page;
        Parameters parameters;
        addPart(shown, {}, titleOf(*dataset, m_question.language));
        for (const Meaning &meaning : meant.meanings) {
            if (meaning.parameter.isEmpty())
                continue;
            parameters.insert(meaning.parameter, meaning.id);
            shown.link.select.append({.parameter = meaning.parameter, .column = {}, .value = meaning.id});
            const auto parameter =
                std::ranges::find(meant.page->spec->parameters, meaning.parameter, &workspace::Parameter::id);
            if (meaning.kind == Meaning::Kind::Choice && parameter != meant.page->spec->parameters.end()) {
                const auto choice = std::ranges::find(parameter->choices, meaning.id, &workspace::Choice::value);
                addPart(shown, parameter->title.in(m_question.language), choice->title.in(m_question.language));
            } else {
                addPart(shown, {}, titleOfHit(meaning));
            }
        }
        setOthers(meant, shown.link, parameters);
        shown.unit = unitOf(meant, *dataset);
        const workspace::QuerySpec counted{.dataset = dataset->id,
                                           .where = meant.part->where,
                                           .measures = {{.id = u"rows"_s, .by = workspace::Aggregate::Count}}};
        return query::answer(m_context, counted, parameters, m_question.language)
            .transform([&](const std::shared_ptr<const Answer> &answer) -> std::optional<Interpretation> {
                shown.rows = answer->rows.empty() ? 0 : answer->rows.front().value(0).toLongLong();
                shown.isOutsidePart = answer->scope.isOutsidePart;
                return std::move(shown);
            })
            .or_else([](const QueryError &error) -> QueryResult<std::optional<Interpretation>> {
                // A dataset that was never synced has no selection to offer, but the rest of the answer counts.
                if (error.kind == QueryErrorKind::Cache || error.kind == QueryErrorKind::Canceled)
                    return std::unexpected(error);
                return std::nullopt;
            });
    }

    /// What is not meant is not chosen: of a parameter that the page declares that is its first choice.
    static void setOthers(const Meant &meant, workspace::Link &link, Parameters &parameters)
    {
        for (const QString &parameter : meant.part->parameters) {
            if (parameters.contains(parameter) || parameter == workspace::periodParameter)
                continue;
            link.select.append({.parameter = parameter, .column = {}, .value = {}});
            const QList<workspace::Parameter> &declared = meant.page->spec->parameters;
            const auto known = std::ranges::find(declared, parameter, &workspace::Parameter::id);
            if (known != declared.end() && !known->choices.isEmpty())
                parameters.insert(parameter, known->choices.first().value);
        }
    }

    QString unitOf(const Meant &meant, const Dataset &dataset) const
    {
        for (const workspace::PanelSpec &panel : meant.page->spec->panels)
            for (const workspace::QuerySpec &query : workspace::queriesIn(panel.options, dataset.id))
                for (const workspace::Measure &measure : query.measures)
                    if (measure.by == workspace::Aggregate::Count && !measure.unit.isEmpty())
                        return measure.unit.in(m_question.language);
        return {};
    }

    QString titleOfHit(const Meaning &meaning) const
    {
        if (const workspace::Agency *agency = m_context.workspace.agency(meaning.id))
            return agency->shortName;
        for (const RatedHit &area : m_areas)
            if (area.hit.key == meaning.id)
                return area.hit.title;
        return meaning.id;
    }

    void addPart(Interpretation &shown, const QString &name, const QString &text) const
    {
        shown.parts.append({.name = name, .text = text, .matched = matchOf(m_sought, text).ranges});
    }

    const Context &m_context;
    const SearchQuestion &m_question;
    const Sought &m_sought;
    const SearchPages &m_pages;
    const std::vector<RatedHit> &m_areas;
};

} // namespace

QueryResult<std::optional<Interpretation>> meaningOf(const Context &context, const SearchQuestion &question,
                                                     const Sought &sought, const SearchPages &pages,
                                                     const std::vector<RatedHit> &areas)
{
    return MeaningFinder(context, question, sought, pages, areas).meaning();
}

} // namespace anjungan::query
