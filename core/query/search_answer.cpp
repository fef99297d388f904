// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_answer.h"

#include "core/query/known.h"
#include "core/query/name_search.h"
#include "core/query/refusal.h"
#include "core/query/search_meaning.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <bit>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Dataset;

namespace {

constexpr std::size_t mostCompared = 120; ///< rows of a dataset that are read to find the best

class Searcher
{
public:
    Searcher(const Context &context, const SearchQuestion &question)
        : m_context(context), m_question(question), m_sought(Sought::of(question.text)), m_pages(context.workspace),
          m_limit(std::max(question.limit, 0))
    {
    }

    [[nodiscard]] QueryResult<SearchAnswer> answer()
    {
        if (m_sought.words.empty())
            return SearchAnswer();
        return readDatasets()
            .and_then([&] { return findAreas(); })
            .and_then([&] { return findRows(); })
            .and_then([&] {
                m_titles = titleHits(m_context.workspace, m_pages, m_sought, m_question.language);
                addGroups(m_answer, m_titles, m_limit);
                return interpretAll();
            })
            .transform([&] { return std::move(m_answer); });
    }

private:
    [[nodiscard]] QueryResult<void> readDatasets()
    {
        auto named = store::readNamed(m_context.reader.connection());
        if (!named)
            return Refusal::cache(named.error());
        for (const store::NamedDataset &one : std::as_const(*named)) {
            if (!m_context.workspace.dataset(one.dataset))
                continue; // of an earlier workspace
            if (std::ranges::contains(m_context.workspace.areas, one.dataset, &workspace::AreaLevel::dataset))
                m_areaDatasets << one;
            else if (m_pages.isShown(one.dataset))
                m_rowDatasets << one;
        }
        return areaTables(m_context)
            .transform([&](QList<AreaTable> tables) { m_areaTables = std::move(tables); })
            .and_then([&] { return readPart(); });
    }

    [[nodiscard]] QueryResult<void> readPart()
    {
        QStringList datasets;
        for (const store::NamedDataset &one : std::as_const(m_rowDatasets))
            datasets << one.dataset;
        return keptParts(m_context, datasets)
            .and_then([&](const QStringList &part) { return areaNames(m_context, part); })
            .transform([&](QStringList &&names) { m_answer.part = std::move(names); });
    }

    /// Those that have all words, else those that have some; the latter are parts of an interpretation.
    [[nodiscard]] QueryResult<void> findAreas()
    {
        const auto all = searchNames(m_context, m_sought, m_areaDatasets);
        if (!all)
            return std::unexpected(all.error());
        const auto some = m_sought.words.size() > 1 ? searchAnyName(m_context, m_sought, m_areaDatasets)
                                                    : QueryResult<FoundNames>(FoundNames());
        if (!some)
            return std::unexpected(some.error());
        qint64 count = 0;
        bool isMore = false;
        for (const FoundNames *found : {&*all, &*some}) {
            for (const FoundRows &rows : found->rows)
                if (const auto read = addAreas(rows); !read)
                    return std::unexpected(read.error());
            if (found == &*all) {
                count = static_cast<qint64>(found->count());
                isMore = std::ranges::any_of(found->rows, &FoundRows::isMore);
            }
        }
        m_answer.isCorrected = all->isCorrected;
        std::vector<RatedHit> hits = m_areas;
        keepBest(hits, m_sought.all());
        m_areas = bestAreas();
        addGroup(m_answer,
                 {.kind = SearchKind::Areas,
                  .dataset = {},
                  .title = {},
                  .count = isMore ? count : static_cast<qint64>(hits.size()),
                  .isMore = isMore},
                 hits, m_limit);
        return nameAreasAbove(m_answer.groups);
    }

