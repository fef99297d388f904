// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/panel_check.h"

#include "core/workspace/document/answer_columns.h"
#include "core/workspace/document/classes_check.h"
#include "core/workspace/document/link_reader.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/ids.h"
#include "core/workspace/selection.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

class PanelCheck
{
public:
    PanelCheck(const PageSpec &page, const Workspace &workspace, Mistakes &mistakes)
        : m_page(page), m_workspace(workspace), m_mistakes(mistakes)
    {
    }

    void checkDetail(const Detail &detail, const QString &pointer)
    {
        const QStringList columns = checkNames(detail.keys, below(pointer, u"query"_s));
        checkKnown<Code::NoSuchColumn>(detail.key, columns, below(pointer, u"key"_s), m_mistakes);
        checkKnown<Code::NoSuchColumn>(detail.name, columns, below(pointer, u"name"_s), m_mistakes);
        if (!detail.full.isEmpty())
            checkKnown<Code::NoSuchColumn>(detail.full, columns, below(pointer, u"full"_s), m_mistakes);
        if (!detail.within.isEmpty())
            checkKnown<Code::NoSuchPage>(detail.within, idsOf(m_workspace.pages), below(pointer, u"within"_s),
                                         m_mistakes);
    }

    void check(const PanelSpec &panel, const QString &pointer)
    {
        // Options of each type that name a column of the panel's one query.
        static const QHash<PanelType, QStringList> columnOptions{
            {PanelType::Figure, {u"value"_s}},
            {PanelType::Bullets, {u"label"_s, u"value"_s, u"target"_s}},
            {PanelType::Curve, {u"x"_s, u"actual"_s, u"plan"_s}},
            {PanelType::Bars, {u"label"_s, u"series"_s, u"value"_s}},
            {PanelType::Matrix, {u"row"_s, u"column"_s, u"value"_s}},
            {PanelType::Columns, {u"x"_s, u"series"_s}},
            {PanelType::Lines, {u"x"_s, u"series"_s}},
            {PanelType::Ranking, {u"label"_s, u"value"_s, u"target"_s}},
            {PanelType::Donut, {u"label"_s, u"value"_s}},
            {PanelType::Timeline, {u"x"_s, u"label"_s, u"class"_s}},
            {PanelType::Pace, {u"x"_s, u"actual"_s, u"plan"_s}},
            {PanelType::Balance, {u"label"_s, u"below"_s, u"left"_s, u"note"_s, u"time"_s}},
        };
        const QJsonObject &options = panel.options;
        if (panel.type == PanelType::Map)
            return checkMap(options, pointer);
        if (panel.type == PanelType::Area)
            return checkArea(options["rows"_L1].toArray(), below(pointer, u"rows"_s));

        if (panel.type == PanelType::Text || panel.type == PanelType::Since)
            return checkText(options, pointer);
        if (panel.type == PanelType::Datasets)
            return checkDatasets(options, pointer);
        if (panel.type == PanelType::Changes)
            return checkChanges(options["rows"_L1].toArray(), below(pointer, u"rows"_s));

        const QStringList columns = checkQuery(options, pointer);
        checkColumns(options, columnOptions.value(panel.type), columns, pointer);
        if (options.contains("sub"_L1))
            checkSub(options["sub"_L1].toObject(), columns, below(pointer, u"sub"_s));
        if (panel.type == PanelType::Matrix) {
            checkColumns(options["bar"_L1].toObject(), {u"value"_s, u"target"_s}, columns, below(pointer, u"bar"_s));
            checkClasses(options["classes"_L1], below(pointer, u"classes"_s), m_mistakes);
        }
        if (panel.type == PanelType::Timeline)
            checkClasses(options["classes"_L1], below(pointer, u"classes"_s), m_mistakes);
        for (const QString &option : {u"values"_s, u"right"_s})
            checkEach(options[option].toArray(), columns, below(pointer, option));
        checkLink(options, columns, pointer);
        for (const QString &option : {u"compare"_s, u"spark"_s})
            if (options.contains(option) && !hasPeriods(options["query"_L1].toObject()))
                m_mistakes.add(below(pointer, option), make<Code::FigureNoLatest>());
        const QJsonArray shown = options["columns"_L1].toArray();
        for (qsizetype i = 0; i < shown.size(); ++i)
            checkTableColumn(shown[i].toObject(), columns, below(below(pointer, u"columns"_s), i));
    }

private:
    // Returns the columns of the answer to `owner`'s query.
    QStringList checkQuery(const QJsonObject &owner, const QString &pointer)
    {
        const QString place = below(pointer, u"query"_s);
        return checkNames(readQuery(owner["query"_L1].toObject(), place, m_mistakes), place);
    }

