// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"

#include <QStringList>

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
    return published.published && static_cast<double>(staged.removed) > share * static_cast<double>(published.rows);
}

message::Messages toldFaults(const StageSummary &staged)
{
    message::Messages faults;
    if (staged.duplicateKeys > 0)
        faults << make<Code::KeysShared>(staged.duplicateKeys, staged.duplicateExamples);
    if (staged.repeats > 0)
        faults << make<Code::RowsTwice>(staged.repeats);
    if (staged.keyless > 0)
        faults << make<Code::RowsKeyless>(staged.keyless);
    if (staged.outsideWorld > 0)
        faults << make<Code::RowsOffEarth>(staged.outsideWorld);
    if (const ModifiedFault &modified = staged.modifiedFault; modified.unread > 0)
        faults << make<Code::ModifiedUnread>(modified.unread, modified.unreadExample);
    if (const ModifiedFault &modified = staged.modifiedFault; modified.future > 0 && modified.greatest)
        faults << make<Code::ModifiedInFuture>(modified.future, *modified.greatest);
    if (!staged.missing.isEmpty())
        faults << make<Code::FieldsMissing>(staged.missing);
    return faults;
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