    [[nodiscard]] QueryResult<void> addAreas(const FoundRows &found)
    {
        const auto level =
            std::ranges::find(m_context.workspace.areas, found.named.dataset, &workspace::AreaLevel::dataset);
        const auto table = m_context.reader.table(found.named.dataset);
        if (!table)
            return Refusal::cache(table.error());
        const store::TableColumn *code = *table ? (*table)->column(level->code) : nullptr;
        const store::TableColumn *name = *table ? (*table)->column(level->name) : nullptr;
        if (!code || !name)
            return {};
        return eachFound(found, {code->column, name->column}, [&](const QStringList &values) {
            SearchHit hit{.title = values[1],
                          .matched = {},
                          .detail = values[0],
                          .matchedBelow = {},
                          .key = values[0],
                          .link = m_pages.toArea(values[0], m_question.page)};
            if (std::ranges::contains(m_areas, hit.key, [](const RatedHit &area) { return area.hit.key; }))
                return;
            add(m_areas, std::move(hit));
        });
    }

    /// For the interpretation: the upper levels first, of those that fit as well.
    std::vector<RatedHit> bestAreas() const
    {
        std::vector<RatedHit> areas = m_areas;
        std::ranges::stable_sort(areas, [](const RatedHit &a, const RatedHit &b) {
            return std::pair(a.match.score, b.hit.key.count(u'.')) > std::pair(b.match.score, a.hit.key.count(u'.'));
        });
        return areas;
    }

    /// "12.07.02 · Deli Serdang"
    [[nodiscard]] QueryResult<void> nameAreasAbove(QList<SearchGroup> &groups) const
    {
        for (SearchGroup &group : groups)
            for (SearchHit &hit : group.hits) {
                const auto name = areaName(hit.key.first(std::max<qsizetype>(0, hit.key.lastIndexOf(u'.'))));
                if (!name)
                    return std::unexpected(name.error());
                if (!name->isEmpty())
                    hit.detail += u" · "_s + *name;
            }
        return {};
    }

    [[nodiscard]] QueryResult<QString> areaName(const QString &code) const
    {
        for (const AreaTable &table : m_areaTables) {
            const auto name =
                code.isEmpty()
                    ? QueryResult<QVariant>(QVariant())
                    : firstValue(m_context,
                                 {u"SELECT %1 FROM %2 WHERE %3 = ? LIMIT 1"_s.arg(
                                      store::quoted(table.name), store::quoted(table.table), store::quoted(table.code)),
                                  {code}});
            if (!name)
                return std::unexpected(name.error());
            if (!name->isNull())
                return name->toString();
        }
        return QString();
    }

    [[nodiscard]] QueryResult<void> findRows()
    {
        Sought sought = m_sought;
        sought.generic = 0; // what kind of area it is, is a part of other names
        const auto found = searchNames(m_context, sought, m_rowDatasets);
        if (!found)
            return std::unexpected(found.error());
        m_answer.isCorrected = m_answer.isCorrected || found->isCorrected;
        for (const FoundRows &rows : found->rows)
            if (const auto added = addRows(rows); !added)
                return added;
        return {};
    }

    [[nodiscard]] QueryResult<void> addRows(const FoundRows &found)
    {
        const Dataset &dataset = *m_context.workspace.dataset(found.named.dataset);
        const auto table = m_context.reader.table(dataset.id);
        if (!table)
            return Refusal::cache(table.error());
        if (!*table)
            return {};
        const auto columnOf = [&table](const QString &field) {
            const store::TableColumn *column = field.isEmpty() ? nullptr : (*table)->column(field);
            return column ? column->column : QString();
        };
        const auto agency = std::ranges::find(dataset.fields, workspace::NamedThing::Agency, &workspace::Field::names);
        const QStringList columns{columnOf(found.named.fields.first()), columnOf(dataset.key),
                                  columnOf(dataset.area ? dataset.area->field : QString()),
                                  columnOf(agency == dataset.fields.end() ? QString() : agency->name)};
        std::vector<RatedHit> hits;
        QHash<QString, std::pair<QString, QString>> places; // by key: area, agency
        const auto read = eachFound(found, columns, [&](const QStringList &values) {
            const QString title = values[0].isEmpty() ? values[1] : values[0];
            places.insert(values[1], {values[2], values[3]});
            add(hits, {.title = title,
                       .matched = {},
                       .detail = values[1] == title ? QString() : values[1],
                       .matchedBelow = {},
                       .key = values[1],
                       .link = m_pages.toRow(dataset.id, values[1], values[2])});
        });
        if (!read)
            return std::unexpected(read.error());
        std::ranges::stable_sort(hits, std::ranges::greater(), [](const RatedHit &hit) { return hit.match.score; });
        hits.resize(std::min(hits.size(), static_cast<std::size_t>(m_limit)));
        for (RatedHit &hit : hits) {
            const auto &[area, agencyId] = places[hit.hit.key];
            const auto name = areaName(area);
            if (!name)
                return std::unexpected(name.error());
            const workspace::Agency *known = m_context.workspace.agency(agencyId);
            QStringList parts{hit.hit.detail, *name, known ? known->shortName : QString()};
            parts.removeAll(QString());
            hit.hit.detail = parts.join(u" · "_s);
        }
        addGroup(m_answer,
                 {.kind = SearchKind::Rows,
                  .dataset = dataset.id,
                  .title = titleOf(dataset, m_question.language),
                  .count = static_cast<qint64>(found.fids.size()),
                  .isMore = found.isMore},
                 hits, m_limit);
        return {};
    }

