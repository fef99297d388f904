// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/map/layers_cache.h"

#include "tests/ui/panels/map/map_desk.h"
#include "tests/ui/panels/small_workspace.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace anjungan::test {

void fillLayers(DemoCache &cache, const source::RowPage &odd, const QDateTime &now)
{
    for (const auto &[dataset, document] :
         {std::pair(u"kabkota"_s, smallAreas()), std::pair(u"nilai"_s, smallValues())})
        if (const QString error = cache.publish(dataset, document, now); !error.isEmpty())
            qFatal("%s", qPrintable(error));
    if (const QString error = cache.publish(u"aneh"_s, odd, now); !error.isEmpty())
        qFatal("%s", qPrintable(error));
}

std::unique_ptr<DemoCache> layersCache(const source::RowPage &odd)
{
    auto cache = std::make_unique<DemoCache>(layersWorkspace());
    fillLayers(*cache, odd, morning);
    return cache;
}

QString tamper(const DemoCache &cache, const QStringList &statements)
{
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(cache.file());
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        for (const QString &statement : statements)
            if (!query.exec(statement))
                error = query.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return error;
}

} // namespace anjungan::test
