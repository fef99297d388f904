// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Briefings from the command line.
class BriefingCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_cache;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    test::Finished render(const QStringList &more) const
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), QStringList{u"render"_s, u"--cache"_s, m_cache} + more);
    }

    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = path(u"demo.gpkg"_s);
        const auto synced =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"sync"_s, u"--demo"_s, u"--cache"_s, m_cache});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
    }

    void eachOfTheDemoIsWritten_data()
    {
        QTest::addColumn<QString>("briefing");
        QTest::addColumn<QString>("language");
        for (const QString &briefing : {u"ringkas"_s, u"lengkap"_s})
            for (const QString &language : {u"id"_s, u"en"_s})
                QTest::addRow("%s, %s", qPrintable(briefing), qPrintable(language)) << briefing << language;
    }

    void eachOfTheDemoIsWritten()
    {
        QFETCH(const QString, briefing);
        QFETCH(const QString, language);
        const QString file = path(briefing + language + u".pdf"_s);
        const auto finished = render({u"--briefing"_s, briefing, u"--lang"_s, language, u"--out"_s, file});
        QVERIFY2(finished.exitCode == 0 && finished.errorLines().isEmpty(), finished.err.constData());
        QCOMPARE(QString::fromUtf8(finished.out).trimmed(), file);
        const QByteArray pdf = read(file);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/Lang (" + language.toLatin1() + ")"));
        QCOMPARE_LT(pdf.size(), 2'000'000);
        QCOMPARE_GT(pdf.size(), 50'000);
    }

    void whatIsWrongIsOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("inIndonesian");
        QTest::addColumn<QByteArray>("inEnglish");
        const QString file = path(u"x.pdf"_s);
        const QString tomorrow = QDate::currentDate().addDays(2).toString(Qt::ISODate);
        QTest::newRow("no such briefing")
            << QStringList{u"--briefing"_s, u"nix"_s, u"--out"_s, file} << 2
            << QByteArray("bahan rapatnya: ringkas, lengkap") << QByteArray("its briefings are ringkas, lengkap");
        QTest::newRow("no such folder") << QStringList{u"--briefing"_s, u"ringkas"_s, u"--out"_s, path(u"no/x.pdf"_s)}
                                        << 2 << QByteArray("foldernya tidak ada")
                                        << QByteArray("its folder does not exist");
        QTest::newRow("tomorrow") << QStringList{u"--briefing"_s, u"ringkas"_s, u"--as"_s, tomorrow, u"--out"_s, file}
                                  << 2 << QByteArray("belum berakhir") << QByteArray("is not over");
    }

    void whatIsWrongIsOneLine()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, inIndonesian);
        QFETCH(const QByteArray, inEnglish);
        for (const auto &[language, says] : {std::pair{u"id"_s, inIndonesian}, std::pair{u"en"_s, inEnglish}}) {
            const auto finished = render(arguments + QStringList{u"--lang"_s, language});
            QTEST(finished.exitCode, "exitCode");
            QCOMPARE(finished.errorLines().size(), 1);
            QVERIFY2(finished.err.contains(says), finished.err.constData());
            QVERIFY(!QFile::exists(path(u"x.pdf"_s)));
        }
    }

    void aWorkspaceWithoutAnySaysSo()
    {
        const QString workspace = path(u"w.json"_s), cache = path(u"w.gpkg"_s);
        QFile file(workspace);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version": 1, "id": "w", "sources": [], "datasets": []})");
        file.close();
        const auto synced =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"sync"_s, u"--workspace"_s, workspace, u"--cache"_s, cache});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        const auto finished =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"render"_s, u"--cache"_s, cache, u"--briefing"_s, u"a"_s,
                                                         u"--lang"_s, u"en"_s, u"--out"_s, path(u"y.pdf"_s)});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.contains("it has none"), finished.err.constData());
    }

    /// The demo gives itself a past of 40 days.
    void anEarlierDayIsMadeAgain()
    {
        const QString day = QDate::currentDate().addDays(-15).toString(Qt::ISODate);
        const QString one = path(u"past1.pdf"_s), other = path(u"past2.pdf"_s);
        for (const QString &file : {one, other}) {
            const auto finished = render({u"--briefing"_s, u"lengkap"_s, u"--as"_s, day, u"--out"_s, file});
            QVERIFY2(finished.exitCode == 0 && finished.errorLines().isEmpty(), finished.err.constData());
        }
        QCOMPARE(read(one).size(), read(other).size());
        const auto tooEarly =
            render({u"--briefing"_s, u"ringkas"_s, u"--as"_s, u"2001-01-01"_s, u"--out"_s, path(u"early.pdf"_s)});
        QVERIFY2(tooEarly.exitCode == 0, tooEarly.err.constData()); // each panel says that nothing is known
    }
};

ANJUNGAN_TEST(QCoreApplication, BriefingCommandTest)
#include "briefing_command_test.moc"
