// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/known_workspaces.h"
#include "tests/support/test_main.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

class KnownWorkspacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoWorkspacesOfOneIdHaveTwoCaches()
    {
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(u"s.ini"_s), QSettings::IniFormat);
        app::KnownWorkspaces known(settings);
        const QString folder = dir.path();
        QCOMPARE(known.newCache(u"sumut"_s, u"https://a"_s, folder), folder + u"/sumut.gpkg"_s);
        known.remember({u"https://a"_s, folder + u"/sumut.gpkg"_s, u"A"_s});
        QCOMPARE(known.newCache(u"sumut"_s, u"https://a"_s, folder), folder + u"/sumut.gpkg"_s);
        QCOMPARE(known.newCache(u"sumut"_s, u"https://b"_s, folder), folder + u"/sumut-2.gpkg"_s);
        QCOMPARE(known.cacheOf(u"https://a"_s, folder), folder + u"/sumut.gpkg"_s);
        for (int at = 0; at < 20; ++at)
            known.remember({u"https://%1"_s.arg(at), u"/c%1"_s.arg(at), {}});
        QCOMPARE(known.all().size(), app::KnownWorkspaces::most);
        QCOMPARE(known.all().first().location, u"https://19"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, KnownWorkspacesTest)
#include "known_workspaces_test.moc"
