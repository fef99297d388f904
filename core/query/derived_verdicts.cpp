// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_verdicts.h"

#include "core/query/derived_values.h"
#include "core/query/judged.h"

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using compliance::ExportRow;

namespace {

QJsonArray jsonOf(const JudgedRow &judged)
{
    const ExportRow &row = judged.row;
    return {textOrNull(row.publisher),
            row.dataset,
            judged.place,
            row.period,
            momentOrNull(row.due),
            row.verdict,
            textOrNull(row.reason),
            row.daysLate,
            momentOrNull(row.seen),
            momentOrNull(row.claimed),
            momentOrNull(row.without),
            textOrNull(judged.touched),
            textOrNull(row.message),
            textOrNull(row.evidence),
            textOrNull(row.keeper)};
}

compliance::Kind kindOf(const ExportRow &row)
{
    return compliance::kindOfName(row.verdict).value_or(compliance::Kind::Unproven);
}

QChar letterOf(compliance::Kind kind)
{
    switch (kind) {
    case compliance::Kind::OnTime:
        return u'o';
    case compliance::Kind::Due:
        return u'd';
    case compliance::Kind::Late:
        return u'l';
    case compliance::Kind::Delinquent:
        return u'x';
    case compliance::Kind::Unproven:
        break;
    }
    return u'?';
}

/// What the score does not tell of a publisher.
struct Course
{
    std::array<std::optional<compliance::Kind>, compliance::usualPeriods> worst;
    std::optional<QDateTime> changed;

    void add(const Judged &judged)
    {
        for (const auto &[row, touched, place] : judged) {
            if (row.seen && (!changed || *changed < *row.seen))
                changed = row.seen;
            if (place < 1 || place > compliance::usualPeriods)
                continue;
            auto &kind = worst[static_cast<std::size_t>(place - 1)];
            kind = kind ? compliance::worse(*kind, kindOf(row)) : kindOf(row);
        }
    }

    QString letters() const
    {
        QString text;
        for (const auto &kind : worst)
            text += kind ? letterOf(*kind) : QChar(u'-');
        return text;
    }
};

compliance::DatasetVerdicts verdictsOf(const Judged &judged)
{
    const ExportRow &first = judged.first().row;
    compliance::DatasetVerdicts verdicts{first.dataset, first.publisher, {}};
    for (const JudgedRow &one : judged)
        verdicts.verdicts.append(compliance::Verdict{.kind = kindOf(one.row)});
    return verdicts;
}

QJsonArray jsonOf(const compliance::Score &score, int rank, const Course &course)
{
    constexpr double percent = 100;
    const auto share = score.share();
    return {share ? QJsonValue(rank) : QJsonValue(),
            score.publisher,
            share ? QJsonValue(percent * *share) : QJsonValue(),
            score.judged,
            score.onTime,
            score.late,
            score.delinquent,
            score.unproven,
            compliance::kindName(score.now),
            score.datasets.size(),
            course.letters(),
            momentOrNull(course.changed)};
}

} // namespace

QueryResult<DerivedRows> verdictRows(const Context &context, const DerivedFrom &from)
{
    return judgedBy(context, from.derived, from.language, WithEvidence::Yes).transform([](AllJudged &&all) {
        for (const Judged &judged : std::as_const(all.datasets))
            for (const JudgedRow &row : judged)
                all.content.rows.append(jsonOf(row));
        return std::make_shared<const DerivedContent>(std::move(all.content));
    });
}

QueryResult<DerivedRows> scoreRows(const Context &context, const DerivedFrom &from)
{
    return judgedBy(context, from.derived, from.language, WithEvidence::No).transform([](AllJudged &&all) {
        QList<compliance::DatasetVerdicts> verdicts;
        QHash<QString, Course> courses;
        for (const Judged &judged : std::as_const(all.datasets)) {
            verdicts.append(verdictsOf(judged));
            courses[judged.first().row.publisher].add(judged);
        }
        int rank = 0;
        for (const compliance::Score &score : compliance::scores(verdicts))
            all.content.rows.append(jsonOf(score, ++rank, courses.value(score.publisher)));
        return std::make_shared<const DerivedContent>(std::move(all.content));
    });
}

} // namespace anjungan::query
