// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pass_runner.h"

#include "core/message/message_json.h"
#include "core/sync/delta.h"
#include "core/sync/log.h"
#include "core/sync/newest.h"
#include "core/sync/page_times.h"
#include "core/sync/timing/clock_slack.h"

#include <QUuid>

#include <utility>

namespace anjungan::sync {

using message::Code;
using message::make;

namespace {

message::Messages withReason(const message::Message &refused, const Failure &failure)
{
    const bool saysNothingElse = failure.cause == source::ErrorKind::BadRequest && failure.sentence.isEmpty();
    return saysNothingElse ? message::Messages{refused} : message::Messages{refused} + failure.why;
}

} // namespace

PassRunner::PassRunner(const DatasetTask &subject, CollectionFetcher &collection, Stage &stage)
    : m_subject(subject), m_collection(collection), m_stage(stage)
{
}

QCoro::Task<Attempt<void>> PassRunner::run(std::optional<source::Fetched> first, QUrl firstUrl)
{
    m_first = std::move(first);
    m_firstUrl = std::move(firstUrl);
    if (const std::optional<Pass> left = m_stage.left()) {
        const Attempt<bool> went = co_await resume(*left);
        if (!went)
            co_return std::unexpected(went.error());
        if (*went)
            co_return Attempt<void>{};
    }
    Attempt<void> done = co_await begin();
    if (done || !done.error().hasMoved)
        co_return done;
    // Only once more; if the source keeps changing, the next sync tries again.
    say(make<Code::BeganAgain>(done.error().why));
    m_first.reset();
    co_return co_await full();
}

/// False if the staged pages are useless, with the reason in the note.
QCoro::Task<Attempt<bool>> PassRunner::resume(Pass left)
{
    if (left.id == m_subject.before.lastPass)
        co_return false; // published already; only its pages were not dropped yet
    const Attempt<std::optional<message::Message>> reason = co_await reasonNotToResume(left);
    if (!reason)
        co_return std::unexpected(reason.error());
    if (*reason) {
        say(make<Code::BeganAgain>(**reason));
        co_return false;
    }
    m_pass = std::move(left);
    m_pass.isResumed = true;
    say(make<Code::WentOn>(m_pass.promise.received));
    const Attempt<void> listed = co_await m_collection.list(m_stage, m_pass, {});
    if (!listed && listed.error().hasMoved) {
        say(make<Code::BeganAgain>(listed.error().why));
        co_return false;
    }
    if (!listed)
        co_return std::unexpected(listed.error());
    if (m_pass.kind == Pass::Kind::Full) {
        noteOthers();
        co_return true;
    }
    co_return co_await completeDelta();
}

/// Nothing where the staged pages are proven to be of the source as it is now. Updates `left` for continuing.
QCoro::Task<Attempt<std::optional<message::Message>>> PassRunner::reasonNotToResume(Pass &left)
{
    if (left.definition != m_subject.definition)
        co_return make<Code::DefinitionChanged>();
    if (left.kind == Pass::Kind::Delta && left.base != m_subject.before.contentHash)
        co_return make<Code::ContentReplaced>();
    if (hasAllValidators(left.pages)) {
        const Probed probed = co_await m_collection.probe(left.pages);
        if (probed.failure)
            co_return std::unexpected(*probed.failure);
        if (!probed.isConfirmed)
            co_return make<Code::ChangedMeanwhile>();
        left.age = std::max(left.age, probed.age);
        co_return std::nullopt;
    }
    // A proof would need every page, which costs the same as listing them.
    if (!left.next)
        co_return make<Code::StageUnproven>();
    const qint64 age = left.startedAt.secsTo(m_subject.clock.now());
    if (!left.promise.matched && (age < 0 || age > m_subject.options.keepUnproven.count()))
        co_return make<Code::MayHaveChanged>();
    co_return co_await compareLastPage(left);
}

/// Rows that were added or removed before the last staged page move its rows.
QCoro::Task<Attempt<std::optional<message::Message>>> PassRunner::compareLastPage(Pass &left)
{
    const Attempt<source::Fetched> again = co_await m_collection.again(left.last);
    // The URLs of a listing may become invalid with the server's session, a condition with its settings.
    const bool isInvalid =
        !again && (left.kind == Pass::Kind::Delta ? isOfTheRequest(again.error())
                                                  : again.error().cause == source::ErrorKind::NotFound ||
                                                        again.error().cause == source::ErrorKind::BadRequest);
    if (isInvalid)
        co_return make<Code::NextPageUnknown>();
    if (!again)
        co_return std::unexpected(again.error());
    if (again->page.numberMatched != left.promise.matched)
        co_return make<Code::RowCountChanged>();
    const auto isEqual = m_stage.endsWith(again->page);
    if (!isEqual)
        co_return std::unexpected(failureOf(isEqual.error()));
    const auto &stamp = again->page.timeStamp;
    const bool isOld = (stamp && left.madeAt && *stamp < *left.madeAt) || again->age - left.age > PageTimes::tolerance;
    if (!*isEqual || !again->next)
        co_return make<Code::ChangedMeanwhile>();
    if (isOld)
        co_return make<Code::PagesOfOtherTimes>();
    left.next = again->next; // the address of the next page may have been that of a session
    co_return std::nullopt;
}

QCoro::Task<Attempt<void>> PassRunner::begin()
{
    // If the first page is the only one, a listing is the cheapest way.
    if (canTryDelta() && !(m_first && !m_first->next)) {
        if (const Attempt<void> opened = co_await m_collection.open(); !opened)
            co_return opened;
        const Attempt<bool> isEnough = co_await delta();
        if (!isEnough)
            co_return std::unexpected(isEnough.error());
        if (*isEnough)
            co_return Attempt<void>{};
    }
    co_return co_await full();
}

QCoro::Task<Attempt<void>> PassRunner::full()
{
    std::optional<source::Fetched> first = std::exchange(m_first, std::nullopt);
    if (!first) {
        if (const Attempt<void> opened = co_await m_collection.open(); !opened)
            co_return opened;
    }
    m_pass = newPass(Pass::Kind::Full, first ? source::Cursor{.url = m_firstUrl} : m_collection.opened().first);
    if (const auto begun = m_stage.begin(Pass::Kind::Full); !begun)
        co_return std::unexpected(failureOf(begun.error()));
    const Attempt<void> listed = co_await m_collection.list(m_stage, m_pass, std::move(first));
    if (!listed && isOfTheRequest(listed.error()) && m_collection.isOpen() && m_collection.isNarrowed()) {
        say(make<Code::AllListed>(withReason(make<Code::FilterRefused>(), listed.error())));
        m_collection.widen();
        m_ignoresPart = true;
        co_return co_await full();
    }
    if (!listed)
        co_return listed;
    noteOthers();
    // If a validator belongs to the whole collection, the next sync can check it with one row, which saves a page when
    // a delta follows.
    if (isDeltaSource() && isAskedByOne(m_pass.pages)) {
        if (const Attempt<source::Fetched> counted = co_await count(); !counted)
            co_return std::unexpected(counted.error());
    }
    co_await proveOrder();
    co_return Attempt<void>{};
}

/// Asks a source without validators and filters for its newest and its oldest row, so that the next syncs need the
/// newest only. What fails of it costs nothing but that.
QCoro::Task<> PassRunner::proveOrder()
{
    const QString &field = m_subject.dataset.modified;
    if (!m_collection.isOpen() || !m_collection.opened().abilities.sorts || field.isEmpty() || isDeltaSource() ||
        hasAllValidators(m_pass.pages) || !m_pass.promise.matched)
        co_return;
    const QUrl greatestUrl = m_collection.outermostUrl(field, source::Outermost::Greatest);
    const QUrl leastUrl = m_collection.outermostUrl(field, source::Outermost::Least);
    const Attempt<source::Fetched> greatest = co_await m_collection.again({.url = greatestUrl});
    if (!greatest)
        co_return;
    const Attempt<source::Fetched> least = co_await m_collection.again({.url = leastUrl});
    if (!least)
        co_return;
    m_pass.age = std::max({m_pass.age, greatest->age, least->age});
    const auto newest = outermostRow(*greatest, greatestUrl, field);
    if (isSorted(newest, outermostRow(*least, leastUrl, field)))
        m_newest = PageValidator{.url = greatestUrl, .validator = {}, .newest = newest};
}

/// None unless it is the newest of the staged rows, and as old at the beginning of the pass as rows may be when they
/// become visible.
std::optional<PageValidator> PassRunner::newest(const StageSummary &staged) const
{
    if (!m_newest || !staged.newest || !staged.newest->isExact)
        return std::nullopt;
    const NewestRow &row = *m_newest->newest;
    const bool isStaged = row.time == staged.newest->time && row.rows == m_pass.promise.matched;
    const bool isSettled = row.time.addSecs(m_subject.options.overlap.count()) <= m_pass.startedAt;
    return isStaged && isSettled ? m_newest : std::nullopt;
}

/// False if a full pass is necessary, with the reason in the note.
QCoro::Task<Attempt<bool>> PassRunner::delta()
{
    const source::Abilities &abilities = m_collection.opened().abilities;
    const workspace::Dataset &dataset = m_subject.dataset;
    const bool canListKeys = abilities.projects && dataset.hasKeyProperty();
    // Of changed rows of everything it could not be told which have left the part.
    if (!abilities.filters || m_collection.isNarrowed() == dataset.part.isEmpty())
        co_return false;
    if (!canListKeys &&
        isCompleteDue(dataset, m_subject.before, m_subject.options.completeEvery, m_subject.clock.now()))
        co_return false;
    const source::Since since = sinceOf(dataset, *m_subject.before.watermark, m_subject.options, m_subject.clock.now());
    m_pass = newPass(Pass::Kind::Delta, m_collection.connector().changedSince(m_collection.opened().first, since));
    if (const auto begun = m_stage.begin(Pass::Kind::Delta); !begun)
        co_return std::unexpected(failureOf(begun.error()));
    const Attempt<void> listed = co_await m_collection.list(m_stage, m_pass, {});
    if (!listed && isOfTheRequest(listed.error())) {
        say(make<Code::AllListed>(withReason(make<Code::FilterRefused>(), listed.error())));
        co_return false;
    }
    if (!listed)
        co_return std::unexpected(listed.error());
    if (m_collection.outsidePart() > 0) {
        say(make<Code::AllListed>(make<Code::RowsOutsidePart>(m_collection.outsidePart())));
        co_return false;
    }
    co_return co_await completeDelta();
}

void PassRunner::noteOthers()
{
    if (m_collection.outsidePart() == 0)
        return;
    say(make<Code::RowsOutsidePart>(m_collection.outsidePart()));
    m_ignoresPart = m_ignoresPart || (m_collection.isOpen() && m_collection.isNarrowed());
}

/// Checks whether the delta is complete: no row was removed, or the removed rows are known.
QCoro::Task<Attempt<bool>> PassRunner::completeDelta()
{
    const auto staged = m_stage.summary();
    if (!staged)
        co_return std::unexpected(failureOf(staged.error()));
    if (staged->obstacle) {
        say(make<Code::AllListed>(*staged->obstacle));
        co_return false;
    }
    if (m_pass.promise.endsUnproven) {
        say(make<Code::AllListed>(make<Code::EndUnproven>(m_pass.promise.received)));
        co_return false;
    }
    // Some servers count all rows whatever the condition is.
    if (const auto &promised = m_pass.promise.matched; promised && *promised != m_pass.promise.received) {
        say(make<Code::AllListed>(make<Code::OtherRowCount>(*promised, m_pass.promise.received)));
        co_return false;
    }
    const Attempt<source::Fetched> counted = co_await count();
    if (!counted && isOfTheRequest(counted.error())) {
        say(make<Code::AllListed>(counted.error().why.value(0)));
        co_return false;
    }
    if (!counted)
        co_return std::unexpected(counted.error());
    const std::optional<qint64> matched = counted->page.numberMatched;
    const bool isDue =
        isCompleteDue(m_subject.dataset, m_subject.before, m_subject.options.completeEvery, m_subject.clock.now());
    if (!isDue && (!matched || *matched == staged->rows))
        co_return true;
    co_return co_await findRemoved(matched);
}

QCoro::Task<Attempt<bool>> PassRunner::findRemoved(std::optional<qint64> matched)
{
    if (!m_collection.opened().abilities.projects || !m_subject.dataset.hasKeyProperty()) {
        say(make<Code::AllListed>(make<Code::RowCountUnexplained>()));
        co_return false;
    }
    const Attempt<void> keys = co_await m_collection.listKeys(m_stage, m_subject.dataset.key);
    if (!keys && isOfTheRequest(keys.error())) {
        say(make<Code::AllListed>(withReason(make<Code::KeysRefused>(), keys.error())));
        co_return false;
    }
    if (!keys)
        co_return std::unexpected(keys.error());
    m_hasAllKeys = true;
    const auto staged = m_stage.summary();
    if (!staged)
        co_return std::unexpected(failureOf(staged.error()));
    if (!staged->obstacle && staged->unknownKeys == 0 && (!matched || *matched == staged->rows))
        co_return true;
    say(make<Code::AllListed>(staged->obstacle.value_or(make<Code::KeysUnexplained>())));
    m_hasAllKeys = false;
    co_return false;
}

/// Its ETag belongs to the whole collection if the pages had the same.
QCoro::Task<Attempt<source::Fetched>> PassRunner::count()
{
    if (const Attempt<void> opened = co_await m_collection.open(); !opened)
        co_return std::unexpected(opened.error());
    Attempt<source::Fetched> counted = co_await m_collection.count();
    if (!counted)
        co_return counted;
    m_pass.age = std::max(m_pass.age, counted->age);
    const QByteArray &etag = counted->validator.etag;
    if (!etag.isEmpty() && isAskedByOne(m_pass.pages) && m_pass.pages.first().validator.etag == etag)
        m_whole = PageValidator{.url = m_collection.connector().countOnly(m_collection.opened().first).url,
                                .validator = counted->validator,
                                .isWhole = true};
    co_return counted;
}

/// A row's own time is more reliable than the answer's, which changes with a proxy or a server's restart.
Publication PassRunner::publication(const StageSummary &staged) const
{
    const DatasetState &before = m_subject.before;
    const bool isDelta = m_pass.kind == Pass::Kind::Delta;
    const std::optional<QDateTime> lastModified =
        m_pass.lastModified && *m_pass.lastModified > latestNow(m_pass.startedAt) ? std::nullopt : m_pass.lastModified;
    Publication made{.sourceModified = staged.changedAt ? staged.changedAt : lastModified,
                     .pages = {},
                     .definition = m_pass.definition,
                     .pass = m_pass.id,
                     .watermark = m_ignoresPart ? std::nullopt : staged.newest,
                     .completeAt = isDelta && !m_hasAllKeys ? before.completeAt : m_pass.startedAt,
                     .remarks = staged.remarks,
                     .isDelta = isDelta,
                     .part = m_subject.dataset.part};
    // Rows of earlier pages may have changed while later ones were listed.
    if (made.watermark)
        made.watermark->time = std::min(made.watermark->time, m_pass.startedAt);
    if (isDelta) {
        const bool isBeforeLater = before.sourceModified && made.sourceModified &&
                                   *before.sourceModified > *made.sourceModified &&
                                   *before.sourceModified <= latestNow(m_pass.startedAt);
        if (!staged.newest || isBeforeLater)
            made.sourceModified = before.sourceModified;
        if (!made.watermark || made.watermark->time < before.watermark->time)
            made.watermark = before.watermark;
    }
    // The pages of a delta say nothing about the other rows, and checking page by page would cost more than the next
    // delta.
    if (m_whole)
        made.pages = {*m_whole};
    else if (!isDelta && hasAllValidators(m_pass.pages) && (!isDeltaSource() || isAskedByOne(m_pass.pages)))
        made.pages = m_pass.pages;
    else if (const auto newestRow = newest(staged); newestRow && !isDelta)
        made.pages = {*newestRow};
    return made;
}

bool PassRunner::canTryDelta() const { return canDelta(m_subject.dataset, m_subject.before, m_subject.definition); }

bool PassRunner::isDeltaSource() const
{
    return m_collection.isOpen() && m_collection.opened().abilities.filters && !m_subject.dataset.modified.isEmpty();
}

Pass PassRunner::newPass(Pass::Kind kind, const source::Cursor &first) const
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .kind = kind,
            .definition = m_subject.definition,
            .base = kind == Pass::Kind::Delta ? m_subject.before.contentHash : QByteArray(),
            .startedAt = m_subject.clock.now(),
            .next = first,
            .last = {},
            .promise = {},
            .pages = {},
            .lastModified = {}};
}

void PassRunner::say(const message::Message &note)
{
    qCDebug(syncLog).noquote().nospace() << m_subject.dataset.id << ": " << message::toText({note});
    m_note += note;
}

} // namespace anjungan::sync
