// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/attention_check.h"

#include "core/query/lateness.h"
#include "core/query/questions.h"
#include "core/query/subject.h"
#include "core/query/troubled_datasets.h"
#include "core/store/sqlite/statement.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;
using workspace::Attention;
using workspace::AttentionBound;
using Way = AttentionBound::Way;

namespace {

std::optional<double> finiteNumber(const QVariant &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && !value.isNull() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The title of the condition itself, without the values of a row.
QString titleOfCondition(const Attention &condition, const QString &language)
{
    const QStringList values(condition.columns.size(), u"…"_s);
    return condition.title.isEmpty() ? condition.id : workspace::filledTitle(condition.title, values, language);
}

QVariant cellOf(const Answer &answer, const QVariantList &row, const QString &column)
{
    const int at = answer.column(column);
    return at < 0 ? QVariant() : row.at(at);
}

QString cellWord(const Answer &answer, const QVariantList &row, const QString &column)
{
    const int at = answer.column(column);
    const QString value = at < 0 ? QString() : row.at(at).toString();
    return at < 0 ? value : answer.columns[static_cast<std::size_t>(at)].valueTitles.value(value, value);
}

QStringList keyCells(const Answer &answer, const QVariantList &row, const QStringList &columns)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const QString &column : columns)
        cells.append(cellOf(answer, row, column).toString());
    return cells;
}

