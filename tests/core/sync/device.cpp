// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/device.h"

#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/repair/renewal.h"
#include "core/store/sqlite/cache_connection.h"
#include "tests/support/told.h"

#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QString valueText(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                   : value.toString();
}

/// Each row as its values' texts; an error as the only row, reported to the reader as core/query does.
QStringList ask(const store::Reader &reader, const QString &sql)
{
    QSqlQuery query(reader.connection().database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return {"error: "_L1 + test::told(reader.connection().error(query.lastError()).what)};
    QStringList found;
    while (query.next()) {
        QStringList values;
        for (int column = 0; column < query.record().count(); ++column)
            values << valueText(query.value(column));
        found << values.join(u'|');
    }
    if (query.lastError().isValid())
        found = {"error: "_L1 + test::told(reader.connection().error(query.lastError()).what)};
    return found;
}

/// Records a flaw if two queries have different answers.
void agree(Held &held, const store::Reader &reader, const QString &what, const QString &one, const QString &other)
{
    const QStringList first = ask(reader, one), second = ask(reader, other);
    if (first != second)
        held.flaws << u"%1: %2 and %3"_s.arg(what, first.join(u' '), second.join(u' '));
}

QStringList flawsOfFile(const store::Reader &reader)
{
    QStringList flaws;
    if (const QStringList checked = ask(reader, u"PRAGMA integrity_check"_s); checked != QStringList(u"ok"_s))
        flaws << checked;
    flaws << ask(reader, u"PRAGMA foreign_key_check"_s);
    return flaws;
}

} // namespace

Held held(const QString &file, const QString &dataset)
{
    Held held;
    const auto opened = store::Reader::open(file);
    // Nothing was published before the schema was complete.
    if (!opened && (opened.error().kind == sync::CacheErrorKind::NoSuchFile ||
                    opened.error().what.code == message::Code::SchemaOlder ||
                    opened.error().what.code == message::Code::CacheHalfWritten))
        return held;
    if (!opened) {
        held.flaws << test::told(opened.error());
        return held;
    }
    const store::Reader &reader = **opened;
    held.flaws = flawsOfFile(reader);
    const QString lastEntry =
        u" FROM anjungan_observation WHERE dataset = '%1' ORDER BY seq DESC LIMIT 1"_s.arg(dataset);
    const QString record = u" FROM anjungan_dataset WHERE id = '%1'"_s.arg(dataset);
    agree(held, reader, u"last entry and record"_s, u"SELECT outcome, at, coalesce(error, '')"_s + lastEntry,
          u"SELECT outcome, attempted_at, coalesce(error, fault, '')"_s + record);
    agree(held, reader, u"entries without a gap"_s, u"SELECT count(*) FROM anjungan_observation"_s,
          u"SELECT coalesce(max(seq), 0) FROM anjungan_observation"_s);
    const auto table = reader.table(dataset);
    if (!table)
        held.flaws << test::told(table.error());
    if (!table || !*table)
        return held;
    const QString count = u"SELECT count(*) FROM "_s;
    agree(held, reader, u"rows and record"_s, count + dataset, u"SELECT rows"_s + record);
    agree(held, reader, u"rows and index"_s, u"SELECT fid FROM %1 WHERE geom IS NOT NULL ORDER BY fid"_s.arg(dataset),
          u"SELECT id FROM rtree_%1_geom ORDER BY id"_s.arg(dataset));
    agree(held, reader, u"rows and identities"_s, u"SELECT fid, kode FROM %1 ORDER BY fid"_s.arg(dataset),
          u"SELECT fid, key FROM anjungan_row_%1 ORDER BY fid"_s.arg(dataset));
    agree(held, reader, u"record and last publish"_s, u"SELECT rows, content_hash"_s + record,
          u"SELECT rows, content_hash FROM anjungan_observation WHERE dataset = '%1' AND outcome IN "
          "('published', 'touched_only') ORDER BY seq DESC LIMIT 1"_s.arg(dataset));
    const auto outlines = reader.outlines(dataset);
    if (!outlines || !*outlines)
        held.flaws << u"no outlines"_s;
    QStringList columns;
    for (const store::TableColumn &column : (*table)->columns)
        columns << column.column;
    columns.sort(); // a field that came later stands last
    held.rows = ask(reader, u"SELECT %1, geom FROM %2 ORDER BY kode"_s.arg(columns.join(u", "_s), dataset));
    return held;
}

