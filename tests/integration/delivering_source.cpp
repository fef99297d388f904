// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/delivering_source.h"

#include "tests/integration/server_process.h"
#include "tests/support/program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

std::vector<QJsonObject> rowsOf(const Delivery &delivery)
{
    std::vector<QJsonObject> rows;
    for (int number = 1; number <= 3; ++number)
        rows.push_back(feature(QString::number(number), point(98 + number, 3),
                               {{u"kode"_s, QString::number(number)},
                                {u"nilai"_s, delivery.value * 10 + number},
                                {u"bulan"_s, delivery.month},
                                {u"diubah"_s, delivery.changed.toUTC().toString(Qt::ISODate)}}));
    return rows;
}

} // namespace

void LoopbackDelivering::deliver(const Delivery &delivery)
{
    LoopbackCollection collection;
    collection.id = delivery.collection;
    collection.features = rowsOf(delivery);
    m_source.put(collection);
}

void LoopbackDelivering::setDead(const QString &collection, bool isDead)
{
    if (isDead)
        m_source.fail(u"/"_s + collection, fault::status(500), -1);
    else
        m_source.mend();
}

MapServerDelivering::MapServerDelivering(const QList<Delivery> &first)
{
    QStringList collections;
    for (const Delivery &delivery : first) {
        QJsonArray features;
        for (const QJsonObject &row : rowsOf(delivery))
            features << row;
        const QString file = m_folder.filePath(delivery.collection + u".geojson"_s);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return;
        out.write(QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson());
        collections << delivery.collection + u'=' + file + u":kode"_s;
    }
    start(collections);
    QDirIterator files(m_folder.path(), {u"data.gpkg"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        return;
    m_file = files.next();
    // They call functions that only GDAL has.
    for (const Delivery &delivery : first)
        for (const QString &event : {u"insert"_s, u"delete"_s, u"update1"_s, u"update2"_s, u"update3"_s, u"update4"_s,
                                     u"update5"_s, u"update6"_s, u"update7"_s})
            change(u"DROP TRIGGER IF EXISTS rtree_%1_geom_%2"_s.arg(delivery.collection, event));
}

MapServerDelivering::MapServerDelivering(const QString &collection, const QString &file, const QString &key)
{
    start({collection + u'=' + file + u':' + key});
}

void MapServerDelivering::start(const QStringList &collections)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_folder.path()); // where it puts what it serves
    m_server.setProcessEnvironment(environment);
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(sharedFolder() + u"/sources/mapserver"_s, QStringList{QString::number(freePort())} + collections);
    QByteArray said;
    while (!said.contains('\n') && m_server.waitForReadyRead(60'000))
        said += m_server.readAllStandardOutput();
    if (said.startsWith("http://"))
        m_url = QUrl(QString::fromUtf8(said.trimmed()));
}

MapServerDelivering::~MapServerDelivering() { end(m_server); }

QString MapServerDelivering::missing()
{
    if (sharedFolder().isEmpty())
        return u"there is no folder \"shared\" beside this checkout"_s;
    const QStringList tools = missingTools({u"lighttpd"_s, u"ogr2ogr"_s, u"curl"_s});
    return tools.isEmpty() ? QString() : tools.join(u", "_s) + u" not installed"_s;
}

void MapServerDelivering::deliver(const Delivery &delivery)
{
    change(u"UPDATE %1 SET nilai = ? + CAST(kode AS INTEGER), bulan = ?, diubah = ?"_s.arg(delivery.collection),
           {delivery.value * 10, delivery.month, delivery.changed.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s)});
}

void MapServerDelivering::setDead(const QString &collection, bool isDead)
{
    const QString gone = collection + u"_gone"_s;
    change(isDead ? u"ALTER TABLE %1 RENAME TO %2"_s.arg(collection, gone)
                  : u"ALTER TABLE %2 RENAME TO %1"_s.arg(collection, gone));
}

void MapServerDelivering::change(const QString &sql, const QVariantList &values) const
{
    const QString name = u"delivering"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(m_file);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        bool isDone = query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = isDone && query.exec();
        if (!isDone)
            qCritical("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace anjungan::test
