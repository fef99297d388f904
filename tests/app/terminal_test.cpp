// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What a person sees of a sync at a terminal, and of the table of the status.
class TerminalTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::LoopbackSource m_source;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A workspace of the datasets "satu" and "dua", and "tiga" that the source does not have.
    QString workspaceOf(const QStringList &ids) const
    {
        QJsonArray datasets;
        for (const QString &id : ids)
            datasets +=
                QJsonObject{{u"id"_s, id}, {u"source"_s, u"pusat"_s}, {u"collection"_s, id}, {u"key"_s, u"kode"_s}};
        const QJsonObject pusat{
            {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, m_source.url().toString()}};
        QFile file(path(u"w.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(QJsonObject{{u"version"_s, 1},
                                                                                     {u"id"_s, u"uji"_s},
                                                                                     {u"title"_s, u"Uji"_s},
                                                                                     {u"timeZone"_s, u"Asia/Jakarta"_s},
                                                                                     {u"sources"_s, QJsonArray{pusat}},
                                                                                     {u"datasets"_s, datasets}})
                                                               .toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        for (const QString &id : {u"satu"_s, u"dua"_s}) {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = test::numberedPoints(7);
            m_source.put(collection);
        }
    }

    void aTerminalHasALineThatGrows()
    {
#ifdef Q_OS_LINUX
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
        const QByteArray device = ptsname(terminal);
        QProcess program;
        program.setChildProcessModifier([device] { dup2(open(device.constData(), O_RDWR | O_NOCTTY), STDERR_FILENO); });
        program.start(
            QStringLiteral(ANJUNGAN_PROGRAM),
            {u"sync"_s, u"--workspace"_s, workspaceOf({u"satu"_s, u"dua"_s}), u"--cache"_s, path(u"t.gpkg"_s)});
        QByteArray seen;
        QVERIFY(QTest::qWaitFor(
            [&] {
                char bytes[4096];
                for (ssize_t count = 0; (count = read(terminal, bytes, sizeof bytes)) > 0;)
                    seen.append(bytes, count);
                return program.state() == QProcess::NotRunning;
            },
            60'000));
        ::close(terminal);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().isEmpty());
        const QString screen = QString::fromUtf8(seen);
        // A half after the first of two, the whole after the second; each is wiped away for a line, and at the end.
        static const QRegularExpression line(u"\\r\\[(#*)(\\.*)\\] (\\d+) kB\\x1b\\[K"_s);
        QStringList bars;
        for (const auto &match : line.globalMatch(screen)) {
            QCOMPARE(match.captured(1).size() + match.captured(2).size(), 24);
            bars << QString::number(match.captured(1).size());
        }
        QCOMPARE(bars.last(), u"24"_s);
        QVERIFY2(bars.contains(u"12"_s), qPrintable(screen));
        QVERIFY(screen.endsWith(u"\r\x1b[K"_s));
        QCOMPARE(screen.count(u": published, 7 rows (+7 ~0 −0), "_s), 2);
        QVERIFY(screen.indexOf(u"\r\x1b[K"_s) < screen.lastIndexOf(u": published"_s));
#else
        QSKIP("opens a terminal of Linux");
#endif
    }

    void elsewhereThereAreOnlyLines()
    {
        const auto done = test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                                    {u"sync"_s, u"--workspace"_s, workspaceOf({u"satu"_s, u"dua"_s}), u"--cache"_s,
                                     path(u"p.gpkg"_s), u"--dataset"_s, u"dua"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.errorLines().size(), 1);
        QVERIFY2(done.errorLines()[0].startsWith(u"dua: published, 7 rows (+7 ~0 −0), "_s), done.err.constData());
        QVERIFY(!done.err.contains('\r') && !done.err.contains('\x1b') && done.out.isEmpty());
    }

    void theTableOfTheStatusHasItsColumns()
    {
        const QString cache = path(u"s.gpkg"_s);
        test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                  {u"sync"_s, u"--workspace"_s, workspaceOf({u"satu"_s, u"tiga"_s, u"empat"_s}), u"--cache"_s, cache,
                   u"--dataset"_s, u"satu"_s, u"--dataset"_s, u"tiga"_s});
        const auto status = test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"status"_s, u"--cache"_s, cache});
        QCOMPARE(status.exitCode, 0);
        const QStringList lines = QString::fromUtf8(status.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], u"dataset                   rows state    period     source_mo"
                           "dified       confirmed_at          remark"_s);
        static const QRegularExpression time(u"^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
        const QString satu = u"satu                         7 current  -          -        "
                             "             "_s;
        QVERIFY2(lines[1].startsWith(satu) && time.match(lines[1].sliced(satu.size())).hasMatch(),
                 qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"tiga                         0 "_s), qPrintable(lines[2]));
        QVERIFY2(lines[2].contains(u" since 20"_s) && lines[2].contains(u"Z: "_s), qPrintable(lines[2]));
        QCOMPARE(lines[3], u"empat                        0 never    -          -        "
                           "             -                     never synced"_s);
        const auto verified =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"status"_s, u"--cache"_s, cache, u"--verify"_s});
        QVERIFY2(verified.out.contains("\n\nledger: whole, 2 entries, head "), verified.out.constData());
    }
};

ANJUNGAN_TEST(QCoreApplication, TerminalTest)
#include "terminal_test.moc"