    // Returns the columns of the answer.
    QStringList checkNames(const QuerySpec &query, const QString &place)
    {
        checkKnown<Code::NoSuchDataset>(
            query.dataset, idsOf(m_workspace.datasets) + idsOf(m_workspace.exposures) + idsOf(m_workspace.derived),
            below(place, u"dataset"_s), m_mistakes);
        checkParameters(query.where, place);
        checkSince(query, place);
        if (query.as && m_workspace.exposure(query.dataset))
            m_mistakes.add(below(place, u"as"_s), make<Code::QueryAsExposure>());
        if (query.as && m_workspace.derivedDataset(query.dataset))
            m_mistakes.add(below(place, u"as"_s), make<Code::QueryAsDerived>());
        const QStringList columns = columnsOf(query, m_workspace.dataset(query.dataset));
        for (qsizetype i = 0; i < query.order.size(); ++i)
            checkKnown<Code::NoSuchColumn>(query.order[i].column, columns, below(below(place, u"order"_s), i),
                                           m_mistakes);
        return columns;
    }

    /// A condition on the time that a derived dataset depends on chooses no rows.
    void checkSince(const QuerySpec &query, const QString &pointer)
    {
        const Derived *derived = m_workspace.derivedDataset(query.dataset);
        if (!derived || !dependsOnTime(derived->by))
            return;
        bool isChosen = false;
        for (qsizetype i = 0; i < query.where.size(); ++i) {
            if (query.where[i].field != sinceField)
                continue;
            const QString place = below(below(pointer, u"where"_s), i);
            if (query.where[i].is != Operator::GreaterOrEqual)
                m_mistakes.add(below(place, u"is"_s), make<Code::SinceCondition>());
            if (std::exchange(isChosen, true))
                m_mistakes.add(place, make<Code::SinceTwice>());
        }
    }

    void checkDataset(const QString &id, const QString &pointer)
    {
        checkKnown<Code::NoSuchDataset>(id, idsOf(m_workspace.datasets), below(pointer, u"dataset"_s), m_mistakes);
    }

    void checkParameters(const QList<Condition> &where, const QString &pointer)
    {
        const QStringList known = parametersOf(m_page);
        for (qsizetype i = 0; i < where.size(); ++i) {
            const QString place = below(below(below(pointer, u"where"_s), i), u"param"_s);
            if (!where[i].parameter.isEmpty())
                checkKnown<Code::NoSuchParameter>(where[i].parameter, known, place, m_mistakes);
        }
    }

    void checkColumns(const QJsonObject &owner, const QStringList &options, const QStringList &columns,
                      const QString &pointer)
    {
        for (const QString &option : options)
            if (owner.contains(option))
                checkKnown<Code::NoSuchColumn>(owner[option].toString(), columns, below(pointer, option), m_mistakes);
    }

    void checkEach(const QJsonArray &named, const QStringList &columns, const QString &pointer)
    {
        for (qsizetype i = 0; i < named.size(); ++i)
            checkKnown<Code::NoSuchColumn>(named[i].toString(), columns, below(pointer, i), m_mistakes);
    }

    void checkSub(const QJsonObject &sub, const QStringList &columnsOfFigure, const QString &pointer)
    {
        checkColumns(sub, {u"value"_s}, sub.contains("query"_L1) ? checkQuery(sub, pointer) : columnsOfFigure, pointer);
    }

    /// Whether the query can be put for other periods, which `compare`, `spark` and changes do.
    [[nodiscard]] static bool hasPeriods(const QJsonObject &query)
    {
        qsizetype latest = 0;
        for (const QJsonValue condition : query["where"_L1].toArray())
            latest += condition["is"_L1] == "latest"_L1 && !condition.toObject().contains("shift"_L1) ? 1 : 0;
        return latest == 1 && query.contains("measures"_L1) && !query.contains("group"_L1);
    }

    void checkText(const QJsonObject &options, const QString &pointer)
    {
        if (!options.contains("query"_L1))
            return;
        const QStringList columns = checkQuery(options, pointer);
        const QJsonArray values = options["values"_L1].toArray();
        for (qsizetype i = 0; i < values.size(); ++i)
            checkColumns(values[i].toObject(), {u"value"_s}, columns, below(below(pointer, u"values"_s), i));
    }