/// Compact, so that the same values are always the same text.
QString rowKey(const Answer &answer, const QVariantList &row, const QStringList &columns)
{
    const QJsonArray values = QJsonArray::fromStringList(keyCells(answer, row, columns));
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

workspace::Selection chosenBy(const workspace::Link &link, const Answer &answer, const QVariantList &row)
{
    workspace::Selection selection;
    for (const workspace::Link::Setting &setting : link.select)
        selection.set(setting.parameter,
                      setting.column.isEmpty() ? setting.value : cellOf(answer, row, setting.column).toString());
    return selection;
}

/// One condition over the rows of its query.
class RowCheck
{
public:
    RowCheck(const Context &context, const Attention &condition, const QString &language)
        : m_context(context), m_condition(condition), m_language(language),
          m_key(workspace::keyOf(condition, context.workspace))
    {
        // What is derived for a condition is derived while another derivation may be under way.
        m_context.derived = nullptr;
        m_context.tellsFaults = false;
    }

    [[nodiscard]] QueryResult<AttentionChecked> check()
    {
        const auto now = answer(m_context, *m_condition.query, {}, m_language);
        if (!now)
            return unanswered(now.error());
        const int column = (*now)->column(m_condition.value);
        if (column < 0 || !store::isNumeric((*now)->columns[static_cast<std::size_t>(column)].type)) {
            if (!(*now)->rows.empty())
                return AttentionChecked{
                    .fault = {make<Code::AttentionNoNumber>(titleOfCondition(m_condition, m_language))},
                    .isAnswered = false};
            return AttentionChecked{};
        }
        if (m_condition.bound.way == Way::Moved)
            if (const auto read = readPast(); !read)
                return unanswered(read.error());
        for (const QVariantList &row : (*now)->rows)
            checkRow(**now, row, static_cast<std::size_t>(column));
        return finished();
    }

private:
    [[nodiscard]] QueryResult<AttentionChecked> unanswered(const QueryError &error) const
    {
        if (error.kind == QueryErrorKind::Cache || error.kind == QueryErrorKind::Canceled)
            return std::unexpected(error);
        return AttentionChecked{
            .fault = {make<Code::AttentionUnanswered>(titleOfCondition(m_condition, m_language), error.what)},
            .isAnswered = false};
    }

    [[nodiscard]] QueryResult<void> readPast()
    {
        workspace::QuerySpec spec = *m_condition.query;
        spec.as = m_condition.bound.as;
        const auto past = answer(m_context, spec, {}, m_language);
        if (!past)
            return std::unexpected(past.error());
        for (const QVariantList &row : (*past)->rows)
            if (const auto value = finiteNumber(cellOf(**past, row, m_condition.value)))
                m_past.insert(keyCells(**past, row, m_key), *value);
        return {};
    }

    void checkRow(const Answer &answer, const QVariantList &row, std::size_t column)
    {
        const AttentionBound &bound = m_condition.bound;
        auto value = finiteNumber(row.at(static_cast<qsizetype>(column)));
        std::optional<double> limit = bound.number;
        if (!bound.column.isEmpty())
            limit = finiteNumber(cellOf(answer, row, bound.column));
        if (bound.way == Way::Moved) {
            const auto before = m_past.constFind(keyCells(answer, row, m_key));
            if (before == m_past.constEnd())
                return; // a new row has not moved
            value = value ? std::optional(*value - *before) : std::nullopt;
        }
        if (!value || !limit) {
            ++m_unknown;
            return;
        }
        const auto isBeyond = [&bound, &value](double at) {
            return bound.way == Way::Below   ? *value < at
                   : bound.way == Way::Above ? *value > at
                                             : std::abs(*value) > at;
        };
        if (!isBeyond(*limit) || (bound.until && isBeyond(*bound.until)))
            return;
        const QString key = rowKey(answer, row, m_key); // of few rows, as it costs more than the rest
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        if (bound.way == Way::Moved)
            limit = std::copysign(*limit, *value);
        m_rows.append({.key = key, .value = *value, .bound = limit, .told = told(answer, row, answer.columns[column])});
    }

    QString told(const Answer &answer, const QVariantList &row, const AnswerColumn &column) const
    {
        QJsonArray words;
        for (const QString &each : m_condition.columns)
            words.append(cellWord(answer, row, each));
        QJsonObject told{{u"columns"_s, words}, {u"unit"_s, column.unit}};
        if (column.decimals)
            told.insert(u"decimals"_s, *column.decimals);
        const auto add = [&told](const QString &name, const QString &text) {
            if (!text.isEmpty())
                told.insert(name, text);
        };
        const bool isOwn = m_condition.who.isEmpty();
        add(u"who"_s, isOwn ? answer.provenance.publisher : cellOf(answer, row, m_condition.who).toString());
        add(u"where"_s, cellOf(answer, row, m_condition.where).toString());
        add(u"dataset"_s, m_condition.query->dataset);
        if (m_condition.link)
            add(u"select"_s, chosenBy(*m_condition.link, answer, row).toText());
        return QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
    }

    AttentionChecked finished()
    {
        const qsizetype all = m_rows.size();
        std::ranges::stable_sort(m_rows, std::ranges::greater(), [this](const sync::AttentionRow &row) {
            return attentionRatio(m_condition.bound, row.value, row.bound).value_or(0);
        });
        AttentionChecked checked{.rows = m_rows.first(std::min(all, qsizetype(mostAttentionRows))), .fault = {}};
        const QString title = titleOfCondition(m_condition, m_language);
        if (m_unknown > 0)
            checked.fault << make<Code::AttentionUnknown>(title, m_unknown);
        if (all > checked.rows.size())
            checked.fault << make<Code::AttentionLeftOut>(title, checked.rows.size(), all);
        return checked;
    }

    Context m_context;
    const Attention &m_condition;
    const QString m_language;
    const QStringList m_key;
    QHash<QStringList, double> m_past; ///< by the cells of the key
    QSet<QString> m_seen;
    QList<sync::AttentionRow> m_rows;
    qint64 m_unknown = 0; ///< rows without a value or a bound
};

} // namespace

QueryResult<AttentionChecked> checkAttention(const Context &context, const Attention &condition,
                                             const QString &language)
{
    return condition.query ? RowCheck(context, condition, language).check()
                           : troubledDatasets(context, condition, language).transform([](auto rows) {
                                 return AttentionChecked{.rows = std::move(rows), .fault = {}};
                             });
}

std::optional<double> attentionRatio(const AttentionBound &bound, double value, const std::optional<double> &limit)
{
    constexpr double nothing = 1e-9;
    if (!limit || std::abs(*limit) < nothing || std::signbit(value) != std::signbit(*limit))
        return std::nullopt;
    const bool isTowardsZero = std::abs(value) < std::abs(*limit) && bound.way != Way::Moved;
    if (!isTowardsZero)
        return value / *limit;
    return std::abs(value) < nothing ? std::nullopt : std::optional(*limit / value);
}

QJsonObject toldOf(const sync::AttentionRow &row) { return QJsonDocument::fromJson(row.told.toUtf8()).object(); }

} // namespace anjungan::query