workspace::Workspace workspaceOf(const QUrl &source)
{
    workspace::Workspace made;
    made.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source}};
    made.datasets = {{.id = u"wilayah"_s, .source = u"pusat"_s, .collection = u"wilayah"_s, .key = u"kode"_s}};
    return made;
}

std::expected<sync::Report, sync::CacheError> syncInto(const QString &file, const workspace::Workspace &workspace,
                                                       const sync::Clock &clock, const sync::Options &options)
{
    const auto cache = store::openOrRenew(file, clock.now());
    if (!cache)
        return std::unexpected(cache.error());
    source::HttpTransport transport(options.limits);
    sync::SyncEngine engine(workspace, transport, *cache->writer, clock, options);
    return QCoro::waitFor(engine.run());
}

Device::Device(Ability ability) : workspace(workspaceOf(source.url())), m_ability(ability)
{
    if (ability == Ability::Delta) {
        workspace.datasets.first().modified = u"diubah"_s;
        source.declare({.filters = true, .projects = true});
    }
}

void Device::serve(int version)
{
    LoopbackCollection collection;
    collection.id = u"wilayah"_s;
    collection.maxLimit = 10;
    collection.etag = '"' + QByteArray::number(version) + '"';
    constexpr int rows = 25;
    const bool isFirst = version == 1;
    for (int i = isFirst ? 0 : 1; i < rows + (isFirst ? 0 : 1); ++i) {
        const QString id = u"12.%1"_s.arg(i, 2, 10, QChar(u'0'));
        const bool isOther = !isFirst && (i % 3 == 0 || i == rows);
        QJsonObject properties{{u"kode"_s, id},
                               {u"nilai"_s, isOther ? i + 1'000 : i},
                               {u"nama"_s, QString(60, QChar(u'a' + i % 26))},
                               {u"diubah"_s, isOther ? u"2026-11-20T00:00:00Z"_s : u"2026-11-10T00:00:00Z"_s}};
        if (version == 3)
            properties.insert(u"baru"_s, i);
        collection.features.push_back(feature(id, rectangle(98 + i * 0.1, 2, 98.1 + i * 0.1, 2.2), properties));
    }
    source.put(collection);
}

const QString &Device::prepared(const State &state)
{
    const auto [place, isNew] = m_files.try_emplace(state);
    QString &file = place->second;
    if (!isNew)
        return file;
    file = m_prepared.filePath(u"%1-%2.gpkg"_s.arg(state.version).arg(state.halfway));
    const auto syncTo = [&](int version) {
        serve(version);
        const auto report = syncInto(file, workspace, clock);
        clock.pass(std::chrono::minutes(1));
        return report && report->allCurrent();
    };
    if (state.version > 0 && !syncTo(state.version))
        qFatal("version %d cannot be synced", state.version);
    if (state.halfway > 0) {
        source.fail(u"offset=20"_s, fault::reset(), -1);
        if (syncTo(state.halfway) || !QFile::exists(file + u".stage"_s))
            qFatal("the way to version %d is not cut", state.halfway);
        source.mend();
    }
    return file;
}

QString Device::fresh(const State &state)
{
    m_fresh = std::make_unique<QTemporaryDir>(memoryFolder());
    const QString file = m_fresh->filePath(u"cache.gpkg"_s);
    const QString from = prepared(state);
    for (const QString &part : {QString(), u".stage"_s})
        if (QFile::exists(from + part) && !QFile::copy(from + part, file + part))
            qFatal("%s cannot be copied", qPrintable(from + part));
    return file;
}

const Held &Device::content(int version)
{
    const auto [place, isNew] = m_contents.try_emplace(version);
    if (isNew && version > 0)
        place->second = held(prepared({.version = version}), u"wilayah"_s);
    return place->second;
}

} // namespace anjungan::test
