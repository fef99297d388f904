// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/register.h"

#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/writer.h"
#include "tests/support/no_pause.h"
#include "tests/support/told.h"

#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QByteArray contentHashOf(const QString &file)
{
    const auto reader = store::Reader::open(file);
    if (!reader)
        return {};
    QSqlQuery query((*reader)->connection().database());
    return query.exec(u"SELECT content_hash FROM anjungan_dataset WHERE id = 'sekolah'"_s) && query.next()
               ? query.value(0).toByteArray()
               : QByteArray();
}

} // namespace

Register::Register(int rows)
{
    collection.id = u"sekolah"_s;
    collection.maxLimit = 10;
    options.pause = noPause;
    workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
    workspace::Dataset dataset;
    dataset.id = dataset.collection = u"sekolah"_s;
    dataset.source = u"pusat"_s;
    dataset.key = u"kode"_s;
    dataset.modified = u"diubah"_s;
    workspace.datasets = {dataset};
    for (int i = 1; i <= rows; ++i)
        write(QString::number(i), i);
    serve();
}

void Register::write(const QString &code, int value)
{
    m_rows[code].value = value;
    touch(code);
}

void Register::touch(const QString &code) { m_rows[code].changed = clock.now().toString(Qt::ISODateWithMs); }

void Register::erase(const QString &code) { m_rows.erase(code); }

void Register::serve()
{
    collection.features.clear();
    for (const auto &[code, row] : m_rows)
        collection.features.push_back(
            feature(code, point(98.5, 2), {{u"kode"_s, code}, {u"nilai"_s, row.value}, {u"diubah"_s, row.changed}}));
    source.put(collection);
}

sync::Observation Register::syncInto(const QString &file) const
{
    auto cache = store::Writer::open(file);
    if (!cache)
        return {.outcome = sync::Outcome::CacheFault, .error = {cache.error().toMessage()}};
    source::HttpTransport transport(options.limits);
    sync::SyncEngine engine(workspace, transport, **cache, clock, options);
    return QCoro::waitFor(engine.run()).datasets.first();
}

sync::Observation Register::sync()
{
    source.clearRequests();
    return syncInto(file());
}

QStringList Register::rows(const QString &file)
{
    const auto reader = store::Reader::open(file);
    if (!reader)
        return {};
    QStringList found;
    QSqlQuery query((*reader)->connection().database());
    query.exec(u"SELECT kode, nilai, diubah FROM sekolah"_s);
    while (query.next())
        found << u"%1|%2|%3"_s.arg(query.value(0).toString(), query.value(1).toString(), query.value(2).toString());
    std::ranges::sort(found);
    return found;
}

QStringList Register::rowsAtSource() const
{
    QStringList rows;
    for (const auto &[code, row] : m_rows)
        rows << u"%1|%2|%3"_s.arg(code, QString::number(row.value), row.changed);
    std::ranges::sort(rows);
    return rows;
}

QByteArray Register::contentHash() const { return contentHashOf(file()); }

QByteArray Register::contentHashOfFreshDevice() const
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"fresh.gpkg"_s);
    static_cast<void>(syncInto(file));
    return contentHashOf(file);
}

} // namespace anjungan::test
