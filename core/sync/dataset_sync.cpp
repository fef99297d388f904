// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/dataset_sync.h"

#include <QCryptographicHash>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using source::ErrorKind;
using source::SourceError;

namespace {

Outcome outcomeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return Outcome::DeviceOffline;
    case ErrorKind::Refused:
        return Outcome::Refused;
    case ErrorKind::Canceled:
        return Outcome::Canceled;
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Redirect:
    case ErrorKind::Busy:
    case ErrorKind::ServerFault:
        return Outcome::SourceDown;
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::WrongType:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::Cut:
        return Outcome::Faulty;
    }
    std::unreachable();
}

/// The date of a Last-Modified header (RFC 9110, 8.8.2); nothing where it is none.
std::optional<QDateTime> httpDate(const QByteArray &header)
{
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    return QDateTime(date.date(), date.time(), QTimeZone::UTC);
}

} // namespace

QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) { hash.addData(text.toUtf8() + '\0'); };
    for (const QString &text : {source.type, source.url.toString(), dataset.collection, dataset.key, dataset.modified,
                                dataset.period, dataset.periodPresent, dataset.area ? dataset.area->field : QString()})
        add(text);
    for (const workspace::Field &field : dataset.fields)
        add(field.name + QChar(u'\0') + (field.type ? QString::number(std::to_underlying(*field.type)) : QString()));
    return QString::fromLatin1(hash.result().toHex());
}

DatasetSync::DatasetSync(const workspace::Source &source, const workspace::Dataset &dataset,
                         source::Connector &connector, Cache &cache, const Clock &clock, const Options &options,
                         std::stop_token stop, Tell tell)
    : m_source(source), m_dataset(dataset), m_connector(connector), m_cache(cache), m_clock(clock), m_options(options),
      m_stop(std::move(stop)), m_tell(std::move(tell))
{
    m_seen.dataset = dataset.id;
    m_publication.definition = definitionOf(source, dataset);
}

QCoro::Task<Observation> DatasetSync::run()
{
    m_timer.start();
    tell(Progress::Phase::Asking);
    if (const Step step = co_await pass(); !step) {
        stampEnd(step.error().outcome, step.error().line);
        const auto recorded = m_seen.outcome == Outcome::Held ? m_cache.hold(m_seen) : m_cache.record(m_seen);
        if (!recorded)
            stampEnd(Outcome::CacheFault, recorded.error().line());
    }
    tell(Progress::Phase::Done);
    co_return m_seen;
}

QCoro::Task<DatasetSync::Step> DatasetSync::pass()
{
    const auto before = m_cache.state(m_dataset.id);
    if (!before)
        co_return std::unexpected(failure(before.error()));
    m_seen.rows = before->rows;

    const bool canAsk = before->published && before->definition == m_publication.definition && !before->pages.isEmpty();
    if (canAsk && co_await isConfirmed(before->pages))
        co_return recordUnchanged();

    auto stage = m_cache.stage(m_dataset);
    if (!stage)
        co_return std::unexpected(failure(stage.error()));
    if (const Step listed = co_await listInto(**stage); !listed)
        co_return listed;
    co_return settle(**stage, *before);
}

/// A page that can't be asked counts as changed: the full pass that follows meets the same trouble and tells it.
QCoro::Task<bool> DatasetSync::isConfirmed(const QList<PageValidator> &pages)
{
    for (const PageValidator &page : pages) {
        const auto fetched = co_await m_connector.fetch({.url = page.url}, page.validator, {}, m_stop);
        ++m_seen.requests;
        if (!fetched || !fetched->notModified)
            co_return false;
    }
    co_return true;
}

