// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_duplicates.h"

#include "core/duplicates/groups.h"
#include "core/query/derived_values.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using duplicates::Application;
using duplicates::Applications;
using duplicates::Group;

namespace {

/// The fields of the inventory, in the order in which they are read; the key comes before them.
const QList<QLatin1StringView> readFields{"name"_L1,  "function"_L1, "owner"_L1,   "data"_L1,
                                          "users"_L1, "cost"_L1,     "cleared"_L1, "status"_L1};

struct Inventory
{
    Applications applications;
    QStringList statuses; ///< by application
};

/// "pegawai; jabatan", or a list in JSON.
QStringList listedItems(const QString &text)
{
    if (text.startsWith(u'[')) {
        QStringList items;
        for (const QJsonValue item : QJsonDocument::fromJson(text.toUtf8()).array())
            items << item.toVariant().toString();
        return items;
    }
    static const QRegularExpression between(u"[,;|\\n]"_s);
    QStringList items;
    for (const QString &item : text.split(between, Qt::SkipEmptyParts))
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items << trimmed;
    return items;
}

std::optional<double> amountOf(const QVariant &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && !value.isNull() ? std::optional(number) : std::nullopt;
}

QStringList namesOfOwner(const workspace::Workspace &workspace, const QString &owner)
{
    const workspace::Agency *agency = workspace.agency(owner);
    return agency ? QStringList{owner, agency->shortName, agency->name} : QStringList{owner};
}

/// A mark may name a function as the screen does.
QStringList withFunctions(QStringList marks, const workspace::Field *function)
{
    if (!function)
        return marks;
    for (QString &mark : marks)
        for (const auto &[value, title] : function->valueTitles.asKeyValueRange())
            if (std::ranges::any_of(title.byLanguage, [&mark](const QString &text) {
                    return text.compare(mark, Qt::CaseInsensitive) == 0;
                }))
                mark = value;
    return marks;
}

[[nodiscard]] QueryResult<Inventory> inventoryOf(const Context &context, const QJsonObject &options,
                                                 const store::Table &table)
{
    const workspace::Dataset &dataset = *context.workspace.dataset(options["dataset"_L1].toString());
    const auto columnOf = [&table](const QString &field) {
        const auto column = std::ranges::find(table.columns, field, &store::TableColumn::name);
        return column == table.columns.end() ? u"NULL"_s : store::quoted(column->column);
    };
    QStringList columns{columnOf(dataset.key)};
    for (const QLatin1StringView field : readFields)
        columns << columnOf(options[field].toString());
    const workspace::Field *function = dataset.field(options["function"_L1].toString());
    Inventory inventory;
    return eachRow(context, {u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + store::quoted(table.dataset), {}},
                   [&](const store::Statement &row) {
                       const QString owner = row.value(3).toString();
                       inventory.applications.push_back(
                           {.key = row.value(0).toString(),
                            .name = row.value(1).toString(),
                            .function = row.value(2).toString(),
                            .owner = owner,
                            .ownerNames = namesOfOwner(context.workspace, owner),
                            .data = listedItems(row.value(4).toString()),
                            .users = listedItems(row.value(5).toString()),
                            .cost = amountOf(row.value(6)),
                            .cleared = withFunctions(listedItems(row.value(7).toString()), function)});
                       inventory.statuses << row.value(8).toString();
                   })
        .transform([&inventory] { return std::move(inventory); });
}

/// The texts of one language, as the workspace's own.
struct DuplicateWords
{
    QString sameFunction, name, data, users, percent;
};

DuplicateWords duplicateWords(const QString &language)
{
    if (language == "id"_L1)
        return {u"fungsi sama"_s, u"nama"_s, u"data"_s, u"pengguna"_s, u" %"_s};
    return {u"function"_s, u"names"_s, u"data"_s, u"users"_s, u"%"_s};
}

constexpr double leastShown = 0.3; ///< of the likeness of names, as a reason

QString ofSize(int count, const Group &group) { return u"%1/%2"_s.arg(count).arg(group.members.size()); }

double wholePercent(double share)
{
    constexpr double percent = 100;
    return std::round(percent * share);
}

/// What speaks for it, the most telling first.
QStringList reasonsOf(const Group &group, const DuplicateWords &words)
{
    const int size = static_cast<int>(group.members.size());
    QStringList reasons;
    if (group.sameFunction == size)
        reasons << words.sameFunction;
    else if (group.sameFunction > 0)
        reasons << words.sameFunction + u' ' + ofSize(group.sameFunction, group);
    if (group.likeness >= leastShown)
        reasons << words.name + u' ' + QString::number(wholePercent(group.likeness)) + words.percent;
    if (group.sameData > 0)
        reasons << words.data + u' ' + ofSize(group.sameData, group);
    if (group.sameUsers > 0)
        reasons << words.users + u' ' + ofSize(group.sameUsers, group);
    return reasons;
}

QString groupTitle(const Group &group, const workspace::Field *function, const QString &language)
{
    if (group.sameFunction > 0) {
        const QString title = function ? function->valueTitles.value(group.function).in(language) : QString();
        return title.isEmpty() ? group.function : title;
    }
    QString name = group.name;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QJsonArray memberRow(const Group &group, const duplicates::Member &member, const Inventory &inventory,
                     const QString &title, const QStringList &reasons)
{
    const Application &application = inventory.applications[member.application];
    const auto cost = duplicates::knownCost(application);
    return {group.id,
            title,
            static_cast<int>(group.members.size()),
            group.owners,
            application.key,
            textOrNull(application.name),
            textOrNull(application.owner),
            textOrNull(application.function),
            textOrNull(inventory.statuses[static_cast<qsizetype>(member.application)]),
            cost ? QJsonValue(*cost) : QJsonValue(),
            cost ? 1 : 0,
            group.knownCosts > 0 ? QJsonValue(group.cost) : QJsonValue(),
            group.knownCosts,
            group.knownCosts > 0 ? QJsonValue(group.saving) : QJsonValue(),
            cost ? QJsonValue(member.saved) : QJsonValue(),
            reasons.join(u" · "_s),
            ofSize(group.sameFunction, group),
            wholePercent(group.likeness),
            ofSize(group.sameData, group),
            ofSize(group.sameUsers, group),
            wholePercent(member.name),
            member.hasFunction,
            member.hasData,
            member.hasUsers,
            member.isWithinOwner};
}

} // namespace

QueryResult<DerivedRows> duplicateRows(const Context &context, const DerivedFrom &from)
{
    const QJsonObject &options = from.derived.options;
    const QString id = options["dataset"_L1].toString();
    const auto table = context.reader.table(id);
    if (!table)
        return Refusal::cache(table.error());
    const workspace::Dataset *dataset = context.workspace.dataset(id);
    if (!*table || !dataset)
        return std::make_shared<const DerivedContent>();
    const auto inventory = inventoryOf(context, options, **table);
    if (!inventory)
        return std::unexpected(inventory.error());
    duplicates::Rules rules;
    for (const QJsonValue function : options["ordinary"_L1].toArray())
        rules.ordinary << function.toString();
    const workspace::Field *function = dataset->field(options["function"_L1].toString());
    const DuplicateWords words = duplicateWords(from.language);
    auto content = std::make_shared<DerivedContent>();
    for (const Group &group : duplicates::groupsOf(inventory->applications, rules)) {
        const QString title = groupTitle(group, function, from.language);
        const QStringList reasons = reasonsOf(group, words);
        for (const duplicates::Member &member : group.members)
            content->rows.append(memberRow(group, member, *inventory, title, reasons));
    }
    return content;
}

} // namespace anjungan::query
