// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/foot_text.h"

#include "core/base/joined_parts.h"
#include "core/base/period_order.h"
#include "ui/panels/provenance_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

int gravity(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Good:
        return 0;
    case theme::Tone::Neutral:
        return 1;
    case theme::Tone::Warning:
        return 2;
    case theme::Tone::Bad:
        break;
    }
    return 3;
}

/// Makes the text stay on one line where the foot wraps; a range of periods may break after its dash.
QString unbroken(QString text)
{
    const QChar space(QChar::Nbsp);
    return text.replace(u' ', space).replace(u'–' + QString(space), u"– "_s);
}

QString lineOf(const QString &publisher, QStringList parts)
{
    std::ranges::transform(parts, parts.begin(), unbroken);
    const QString written = base::joinedParts(parts);
    // Of two spaces oneLine() would leave one.
    return publisher.isEmpty() ? written : unbroken(publisher) + QChar(QChar::Nbsp) + u' ' + written;
}

/// "Schools: part: Deli Serdang" of the first dataset behind the main one that is of other areas than that.
QString otherParts(const QList<query::Provenance> &unique, const ProvenanceWords &words)
{
    const QString own = words.part(unique.first());
    const auto other = std::ranges::find_if(
        unique, [&](const query::Provenance &each) { return !each.part.isEmpty() && words.part(each) != own; });
    return other == unique.end() ? QString() : u"%1: %2"_s.arg(words.dataset(*other), words.part(*other));
}

/// Adds the periods of another answer of the same dataset.
void addPeriods(query::Provenance &sum, const query::Provenance &more)
{
    const bool isSame = sum.periodFrom == more.periodFrom && sum.periodTo == more.periodTo;
    sum.hasUnknownSpan = sum.hasUnknownSpan || more.hasUnknownSpan;
    if (sum.hasUnknownSpan ||
        (!isSame && !base::sortAsTime({sum.periodFrom, sum.periodTo, more.periodFrom, more.periodTo})))
        return sum.forgetSpan();
    if (!more.periodFrom.isEmpty() && (sum.periodFrom.isEmpty() || more.periodFrom < sum.periodFrom))
        sum.periodFrom = more.periodFrom;
    sum.periodTo = std::max(sum.periodTo, more.periodTo);
}

} // namespace

bool isSameData(const query::Provenance &one, const query::Provenance &other)
{
    return one.dataset == other.dataset && one.asOf == other.asOf;
}

QList<query::Provenance> eachOnce(const QList<query::Provenance> &provenances)
{
    QList<query::Provenance> unique;
    for (const query::Provenance &provenance : provenances) {
        const auto same = std::ranges::find_if(
            unique, [&provenance](const query::Provenance &earlier) { return isSameData(earlier, provenance); });
        if (same == unique.end())
            unique.append(provenance);
        else
            addPeriods(*same, provenance);
    }
    return unique;
}

FootText footText(const QList<query::Provenance> &provenances, const PanelServices &services)
{
    const QList<query::Provenance> unique = eachOnce(provenances);
    if (unique.isEmpty())
        return {};
    const ProvenanceWords words(services);
    const query::Provenance &first = unique.first();
    FootText foot{.tone = words.tone(first), .line = {}, .compact = {}, .details = words.inFull(first)};
    QStringList parts = words.inShort(first);
    foot.trouble = words.trouble(first);
    const QString others = otherParts(unique, words);
    if (!others.isEmpty())
        parts.append(others);
    for (const query::Provenance &other : unique.sliced(1)) {
        foot.tone = std::max(foot.tone, words.tone(other), [](auto a, auto b) { return gravity(a) < gravity(b); });
        if (const QString wrong = words.trouble(other); !wrong.isEmpty()) {
            parts.append(u"%1: %2"_s.arg(words.dataset(other), wrong));
            if (foot.trouble.isEmpty())
                foot.trouble = parts.last();
        }
        foot.details += QStringList{QString()} + words.inFull(other);
    }
    if (unique.size() > 1)
        parts.append(ProvenanceWords::more(static_cast<int>(unique.size()) - 1));
    foot.line = lineOf(words.publisher(first), parts);
    foot.publisher = unbroken(words.publisher(first));
    foot.compact = lineOf(words.publisher(first), base::filledParts(words.inBrief(first) + QStringList{others}));
    // Of which areas alone the data are makes a figure another one: it is said before what has no room.
    if (const QString part = words.part(first).isEmpty() ? others : words.part(first); !part.isEmpty()) {
        const QStringList brief = words.inBrief(first);
        const QString age = brief.isEmpty() || brief.last() == part ? QString() : brief.last();
        foot.trouble = base::joinedParts({unbroken(part), unbroken(foot.trouble.isEmpty() ? age : foot.trouble)});
    }
    return foot;
}

FootText tileFootText(const QList<query::Provenance> &provenances, const PanelServices &services)
{
    FootText foot = footText(provenances, services);
    const ProvenanceWords words(services);
    const QList<query::Provenance> unique = eachOnce(provenances);
    // What is wrong with another dataset stays in the line.
    if (unique.isEmpty() || std::ranges::any_of(unique.sliced(1), [&words](const query::Provenance &other) {
            return !words.trouble(other).isEmpty();
        }))
        return foot;
    const query::Provenance &first = unique.first();
    QStringList parts = words.inTile(first);
    parts.insert(std::max<qsizetype>(parts.size() - 1, 0), otherParts(unique, words));
    foot.line = lineOf(words.publisher(first), base::filledParts(parts));
    foot.compact = foot.line;
    return foot;
}

} // namespace anjungan::panels
