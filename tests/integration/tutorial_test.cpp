// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server_process.h"
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Does what docs/tutorial.md says, command by command, but for the window.
class TutorialTest : public QObject
{
    Q_OBJECT

    /// The commands of the page, in its order, without the program's name.
    static QList<QStringList> commands()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/docs/tutorial.md"_s);
        QList<QStringList> found;
        if (!file.open(QIODevice::ReadOnly))
            return found;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (line.trimmed().startsWith(u"anjungan "))
                found << line.trimmed().split(u' ').sliced(1);
        return found;
    }

    static void serve(test::LoopbackSource &source)
    {
        test::LoopbackCollection regencies{.id = u"kabkota"_s};
        for (int i = 1; i <= 9; ++i) {
            const int west = 97 + i % 3, south = 2 + i / 3;
            regencies.features.push_back(
                test::feature(i, test::rectangle(west, south, west + 1, south + 1),
                              {{u"kode"_s, u"12.0%1"_s.arg(i)}, {u"nama"_s, u"Kabupaten %1"_s.arg(i)}}));
        }
        source.put(regencies);
        for (const QString &id : {u"gunungapi"_s, u"longsor"_s}) {
            test::LoopbackCollection points{.id = id};
            for (int i = 1; i <= 40; ++i)
                points.features.push_back(test::feature(i, test::point(97.5 + i % 3 * 0.4, 2.5 + i % 4 * 0.3),
                                                        {{u"kode_kab"_s, u"12.0%1"_s.arg(i % 9 + 1)},
                                                         {u"nama"_s, u"%1 %2"_s.arg(id).arg(i)},
                                                         {u"tinggi"_s, 100 * i}}));
            source.put(points);
        }
    }

    /// Runs the commands in `folder`; `> FILE` is done here, since there is no shell.
    static void follow(const QString &folder, const QString &url)
    {
        QElapsedTimer timer;
        timer.start();
        int opened = 0;
        for (QStringList words : commands()) {
            words.replaceInStrings(u"SOURCE"_s, url);
            const qsizetype redirect = words.indexOf(u">"_s);
            const QString out = redirect < 0 ? QString() : words.value(redirect + 1);
            words = redirect < 0 ? words : words.first(redirect);
            if (words.first().startsWith(u'-')) { // the window; anything else is a command
                ++opened;
                continue;
            }
            for (QString &word : words)
                if (word.startsWith(u"provinsi.") || word == u"ringkasan.png")
                    word = folder + u'/' + word;
            const test::Finished done = test::run(QStringLiteral(ANJUNGAN_PROGRAM), words);
            QVERIFY2(done.exitCode == 0 || (done.exitCode == 3 && words.contains(u"--source"_s)),
                     qPrintable(words.join(u' ') + u": "_s + QString::fromUtf8(done.err)));
            QFile file(folder + u'/' + out);
            if (!out.isEmpty())
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(done.out) == done.out.size());
        }
        QCOMPARE(opened, 1);
        QVERIFY(QFile::exists(folder + u"/provinsi.gpkg"_s));
        const QImage picture(folder + u"/ringkasan.png"_s);
        QCOMPARE(picture.size(), QSize(1280, 800));
        QCOMPARE_LT(timer.elapsed(), 10 * 60 * 1000);
        qInfo("the tutorial took %lld ms", static_cast<long long>(timer.elapsed()));
    }

private Q_SLOTS:
    void thePageHasItsCommands()
    {
        QStringList names;
        for (const QStringList &words : commands())
            names << words.first();
        QCOMPARE(names, (QStringList{u"describe"_s, u"describe"_s, u"check"_s, u"check"_s, u"sync"_s, u"render"_s,
                                     u"--workspace"_s}));
    }

    void itIsFollowedOnALoopbackSource()
    {
        test::LoopbackSource source;
        serve(source);
        const QTemporaryDir folder;
        follow(folder.path(), source.url().toString());
    }

    void itIsFollowedOnARealServer()
    {
        const QString shared = test::sharedFolder();
        if (shared.isEmpty())
            QSKIP("there is no folder \"shared\" beside this checkout: the tutorial is not tested on a real server");
        if (const QStringList missing = test::missingTools({u"lighttpd"_s, u"ogr2ogr"_s, u"ogrinfo"_s, u"curl"_s});
            !missing.isEmpty())
            QSKIP(qPrintable(missing.join(u", "_s) + u" is not installed: the real server does not start"_s));
        QProcess server;
        server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        server.start(shared + u"/sources/mapserver"_s, {QString::number(test::freePort())});
        QVERIFY(server.waitForStarted());
        QByteArray said;
        while (!said.contains('\n') && server.waitForReadyRead(120'000))
            said += server.readAllStandardOutput();
        const QString url = QString::fromUtf8(said).trimmed();
        const QTemporaryDir folder;
        if (url.startsWith(u"http://127.0.0.1:"))
            follow(folder.path(), url);
        test::end(server);
        QVERIFY2(url.startsWith(u"http://127.0.0.1:"), "the server has not said where it is");
    }
};

ANJUNGAN_TEST(QCoreApplication, TutorialTest)
#include "tutorial_test.moc"