    /// The values of the columns of the first rows that were found, as texts; empty for a column without a name.
    [[nodiscard]] QueryResult<void> eachFound(const FoundRows &found, const QStringList &columns,
                                              const std::function<void(const QStringList &)> &visit) const
    {
        QJsonArray fids;
        for (std::size_t at = 0; at < std::min(found.fids.size(), mostCompared); ++at)
            fids.append(found.fids[at]);
        QStringList selected;
        for (const QString &column : columns)
            selected << (column.isEmpty() ? u"''"_s : u"p."_s + store::quoted(column));
        const Sql sql{u"SELECT %1 FROM json_each(?) AS f CROSS JOIN %2 AS p ON p.fid = f.value"_s.arg(
                          selected.join(u", "_s), store::quoted(found.named.dataset)),
                      {QString::fromUtf8(QJsonDocument(fids).toJson(QJsonDocument::Compact))}};
        return eachRow(m_context, sql, [&](const store::Statement &row) {
            QStringList values;
            for (int at = 0; at < columns.size(); ++at)
                values << row.value(at).toString();
            visit(values);
        });
    }

    void add(std::vector<RatedHit> &hits, SearchHit hit) const
    {
        TextMatch match = matchOf(m_sought, hit.title);
        const TextMatch below = matchOf(m_sought, hit.detail);
        hit.matched = match.ranges;
        hit.matchedBelow = below.ranges;
        match.near |= below.near & ~match.words;
        match.words |= below.words;
        match.score += below.score / 2;
        hits.push_back({std::move(hit), std::move(match)});
    }

    [[nodiscard]] QueryResult<void> interpretAll()
    {
        return meaningOf(m_context, m_question, m_sought, m_pages, m_areas)
            .transform([this](std::optional<Interpretation> meaning) { m_answer.interpretation = std::move(meaning); });
    }

    const Context &m_context;
    const SearchQuestion &m_question;
    const Sought m_sought;
    const SearchPages m_pages;
    const int m_limit;
    QList<store::NamedDataset> m_areaDatasets, m_rowDatasets;
    QList<AreaTable> m_areaTables;
    std::vector<RatedHit> m_areas;
    TitleHits m_titles;
    SearchAnswer m_answer;
};

} // namespace

QueryResult<SearchAnswer> searched(const Context &context, const SearchQuestion &question)
{
    QElapsedTimer timer;
    timer.start();
    return Searcher(context, question).answer().transform([&timer](SearchAnswer answer) {
        constexpr double nanosecondsOfMillisecond = 1e6;
        answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / nanosecondsOfMillisecond;
        return answer;
    });
}

SearchAnswer searchedTitles(const workspace::Workspace &workspace, const SearchQuestion &question)
{
    SearchAnswer answer;
    const Sought sought = Sought::of(question.text);
    if (!sought.words.empty())
        addGroups(answer, titleHits(workspace, SearchPages(workspace), sought, question.language), question.limit);
    return answer;
}

} // namespace anjungan::query
