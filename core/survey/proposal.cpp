// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/proposal.h"

#include "core/source/error_text.h"
#include "core/survey/proposed_page.h"
#include "core/workspace/document/reader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

/// The field that the features' ids are read into; what a collection could hardly have itself.
const QString idField = u"anjungan feature id"_s;

sync::Options accepting(sync::Options options)
{
    options.acceptHeld = true; // what is looked at need not be whole
    return options;
}

QJsonObject sourceEntry(const QString &url)
{
    return {{u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, url}};
}

QByteArray documentWith(const QJsonArray &sources, const QJsonArray &datasets)
{
    return QJsonDocument(
               QJsonObject{{u"version"_s, 1}, {u"id"_s, u"draf"_s}, {u"sources"_s, sources}, {u"datasets"_s, datasets}})
        .toJson();
}

/// A workspace for reading the collections, checked as every workspace is.
std::expected<workspace::Workspace, message::Messages> readingWorkspace(const QString &url,
                                                                        const QStringList &collections)
{
    QJsonArray datasets;
    QStringList ids;
    for (const QString &collection : collections) {
        ids << datasetIdFor(collection, ids);
        datasets << QJsonObject{{u"id"_s, ids.last()},
                                {u"source"_s, u"pusat"_s},
                                {u"collection"_s, collection},
                                {u"key"_s, idField},
                                {u"keyFrom"_s, u"id"_s}};
    }
    const QString shown = source::withoutSecrets(QUrl(url)).toDisplayString();
    auto read = workspace::read(documentWith({sourceEntry(url)}, datasets), shown);
    if (read)
        return *std::move(read);
    message::Messages mistakes;
    for (const workspace::Mistake &mistake : read.error())
        mistakes << mistake.toMessage();
    return std::unexpected(mistakes);
}

message::Messages at(const QString &place, const message::Messages &messages)
{
    message::Messages placed;
    for (const message::Message &one : messages)
        placed << make<Code::At>(place, one);
    return placed;
}

/// The document of the proposed datasets; what the reader finds wrong with it is said in `proposal.wrong`.
void compose(Proposal &proposal, const QUrl &url, const QList<ProposedDataset> &datasets)
{
    QUrl open = url;
    if (url.hasQuery())
        proposal.notes << make<Code::DescribeQueryLeftOut>();
    open.setQuery(QString());
    QJsonArray entries;
    for (const ProposedDataset &dataset : datasets)
        entries << dataset.entry;
    QJsonObject document{{u"version"_s, 1},
                         {u"id"_s, u"draf"_s},
                         {u"sources"_s, QJsonArray{sourceEntry(open.toString(QUrl::RemoveQuery))}},
                         {u"datasets"_s, entries}};
    const QJsonArray levels = proposeLevels(datasets, proposal.notes);
    if (!levels.isEmpty())
        document.insert(u"areas"_s, levels);
    document.insert(u"pages"_s, QJsonArray{proposePage(datasets, levels)});
    proposal.notes << make<Code::DescribeNoTimeZone>();
    const auto read = workspace::read(QJsonDocument(document).toJson(), u"draf"_s);
    if (read) {
        proposal.document = document;
        return;
    }
    for (const workspace::Mistake &mistake : read.error())
        proposal.wrong << mistake.toMessage();
}

} // namespace

Describing::Describing(source::Transport &transport, const sync::Clock &clock, sync::Options options,
                       const Bounds &bounds)
    : m_transport(transport), m_clock(clock), m_options(accepting(std::move(options))), m_bounds(bounds)
{
}

QCoro::Task<std::expected<source::CollectionList, message::Messages>> Describing::list(QString url)
{
    const auto workspace = readingWorkspace(url, {u"koleksi"_s});
    if (!workspace)
        co_return std::unexpected(workspace.error());
    BoundedTransport bounded(m_transport, m_bounds);
    source::Catalogue catalogue(workspace->sources.first().url, bounded, m_options.limits);
    const auto list = co_await catalogue.list(m_stop.get_token());
    if (!list)
        co_return std::unexpected(message::Messages{list.error().toMessage()});
    co_return *list;
}

QCoro::Task<std::expected<Proposal, message::Messages>>
Describing::propose(QString url, QStringList collections, std::function<void(const sync::Progress &)> onProgress)
{
    const auto workspace = readingWorkspace(url, collections);
    if (!workspace)
        co_return std::unexpected(workspace.error());
    const auto cache = TemporaryCache::make();
    if (!cache)
        co_return std::unexpected(message::Messages{cache.error().toMessage()});
    const Ground ground{.workspace = *workspace,
                        .cache = **cache,
                        .transport = m_transport,
                        .clock = m_clock,
                        .options = m_options,
                        .bounds = m_bounds,
                        .stop = m_stop.get_token(),
                        .onProgress = std::move(onProgress)};
    BoundedTransport bounded(m_transport, m_bounds);
    source::Catalogue catalogue(workspace->sources.first().url, bounded, m_options.limits);
    Proposal proposal;
    QList<ProposedDataset> made;
    for (const workspace::Dataset &dataset : workspace->datasets) {
        const auto reading = co_await readOne(ground, dataset, catalogue);
        if (!reading) {
            proposal.wrong += at(dataset.id, reading.error());
            continue;
        }
        message::Messages notes;
        if (auto one = proposeDataset(*reading, notes)) {
            proposal.previews.push_back(previewOf(*one, reading->facts.rows));
            made << *std::move(one);
            proposal.notes += at(dataset.id, notes);
        } else {
            proposal.wrong += at(dataset.id, notes);
        }
    }
    if (proposal.wrong.isEmpty())
        compose(proposal, workspace->sources.first().url, made);
    co_return proposal;
}

QCoro::Task<std::expected<CollectionReading, message::Messages>>
Describing::readOne(const Ground &ground, const workspace::Dataset &dataset, source::Catalogue &catalogue)
{
    auto line = connectTo(ground.workspace.sources.first(), m_transport, m_clock, m_options, m_bounds);
    if (!line)
        co_return std::unexpected(message::Messages{line.error().toMessage()});
    const sync::Observation seen = co_await syncOnce(ground, dataset, **line, nullptr, true);
    if (!sync::isCurrent(seen.outcome))
        co_return std::unexpected(seen.error);
    auto told = co_await catalogue.tell(dataset.collection, m_stop.get_token());
    if (!told)
        co_return std::unexpected(message::Messages{told.error().toMessage()});
    const auto reader = store::Reader::open(ground.cache.file());
    if (!reader)
        co_return std::unexpected(message::Messages{reader.error().toMessage()});
    auto facts = readFacts(**reader, dataset.id, idField, m_stop.get_token());
    if (!facts)
        co_return std::unexpected(message::Messages{facts.error().toMessage()});
    if (m_stop.stop_requested())
        co_return std::unexpected(message::Messages{make<Code::Canceled>()});
    co_return CollectionReading{.dataset = dataset.id,
                                .collection = dataset.collection,
                                .told = *std::move(told),
                                .facts = *std::move(facts),
                                .pages = (*line)->connector->watched()};
}

} // namespace anjungan::survey
