// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/survey_table.h"

#include "app/lines.h"
#include "core/base/one_line.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

using survey::Trial;
using survey::Verdict;

QString textOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return Lines::tr("right");
    case Verdict::Wrong:
        return Lines::tr("wrong");
    case Verdict::Lacking:
        return Lines::tr("missing");
    case Verdict::Unknown:
        return u"?"_s;
    case Verdict::None:
        return u"-"_s;
    }
    std::unreachable();
}

QString textOf(Trial trial)
{
    switch (trial) {
    case Trial::Undeclared:
        return Lines::tr("no");
    case Trial::Untried:
        return u"?"_s;
    case Trial::Works:
        return Lines::tr("yes");
    case Trial::Refused:
        return Lines::tr("declined");
    }
    std::unreachable();
}

QString textOf(const survey::Validators &validators)
{
    if (!validators.hasETag && !validators.hasLastModified)
        return Lines::tr("no");
    if (validators.isHonoured == false)
        return Lines::tr("ignored");
    return validators.isOfAll ? Lines::tr("one for all") : Lines::tr("one per page");
}

/// "4 / 1.2 MB": requests, and what they bring together.
QString textOf(const survey::Cost &cost)
{
    return number(cost.requests) + u" / "_s +
           words::locale().formattedDataSize(cost.bytes, 1, QLocale::DataSizeSIFormat);
}

QStringList cellsOf(const survey::CollectionSurvey &seen)
{
    return {seen.dataset,        number(seen.first.rows), textOf(seen.collectionThere), textOf(seen.keyUnique),
            textOf(seen.fields), textOf(seen.codes),      textOf(seen.count),           textOf(seen.validators),
            textOf(seen.filter), textOf(seen.firstSync),  textOf(seen.quietDay),        textOf(seen.usualDay)};
}

/// The cells as lines of a table, as wide as they have to be; the column of numbers to the right.
QStringList aligned(const QList<QStringList> &rows, qsizetype numbers)
{
    std::vector<qsizetype> widths(static_cast<std::size_t>(rows.first().size()));
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qsizetype width = widths[static_cast<std::size_t>(i)];
            line += (i == numbers ? row[i].rightJustified(width) : row[i].leftJustified(width)) + u"  "_s;
        }
        lines << line.trimmed();
    }
    return lines;
}

QStringList placed(const QString &place, const message::Messages &messages)
{
    QStringList lines;
    for (const message::Message &one : messages)
        lines << place + u": "_s + words::sentence(one);
    return lines;
}

} // namespace

QStringList tableOf(const survey::Survey &survey)
{
    QList<QStringList> rows{{Lines::tr("dataset"), Lines::tr("rows"), Lines::tr("collection"), Lines::tr("key"),
                             Lines::tr("fields"), Lines::tr("area codes"), Lines::tr("count"), Lines::tr("validator"),
                             Lines::tr("changes alone"), Lines::tr("first sync"), Lines::tr("quiet day"),
                             Lines::tr("usual day")}};
    for (const survey::CollectionSurvey &seen : survey.datasets)
        rows << cellsOf(seen);
    const survey::Totals totals = survey.totals();
    rows << QStringList{
        Lines::tr("all"),       {}, {}, {}, {}, {}, {}, {}, {}, textOf(totals.firstSync), textOf(totals.quietDay),
        textOf(totals.usualDay)};
    QStringList lines = aligned(rows, 1);
    lines << QString();
    for (const survey::CollectionSurvey &seen : survey.datasets)
        lines += placed(seen.dataset, seen.lacking + seen.notes);
    return lines;
}

QStringList wrongLinesOf(const survey::Survey &survey)
{
    QStringList lines;
    for (const survey::ListSurvey &list : survey.lists)
        lines += placed(list.source, list.wrong);
    for (const survey::CollectionSurvey &seen : survey.datasets)
        lines += placed(seen.dataset, seen.wrong);
    return lines;
}

QStringList tableOf(const source::CollectionList &list)
{
    constexpr qsizetype longestTitle = 100;
    QList<QStringList> rows{{Lines::tr("collection"), Lines::tr("title")}};
    for (const source::CollectionInfo &info : list.collections)
        rows << QStringList{base::oneLine(info.id), base::oneLine(info.title, longestTitle)};
    return aligned(rows, -1);
}

} // namespace anjungan::app
