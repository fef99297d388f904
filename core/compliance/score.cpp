// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/score.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace anjungan::compliance {

namespace {

constexpr double pointsOfLate = 0.5;
constexpr std::array worstFirst{Kind::Delinquent, Kind::Late, Kind::Unproven, Kind::Due, Kind::OnTime};

void count(const Verdict &verdict, Score &score)
{
    if (const auto points = pointsOf(verdict.kind)) {
        score.points += *points;
        ++score.judged;
    }
    score.onTime += verdict.kind == Kind::OnTime;
    score.late += verdict.kind == Kind::Late;
    score.delinquent += verdict.kind == Kind::Delinquent;
    score.unproven += verdict.kind == Kind::Unproven;
}

} // namespace

std::optional<double> pointsOf(Kind kind)
{
    switch (kind) {
    case Kind::OnTime:
        return 1;
    case Kind::Late:
        return pointsOfLate;
    case Kind::Delinquent:
        return 0;
    case Kind::Due:
    case Kind::Unproven:
        return {};
    }
    return {};
}

Kind worse(Kind one, Kind other)
{
    return *std::ranges::find_if(worstFirst, [&](Kind kind) { return kind == one || kind == other; });
}

QList<Score> scores(const QList<DatasetVerdicts> &datasets)
{
    QMap<QString, Score> byPublisher;
    for (const DatasetVerdicts &dataset : datasets) {
        if (dataset.publisher.isEmpty() || dataset.verdicts.isEmpty())
            continue;
        Score &score = byPublisher[dataset.publisher];
        const Kind last = dataset.verdicts.last().kind;
        score.now = score.datasets.isEmpty() ? last : worse(score.now, last);
        score.publisher = dataset.publisher;
        score.datasets << dataset.dataset;
        for (const Verdict &verdict : dataset.verdicts) {
            count(verdict, score);
            if (verdict.kind == Kind::Delinquent) // it has not come to this day
                score.now = Kind::Delinquent;
        }
    }
    QList<Score> sorted = byPublisher.values();
    std::ranges::stable_sort(sorted, [](const Score &one, const Score &other) {
        const double left = one.share().value_or(-1), right = other.share().value_or(-1);
        return left != right ? left > right : one.judged > other.judged;
    });
    return sorted;
}

} // namespace anjungan::compliance