    /// `columns` of the answer that it takes its values from; none: of a dataset's features, whose fields are known
    /// only after its first sync.
    void checkLink(const QJsonObject &owner, const std::optional<QStringList> &columns, const QString &pointer)
    {
        const auto link = readLink(owner["link"_L1]);
        if (!link)
            return;
        const QString place = below(pointer, u"link"_s);
        const PageSpec *target = link->page.isEmpty() ? &m_page : m_workspace.page(link->page);
        const bool isSync = !target && link->page == syncPage;
        if (!link->page.isEmpty() && !isSync)
            checkKnown<Code::NoSuchPage>(link->page, idsOf(m_workspace.pages), below(place, u"page"_s), m_mistakes);
        if (!link->panel.isEmpty() && (target || isSync))
            checkKnown<Code::NoSuchPanel>(link->panel, target ? idsOf(target->panels) : QStringList(),
                                          below(place, u"panel"_s), m_mistakes);
        for (const Link::Setting &setting : link->select) {
            const QString at = below(below(place, u"select"_s), setting.parameter);
            if (target || isSync)
                checkKnown<Code::NoSuchParameter>(
                    setting.parameter, target ? parametersOf(*target) : QStringList{datasetParameter.toString()}, at,
                    m_mistakes);
            if (!setting.column.isEmpty() && columns)
                checkKnown<Code::NoSuchColumn>(setting.column, *columns, at, m_mistakes);
        }
        // On the page itself the key stays.
        if (target && target != &m_page && target->detail &&
            !std::ranges::contains(link->select, target->detail->parameter, &Link::Setting::parameter))
            m_mistakes.add(place, make<Code::LinkWithoutKey>(quoted(target->detail->parameter)));
    }

    void checkTableColumn(const QJsonObject &column, const QStringList &columns, const QString &pointer)
    {
        checkColumns(column, {u"field"_s, u"target"_s, u"mark"_s}, columns, pointer);
        checkEach(column["below"_L1]["values"_L1].toArray(), columns, below(below(pointer, u"below"_s), u"values"_s));
        checkColumns(column["like"_L1].toObject(), {u"dataset"_s, u"field"_s}, columns, below(pointer, u"like"_s));
    }

    void checkDatasets(const QJsonObject &options, const QString &pointer)
    {
        const QJsonArray listed = options["datasets"_L1].toArray();
        for (qsizetype i = 0; i < listed.size(); ++i)
            checkKnown<Code::NoSuchDataset>(listed[i].toString(), idsOf(m_workspace.datasets),
                                            below(below(pointer, u"datasets"_s), i), m_mistakes);
        checkLink(options, QStringList{u"dataset"_s, u"publisher"_s}, pointer);
        const QJsonObject publisher = options["publisher"_L1].toObject();
        if (publisher.contains("param"_L1))
            checkKnown<Code::NoSuchParameter>(publisher["param"_L1].toString(), parametersOf(m_page),
                                              below(below(pointer, u"publisher"_s), u"param"_s), m_mistakes);
    }

