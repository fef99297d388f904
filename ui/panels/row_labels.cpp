// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_labels.h"

#include "core/base/one_line.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The places of equal texts, by the text.
QHash<QString, QList<qsizetype>> alike(const QStringList &texts)
{
    QHash<QString, QList<qsizetype>> places;
    for (qsizetype at = 0; at < texts.size(); ++at)
        places[base::oneLine(texts[at])].append(at);
    return places;
}

QString marked(const QString &label, const QString &mark) { return u"%1 (%2)"_s.arg(label, mark); }

} // namespace

QString RowLabels::labelOf(const QVariant &value)
{
    if (value.isNull())
        return tr("not stated");
    const QString text = value.toString();
    return base::oneLine(text).isEmpty() ? tr("empty") : text;
}

QString RowLabels::labelOf(const theme::Formatter &formatter, const AnswerCell &cell)
{
    const QString word = wordOf(formatter, cell);
    return base::oneLine(word).isEmpty() ? labelOf(cell.value) : word;
}

QString RowLabels::keyOf(const QVariantList &values)
{
    QString key;
    for (const QVariant &value : values) {
        const QString text = value.toString();
        // With its length before it, no text can look like the next value.
        key += value.isNull() ? u"-"_s : QString::number(text.size()) + u':' + text;
    }
    return key;
}

QString RowLabels::idColumn(const query::Answer &answer, const QString &column)
{
    for (const QStringView suffix : {u".name", u".short"}) {
        if (!column.endsWith(suffix))
            continue;
        const QString id = column.chopped(suffix.size());
        if (answer.column(id) >= 0)
            return id;
    }
    return column;
}

std::function<QString(int)> RowLabels::othersWords(const QString &pattern)
{
    return [pattern](int count) {
        return pattern.isEmpty() ? tr("%n others", nullptr, count)
                                 : QString(pattern).replace(u"%1"_s, QString::number(count));
    };
}

void RowLabels::makeDistinct(QStringList &labels, const QStringList &marks)
{
    for (const QList<qsizetype> &places : alike(labels)) {
        if (places.size() < 2)
            continue;
        QStringList with;
        for (const qsizetype at : places)
            with.append(marks[at].isEmpty() || marks[at] == labels[at] ? labels[at] : marked(labels[at], marks[at]));
        const auto same = alike(with);
        for (qsizetype i = 0; i < places.size(); ++i) {
            const QList<qsizetype> &twins = same[base::oneLine(with[i])];
            labels[places[i]] = twins.size() < 2 ? with[i] : marked(with[i], QString::number(twins.indexOf(i) + 1));
        }
    }
}

QString RowLabels::targetText(const theme::Formatter &formatter, const query::Answer &answer, std::size_t row,
                              const QString &target, const ValueStyle &style)
{
    const QVariant value = cell(answer, row, target).value;
    if (!number(value))
        return {};
    return titleOf(answer, target) + u' ' + amount(formatter, style, value).text();
}

} // namespace anjungan::panels
