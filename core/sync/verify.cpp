// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"

#include "core/base/near_names.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;

namespace {

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

bool shrinksTooMuch(const StageSummary &staged, const DatasetState &published, double share)
{
    return published.published &&
           static_cast<double>(staged.removed - staged.replaced) > share * static_cast<double>(published.rows);
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

message::Messages toldFaults(const StageSummary &staged)
{
    message::Messages faults;
    if (staged.duplicateKeys > 0)
        faults << make<Code::KeysShared>(staged.duplicateKeys, staged.duplicateExamples);
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
    return absences(staged) + faults + staged.valueFaults;
}

} // namespace

Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, double shrinkShare,
               bool acceptHeld)
{
    if (const auto broken = brokenPromise(staged, promise))
        return {Outcome::Faulty, {*broken}};

    if (!staged.lost.isEmpty() && !acceptHeld)
        return {Outcome::Held, {make<Code::HeldForFields>(staged.lost)}};
    const bool seenTwice = published.held && !staged.contentHash.isEmpty() && published.heldHash == staged.contentHash;
    if (shrinksTooMuch(staged, published, shrinkShare) && !acceptHeld && !seenTwice)
        return {Outcome::Held, {make<Code::HeldForDrops>(staged.removed, published.rows)}};

    // The number of rows may be right although some were received twice and others not at all: an old page from a proxy
    // among new ones, or a listing whose order changed. Missing rows then need not have been removed.
    if (staged.repeats > 0 && staged.removed > 0 && !acceptHeld && !seenTwice)
        return {Outcome::Held, {make<Code::HeldForRepeats>(staged.repeats, staged.removed)}};

    if (staged.older > 0 && !acceptHeld && !seenTwice)
        return {Outcome::Held, {make<Code::HeldForAge>(staged.older)}};

    Verdict verdict{Outcome::Published, toldFaults(staged)};
    if (published.published && staged.added + staged.changed + staged.removed == 0)
        verdict.outcome = staged.touched > 0 ? Outcome::TouchedOnly : Outcome::Unchanged;
    return verdict;
}

} // namespace anjungan::sync