/// The next page is asked for before this one is staged, so that the server works while the disk does.
QCoro::Task<DatasetSync::Step> DatasetSync::listInto(Stage &stage)
{
    const auto opened = co_await m_connector.open(m_dataset.collection, m_stop);
    if (!opened) {
        ++m_seen.requests;
        co_return std::unexpected(failure(opened.error()));
    }
    m_seen.requests += opened->requests;

    std::stop_source abandon;
    const std::stop_callback follow(m_stop, [&abandon] { abandon.request_stop(); });
    const auto onBytes = [this](qint64 bytes) {
        m_inFlight = bytes;
        tell(Progress::Phase::Fetching);
    };

    source::Cursor cursor = opened->first;
    auto fetching = m_connector.fetch(cursor, {}, onBytes, abandon.get_token());
    for (int pages = 1;; ++pages) {
        const auto fetched = co_await fetching;
        note(fetched, cursor.url);
        if (!fetched)
            co_return std::unexpected(failure(fetched.error()));
        const std::optional<source::Cursor> &next = fetched->next;
        if (next && pages >= m_options.limits.maxPages)
            co_return std::unexpected(
                Failure{Outcome::Faulty, u"the listing has no end: %1 pages were read"_s.arg(pages)});
        if (next) {
            cursor = *next;
            fetching = m_connector.fetch(cursor, {}, onBytes, abandon.get_token());
        }
        const auto appended = stage.append(fetched->page);
        tell(Progress::Phase::Fetching);
        if (!appended) {
            abandon.request_stop();
            if (next)
                co_await fetching;
            co_return std::unexpected(failure(appended.error()));
        }
        if (!next)
            co_return Step{};
    }
}

void DatasetSync::note(const std::expected<source::Fetched, SourceError> &fetched, const QUrl &url)
{
    m_inFlight = 0;
    if (!fetched) {
        ++m_seen.requests;
        return;
    }
    m_seen.requests += fetched->requests;
    m_seen.bytes += fetched->bytes;
    m_promise.received += static_cast<qint64>(fetched->page.features.size());
    if (const auto matched = fetched->page.numberMatched) {
        m_promise.matchedMoved = m_promise.matchedMoved || (m_promise.matched && *m_promise.matched != *matched);
        m_promise.matched = *matched;
    }
    if (const auto date = httpDate(fetched->validator.lastModified);
        date && (!m_publication.sourceModified || *date > *m_publication.sourceModified))
        m_publication.sourceModified = date;
    m_everyPageHasValidator = m_everyPageHasValidator && !fetched->validator.isEmpty();
    m_publication.pages.append({url, fetched->validator});
}

/// A row's own time says more than the answer's: a proxy or a server's restart moves the latter.
DatasetSync::Step DatasetSync::settle(Stage &stage, const DatasetState &before)
{
    tell(Progress::Phase::Verifying);
    const auto staged = stage.summary();
    if (!staged)
        return std::unexpected(failure(staged.error()));
    if (staged->newest)
        m_publication.sourceModified = staged->newest;
    if (!m_everyPageHasValidator)
        m_publication.pages.clear();
    m_seen.sourceModified = m_publication.sourceModified;
    m_seen.contentHash = staged->contentHash;

    const Verdict verdict = verify(*staged, m_promise, before, m_options.shrinkShare, m_options.acceptHeld);
    if (verdict.outcome == Outcome::Held || verdict.outcome == Outcome::Faulty)
        return std::unexpected(Failure{verdict.outcome, verdict.line});

    m_seen.added = staged->added;
    m_seen.changed = staged->changed;
    m_seen.removed = staged->removed;
    m_seen.touched = staged->touched;
    m_seen.rows = staged->rows;
    stampEnd(verdict.outcome, verdict.line);
    tell(Progress::Phase::Publishing);
    if (const auto published = stage.publish(m_publication, m_seen); !published) {
        m_seen.added = m_seen.changed = m_seen.removed = m_seen.touched = 0;
        m_seen.rows = before.rows;
        return std::unexpected(failure(published.error()));
    }
    return {};
}

DatasetSync::Step DatasetSync::recordUnchanged()
{
    stampEnd(Outcome::Unchanged, {});
    if (const auto recorded = m_cache.record(m_seen); !recorded)
        return std::unexpected(failure(recorded.error()));
    return {};
}

void DatasetSync::stampEnd(Outcome outcome, const QString &line)
{
    m_seen.outcome = outcome;
    m_seen.error = line;
    m_seen.at = m_clock.now();
    m_seen.milliseconds = m_timer.elapsed();
}

void DatasetSync::tell(Progress::Phase phase)
{
    Progress progress{.dataset = m_dataset.id,
                      .phase = phase,
                      .rows = m_promise.received,
                      .expectedRows = m_promise.matched,
                      .bytes = m_seen.bytes + m_inFlight,
                      .done = {}};
    if (phase == Progress::Phase::Done)
        progress.done = m_seen;
    m_tell(progress);
}

DatasetSync::Failure DatasetSync::failure(const SourceError &error) { return {outcomeFor(error.kind), error.line()}; }

DatasetSync::Failure DatasetSync::failure(const CacheError &error) { return {Outcome::CacheFault, error.line()}; }

} // namespace anjungan::sync
