// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"

#include "core/base/near_names.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;
using message::Messages;

namespace {

/// Ages are whole seconds, and a cache and a device count them differently.
constexpr std::chrono::seconds ageTolerance{5};

std::optional<message::Message> brokenPromise(const StageSummary &staged, const Promise &promise)
{
    if (promise.moved)
        return make<Code::SourceChangedAgainLater>();
    if (promise.matched && *promise.matched != promise.received)
        return make<Code::OtherRowCount>(*promise.matched, promise.received);
    if (!staged.typeFaults.isEmpty())
        return make<Code::TypeFaults>(staged.typeFaults);
    return std::nullopt;
}

/// Where a name may be misspelled both spellings are needed, and for the key what else there is.
message::Message absence(const AbsentField &absent, const StageSummary &staged)
{
    constexpr qsizetype mostFields = 20;
    message::Messages hints;
    if (!absent.like.isEmpty()) {
        QStringList like;
        for (const QString &name : absent.like)
            like.append(base::distinctName(name, absent.field));
        hints << make<Code::FieldsLike>(like);
    }
    QStringList fields;
    for (const QString &name : staged.fields.first(std::min(staged.fields.size(), mostFields)))
        fields.append(base::distinctName(name, absent.field));
    hints << make<Code::FieldsAre>(fields);
    if (absent.place == "key"_L1 && absent.like.isEmpty() && staged.hasIds)
        hints << make<Code::FeaturesHaveIds>();
    return make<Code::FieldNotThere>(base::distinctName(absent.field, absent.like.value(0)), absent.place, hints);
}

message::Messages absences(const StageSummary &staged)
{
    constexpr qsizetype most = 5;
    message::Messages faults;
    for (const AbsentField &absent : staged.absent.first(std::min(staged.absent.size(), most)))
        faults << absence(absent, staged);
    if (staged.absent.size() <= most)
        return faults;
    QStringList others;
    for (const AbsentField &absent : staged.absent.sliced(most))
        others.append(absent.field);
    return faults << make<Code::FieldsMissing>(others);
}

/// Why only a person can allow it, with the mark of such deliveries.
struct Doubt
{
    QByteArray mark;
    message::Message why;
};

std::optional<Doubt> doubtOfWholeness(const StageSummary &staged, const Promise &promise)
{
    if (promise.endsUnproven)
        return Doubt{"end", make<Code::EndUnproven>(promise.received)};
    if (staged.shifted == 0)
        return std::nullopt;
    if (promise.matched)
        return Doubt{"shifted", make<Code::RowsMissing>(staged.shifted, *promise.matched)};
    return Doubt{"shifted", make<Code::RowsShifted>(staged.shifted)};
}

std::optional<Doubt> doubtOfAge(const StageSummary &staged, const DatasetState &published, const Terms &terms)
{
    if (staged.older > 0)
        return Doubt{"age", make<Code::HeldForAge>(staged.older)};
    const bool differs = staged.added + staged.changed + staged.removed + staged.touched > 0;
    // A confirmation in the future is of a clock that was set back since.
    const bool isKnown =
        terms.madeAt && published.published && published.confirmedAt && *published.confirmedAt <= terms.now;
    if (isKnown && differs && terms.madeAt->secsTo(*published.confirmedAt) > ageTolerance.count())
        return Doubt{"age", make<Code::HeldForPageTime>(*terms.madeAt, *published.confirmedAt)};
    return std::nullopt;
}

std::optional<Doubt> doubtIn(const StageSummary &staged, const Promise &promise, const DatasetState &published,
                             const Terms &terms)
{
    if (!staged.lost.isEmpty())
        return Doubt{"fields " + staged.lost.join(u'\n').toUtf8(), make<Code::HeldForFields>(staged.lost)};
    if (auto doubt = doubtOfWholeness(staged, promise))
        return doubt;
    return doubtOfAge(staged, published, terms);
}

message::Message reasonText(const GuardRuling &ruling, const StageSummary &staged, const DatasetState &published)
{
    if (ruling.reason == GuardReason::Empty)
        return make<Code::HeldForEmpty>(published.rows - staged.outsidePart);
    if (ruling.reason == GuardReason::Doubles)
        return make<Code::HeldForRepeats>(staged.doubles, staged.removed);
    if (ruling.reason == GuardReason::Steps)
        return make<Code::HeldForSteps>(staged.rows, ruling.most->rows, ruling.most->until);
    return make<Code::HeldForDrops>(staged.removed - staged.outsidePart, published.rows - staged.outsidePart);
}

Verdict heldVerdict(const message::Message &why, const QByteArray &mark, const GuardRuling &ruling,
                    const StageSummary &staged)
{
    Messages told{why};
    if (ruling.rejectedAt)
        told << make<Code::HeldRejected>(*ruling.rejectedAt);
    else if (ruling.until)
        told << make<Code::HeldUntil>(*ruling.until);
    else
        told << make<Code::HeldForPerson>();
    return {.outcome = Outcome::Held,
            .why = told,
            .held = HeldDelivery{.mark = mark,
                                 .since = ruling.since,
                                 .rejectedAt = ruling.rejectedAt,
                                 .rows = staged.rows,
                                 .removed = staged.removed - staged.outsidePart}};
}

Messages noteOf(const GuardRuling &ruling)
{
    switch (ruling.release) {
    case Release::None:
        return {};
    case Release::ByPerson:
        return {make<Code::ShrunkByPerson>()};
    case Release::ByTime:
        return {make<Code::ShrunkByTime>(*ruling.seenSince)};
    }
    std::unreachable();
}

Messages toldFaults(const StageSummary &staged, const Promise &promise, const DatasetState &published)
{
    Messages faults;
    if (staged.duplicateKeys > 0)
        faults << make<Code::KeysShared>(staged.duplicateKeys, staged.duplicateExamples);
    if (staged.doubles > 0 && !published.published)
        faults << make<Code::RowsBeside>(promise.received, staged.doubles);
    if (staged.repeats > 0)
        faults << make<Code::RowsTwice>(staged.repeats);
    const bool isKeyAbsent = std::ranges::contains(staged.absent, u"key"_s, &AbsentField::place);
    if (staged.keyless > 0 && !isKeyAbsent)
        faults << make<Code::RowsKeyless>(staged.keyless);
    if (staged.outsideWorld > 0)
        faults << make<Code::RowsOffEarth>(staged.outsideWorld);
    if (const ModifiedFault &modified = staged.modifiedFault; modified.unread > 0)
        faults << make<Code::ModifiedUnread>(modified.unread, modified.unreadExample);
    if (const ModifiedFault &modified = staged.modifiedFault; modified.future > 0 && modified.greatest)
        faults << make<Code::ModifiedInFuture>(modified.future, *modified.greatest);
    if (staged.besideId > 0)
        faults << make<Code::KeyBesideId>(staged.besideId);
    if (staged.rows == 0)
        faults << make<Code::NoRows>();
    if (staged.isGeometryLost)
        faults << make<Code::GeometriesLost>();
    return absences(staged) + faults + staged.valueFaults;
}

} // namespace

Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, const Terms &terms)
{
    if (const auto broken = brokenPromise(staged, promise))
        return {Outcome::Faulty, {*broken}};

    const std::optional<HeldDelivery> &before = published.held;
    if (const auto doubt = doubtIn(staged, promise, published, terms)) {
        const bool isSeen = terms.consent == Consent::Seen && isSame(doubt->mark, before);
        if (terms.consent != Consent::Any && !isSeen) {
            const GuardRuling ruling{
                .since = heldSince(doubt->mark, before, published.confirmedAt, terms.now),
                .until = {},
                .rejectedAt = isSame(doubt->mark, before) ? before->rejectedAt : std::nullopt,
            };
            return heldVerdict(doubt->why, doubt->mark, ruling, staged);
        }
    }
    // Rows of areas that are kept no more are neither expected nor missed.
    const Shrinking shrinking{.published = published.published ? published.rows - staged.outsidePart : 0,
                              .rows = staged.rows,
                              .removed = staged.removed - staged.outsidePart - staged.replaced,
                              .doubles = staged.newDoubles,
                              .mark = staged.removedMark,
                              .past = terms.past};
    const GuardRuling ruling = guard(shrinking, before, terms.guard, terms.consent, published.confirmedAt, terms.now);
    if (ruling.reason != GuardReason::None)
        return heldVerdict(reasonText(ruling, staged, published), shrinking.mark, ruling, staged);

    Verdict verdict{
        .outcome = Outcome::Published, .why = toldFaults(staged, promise, published), .note = noteOf(ruling)};
    if (published.published && staged.added + staged.changed + staged.removed == 0)
        verdict.outcome = staged.touched > 0 ? Outcome::TouchedOnly : Outcome::Unchanged;
    return verdict;
}

} // namespace anjungan::sync