    void checkChanges(const QJsonArray &rows, const QString &pointer)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QString place = below(pointer, i);
            const QStringList columns = checkQuery(row, place);
            checkColumns(row, {u"value"_s}, columns, place);
            checkLink(row, columns, place);
            if (!hasPeriods(row["query"_L1].toObject()))
                m_mistakes.add(below(place, u"query"_s), make<Code::FigureNoLatest>());
        }
    }

    void checkArea(const QJsonArray &rows, const QString &pointer)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QString place = below(pointer, i);
            const QStringList columns = checkQuery(row, place);
            checkColumns(row, {u"value"_s, u"class"_s}, columns, place);
            checkLink(row, columns, place);
        }
    }

    void checkMap(const QJsonObject &options, const QString &pointer)
    {
        checkKnown<Code::NoSuchAreaLevel>(options["areas"_L1].toString(), idsOf(m_workspace.areas, &AreaLevel::level),
                                          below(pointer, u"areas"_s), m_mistakes);
        if (options.contains("chips"_L1))
            checkKnown<Code::NoSuchParameter>(options["chips"_L1].toString(), idsOf(m_page.parameters),
                                              below(pointer, u"chips"_s), m_mistakes);
        if (options.contains("tiles"_L1))
            checkKnown<Code::NoSuchTileSource>(options["tiles"_L1].toString(), idsOf(m_workspace.tiles),
                                               below(pointer, u"tiles"_s), m_mistakes);
        checkLink(options, std::nullopt, pointer);
        checkMeasure(options, pointer);
        checkDrill(options, below(pointer, u"drill"_s));
        const QJsonArray layers = options["layers"_L1].toArray();
        for (qsizetype i = 0; i < layers.size(); ++i)
            checkLayer(layers[i].toObject(), below(below(pointer, u"layers"_s), i));
        if (options.contains("time"_L1))
            checkTime(options, below(pointer, u"time"_s));
    }

    void checkMeasure(const QJsonObject &owner, const QString &pointer)
    {
        if (!owner.contains("measure"_L1))
            return;
        const QJsonObject measure = owner["measure"_L1].toObject();
        const QString place = below(pointer, u"measure"_s);
        const QStringList columns = checkQuery(measure, place);
        checkColumns(measure, {u"area"_s, u"value"_s}, columns, place);
        checkColumns(measure["exact"_L1].toObject(), {u"value"_s}, columns, below(place, u"exact"_s));
        checkClasses(measure["classes"_L1], below(place, u"classes"_s), m_mistakes);
    }

    void checkDrill(const QJsonObject &options, const QString &pointer)
    {
        QStringList above{options["areas"_L1].toString()};
        const QJsonArray levels = options["drill"_L1].toArray();
        for (qsizetype i = 0; i < levels.size(); ++i) {
            const QJsonObject level = levels[i].toObject();
            const QString name = level["level"_L1].toString();
            const QString place = below(below(pointer, i), u"level"_s);
            checkKnown<Code::NoSuchAreaLevel>(name, idsOf(m_workspace.areas, &AreaLevel::level), place, m_mistakes);
            if (above.contains(name))
                m_mistakes.add(place, make<Code::MapLevelTwice>());
            above.append(name);
            checkLink(level, std::nullopt, below(pointer, i));
            checkMeasure(level, below(pointer, i));
        }
    }

    // A slider that nothing on the map follows would show a wrong period.
    void checkTime(const QJsonObject &options, const QString &pointer)
    {
        const QString id = options["time"_L1]["dataset"_L1].toString();
        checkDataset(id, pointer);
        const Dataset *dataset = m_workspace.dataset(id);
        if (dataset && dataset->period.isEmpty())
            m_mistakes.add(below(pointer, u"dataset"_s), make<Code::TimeWithoutPeriod>());
        QJsonArray conditions = options["measure"_L1]["query"_L1]["where"_L1].toArray();
        for (const QJsonValue layer : options["layers"_L1].toArray())
            for (const QJsonValue condition : layer["where"_L1].toArray())
                conditions.append(condition);
        for (const QJsonValue condition : std::as_const(conditions))
            if (condition["param"_L1].toString() == periodParameter)
                return;
        m_mistakes.add(pointer, make<Code::TimeUnused>());
    }

    void checkLayer(const QJsonObject &layer, const QString &pointer)
    {
        checkDataset(layer["dataset"_L1].toString(), pointer);
        checkLink(layer, std::nullopt, pointer);
        if (const QString selects = layer["select"_L1].toString(); isBuiltInParameter(selects))
            m_mistakes.add(below(pointer, u"select"_s), make<Code::ParameterBuiltIn>(quoted(selects)));
        checkParameters(readConditions(layer["where"_L1].toArray(), below(pointer, u"where"_s), m_mistakes), pointer);
        const QJsonObject style = layer["style"_L1].toObject();
        const QString place = below(pointer, u"style"_s);
        if (style.contains("field"_L1) != style.contains("classes"_L1))
            m_mistakes.add(place, make<Code::StyleIncomplete>());
        checkClasses(style["classes"_L1], below(place, u"classes"_s), m_mistakes);
    }

    const PageSpec &m_page;
    const Workspace &m_workspace;
    Mistakes &m_mistakes;
};

} // namespace

void checkPanel(const PanelSpec &panel, const PageSpec &page, const Workspace &workspace, const QString &pointer,
                Mistakes &mistakes)
{
    PanelCheck(page, workspace, mistakes).check(panel, pointer);
}

void checkDetail(const PageSpec &page, const Workspace &workspace, const QString &pointer, Mistakes &mistakes)
{
    if (page.detail)
        PanelCheck(page, workspace, mistakes).checkDetail(*page.detail, below(pointer, u"detail"_s));
}

} // namespace anjungan::workspace
