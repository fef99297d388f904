// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/layer_details.h"

#include "ui/panels/page_context.h"
#include "ui/panels/values.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr qsizetype mostFields = 12;

QStringList titledFields(const workspace::Dataset &dataset, const QString &language, const QString &except)
{
    QStringList fields;
    for (const workspace::Field &field : dataset.fields) {
        const bool isTitled = field.title.in(language) != field.name;
        if (isTitled && field.name != dataset.modified && field.name != except && fields.size() < mostFields)
            fields.append(field.name);
    }
    return fields;
}

QString words(const query::AnswerColumn &column, const QVariant &value, const PanelServices &services)
{
    const theme::Formatter &format = services.format;
    const bool isNumber = store::isNumeric(column.type);
    if (isNumber && column.unit == u"Rp")
        return value.typeId() == QMetaType::LongLong ? format.wholeMoney(value.toLongLong())
                                                     : format.moneyInFull(number(value));
    const Format usual = column.type == store::ColumnType::Integer ? Format::Integer
                         : isNumber                                ? Format::Decimal
                                                                   : Format::Text;
    const bool isShare = isNumber && column.unit == u"%";
    // A number without a unit may be a year or the name of something.
    return amount(format,
                  {.format = isShare ? Format::Percent : usual,
                   .unit = column.unit,
                   .unitOfOne = column.unitOfOne,
                   .decimals = column.decimals,
                   .isGrouped = column.grouping.value_or(!column.unit.isEmpty()),
                   .money = {},
                   .type = column.type,
                   .titles = column.valueTitles},
                  value)
        .text();
}

} // namespace

void makeReadable(LayerOptions &options, const QJsonValue &layer, std::size_t number, const PanelServices &services)
{
    options.nameField = layer[u"name"].toString(options.labelField);
    const workspace::Dataset *dataset = services.workspace.dataset(options.query.dataset);
    const QJsonValue details = layer[u"details"];
    if (details.isArray())
        for (const QJsonValue field : details.toArray())
            options.details.append(field.toString());
    else if (dataset && options.kind != LayerKind::Base)
        options.details = titledFields(*dataset, services.language, options.nameField);
    if (!options.nameField.isEmpty() && !options.query.fields.contains(options.nameField))
        options.query.fields.append(options.nameField);
    options.keyField = dataset && !options.selects.isEmpty() ? dataset->key : QString();
    if (!options.keyField.isEmpty() && !options.query.fields.contains(options.keyField))
        options.query.fields.append(options.keyField);
    // A control character, with which no area's code begins.
    if (options.hasCards())
        options.idPrefix = QChar(u'\x1f') + QString::number(number) + QChar(u'\x1f');
}

ValueNames valueNames(const LayerOptions &options, const PanelServices &services, const PageContext &context)
{
    ValueNames names;
    if (!options.classes.isComputed()) {
        const ValueClasses classes = options.classes.classes({}, {services.format, options.format, {}});
        for (const ValueClass &entry : classes.all())
            if (entry.value)
                names[options.classField].insert(*entry.value, entry.title);
    }
    for (const workspace::Condition &condition : options.query.where) {
        const workspace::Parameter *parameter = context.declared(condition.parameter);
        if (!parameter || condition.is != workspace::Operator::Equal)
            continue;
        for (const workspace::Choice &choice : parameter->choices)
            names[condition.field].insert(choice.value, choice.title.in(services.language));
    }
    return names;
}

std::vector<Fact> factsOf(const query::Answer &answer, const QStringList &fields, const ValueNames &names,
                          const PanelServices &services)
{
    std::vector<Fact> facts;
    if (answer.rows.empty())
        return facts;
    const workspace::Dataset *dataset = services.workspace.dataset(answer.provenance.dataset);
    const auto value = [&answer](const QString &column) { return cell(answer, 0, column).value; };
    for (const query::AnswerColumn &column : answer.columns) {
        // A name follows the id that it belongs to and is shown instead of it.
        const qsizetype dot = column.id.lastIndexOf(u'.');
        const bool isName = column.id.endsWith(u".name") || column.id.endsWith(u".short");
        if (!fields.contains(column.id) || (isName && answer.column(column.id.first(dot)) >= 0))
            continue;
        const QVariant name = value(column.id + u".name"_s);
        const QVariant own = value(column.id);
        QString written = !name.isNull() ? name.toString() : words(column, own, services);
        if (dataset && !dataset->period.isEmpty() && column.id == dataset->period)
            written = services.format.period(written);
        // Titles belong to values as they are stored.
        facts.push_back({column.title, names.value(column.id).value(own.toString(), written)});
    }
    return facts;
}

} // namespace anjungan::panels
