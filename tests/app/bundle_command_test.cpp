// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>

#include <random>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// The bundle commands of a data steward and a village: exit codes, output, resulting files.
class BundleCommandTest : public QObject
{
    Q_OBJECT

    BundleKit m_kit;
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static test::Finished anjungan(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), QStringList{u"bundle"_s} + arguments);
    }

    test::Finished create(const QString &file, const QStringList &more = {}) const
    {
        return anjungan(QStringList{u"create"_s, file, u"--cache"_s, m_kit.office(), u"--json"_s} + more);
    }

    static test::Finished apply(const QString &file, const QString &cache, const QStringList &more = {})
    {
        return anjungan(QStringList{u"apply"_s, file, u"--cache"_s, cache, u"--json"_s} + more);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_kit.sync(m_kit.office()).allCurrent()); }

    void tellsThePathsThatItWasGiven()
    {
        const QString stick = path(u"100%2 %3%1.gpkg"_s);
        const auto made = anjungan({u"create"_s, stick, u"--cache"_s, m_kit.office()});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY2(made.out.startsWith(stick.toUtf8() + ": "), made.out.constData());
        QVERIFY(QFileInfo(stick).size() > 0);
    }

    void carriesDataToANewCache()
    {
        const QString stick = path(u"stick.gpkg"_s);
        const QString cache = path(u"new.gpkg"_s);
        const auto made = create(stick);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(made.json()[u"file"_s], stick);
        QCOMPARE(made.json()[u"bytes"_s].toInteger(), QFileInfo(stick).size());
        QCOMPARE(test::dataset(made, u"sekolah"_s)[u"rows"_s], 25);

        const auto applied = apply(stick, cache);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        const QJsonObject seen = test::dataset(applied, u"sekolah"_s);
        QCOMPARE(seen[u"outcome"_s], u"published"_s);
        QCOMPARE(seen[u"way"_s], u"bundle"_s);
        QCOMPARE(seen[u"added"_s], 25);
        QCOMPARE(seen[u"confirmed_at"_s], m_kit.clock.now().toString(Qt::ISODateWithMs));
        QCOMPARE(applied.json()[u"exposures"_s].toArray().first()[u"outcome"_s], u"computed"_s);
        QCOMPARE(BundleKit::content(cache, u"sekolah"_s), BundleKit::content(m_kit.office(), u"sekolah"_s));
        QCOMPARE(BundleKit::ask(cache, u"SELECT document, location FROM anjungan_workspace"_s),
                 QStringList(QString::fromUtf8(m_kit.document) + u"|uji.json"_s));

        const auto again = apply(stick, cache);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(test::dataset(again, u"sekolah"_s)[u"outcome"_s], u"not_newer"_s);
        QVERIFY(again.err.contains("--older"));
        const auto older = apply(stick, cache, {u"--older"_s, u"--dataset"_s, u"sekolah"_s});
        QCOMPARE(older.exitCode, 0);
        QCOMPARE(test::dataset(older, u"sekolah"_s)[u"outcome"_s], u"unchanged"_s);
        QCOMPARE(older.json()[u"datasets"_s].toArray().size(), 1);
    }

    void statusShowsABundle()
    {
        const QString stick = path(u"status.gpkg"_s);
        QCOMPARE(create(stick, {u"--dataset"_s, u"anggaran"_s}).exitCode, 0);
        const auto status =
            test::run(QStringLiteral(ANJUNGAN_PROGRAM), {u"status"_s, u"--cache"_s, stick, u"--json"_s});
        QVERIFY2(status.exitCode == 0, status.err.constData());
        QCOMPARE(test::dataset(status, u"anggaran"_s)[u"state"_s], u"current"_s);
        QCOMPARE(test::dataset(status, u"anggaran"_s)[u"rows"_s], 10);
        QCOMPARE(test::dataset(status, u"anggaran"_s)[u"confirmed_at"_s],
                 m_kit.clock.now().toString(Qt::ISODateWithMs));
    }

    void refusesWhatIsWrong()
    {
        const QString stick = path(u"cut.gpkg"_s);
        const QString cache = path(u"none.gpkg"_s);
        QCOMPARE(create(stick).exitCode, 0);
        const auto refused = [&](const test::Finished &finished, const QByteArray &says) {
            return finished.exitCode == 2 && finished.out.isEmpty() && finished.errorLines().size() == 1 &&
                   finished.err.contains(says) && !QFile::exists(cache);
        };
        QVERIFY(refused(apply(stick, cache, {u"--dataset"_s, u"rumah"_s}), "rumah"));
        QVERIFY(refused(apply(stick, cache, {u"--workspace"_s, path(u"none.json"_s)}), "none.json"));
        QVERIFY(refused(apply(path(u"none"_s), cache), "is not there"));
        QVERIFY(refused(apply(m_kit.office(), cache), "is not a bundle"));
        QVERIFY(QFile::resize(stick, QFileInfo(stick).size() / 2));
        QVERIFY(refused(apply(stick, cache), "truncated"));
        QVERIFY(refused(create(path(u"x.gpkg"_s), {u"--dataset"_s, u"rumah"_s}), "rumah"));
        QVERIFY(refused(create(m_kit.office()), "is there already and is not a bundle"));
        QVERIFY(refused(anjungan({u"create"_s}), "create FILE"));
    }

    void aFaultyDatasetIsTold()
    {
        const QString stick = path(u"faulty.gpkg"_s);
        QCOMPARE(create(stick).exitCode, 0);
        test::forge(stick, {u"UPDATE anjungan_row_anggaran SET hash = zeroblob(20)"_s});
        const auto applied = apply(stick, path(u"half.gpkg"_s));
        QCOMPARE(applied.exitCode, 3);
        QCOMPARE(test::dataset(applied, u"sekolah"_s)[u"outcome"_s], u"published"_s);
        QCOMPARE(test::dataset(applied, u"anggaran"_s)[u"outcome"_s], u"faulty"_s);
        QVERIFY(!test::dataset(applied, u"anggaran"_s)[u"error"_s].toString().isEmpty());
    }

    /// After each, the cache has the old or the new state, and the next run completes it.
    void survivesBeingKilled()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const QString old = path(u"old.gpkg"_s);
        QVERIFY(m_kit.sync(old).allCurrent());
        m_kit.clock.pass(std::chrono::hours(1));
        m_kit.serve(2);
        QVERIFY(m_kit.sync(m_kit.office()).allCurrent());
        const QString stick = path(u"new-stick.gpkg"_s);
        QCOMPARE(create(stick).exitCode, 0);
        const QStringList before = BundleKit::content(old, u"sekolah"_s);
        const QStringList after = BundleKit::content(m_kit.office(), u"sekolah"_s);
        QVERIFY(before != after);

        int stayed = 0;
        for (int times = 0; times < 15; ++times) {
            QTemporaryDir folder;
            const QString cache = folder.filePath(u"village.gpkg"_s);
            QVERIFY(QFile::copy(old, cache));
            QProcess program;
            program.start(QStringLiteral(ANJUNGAN_PROGRAM), {u"bundle"_s, u"apply"_s, stick, u"--cache"_s, cache});
            QVERIFY(program.waitForStarted());
            program.waitForFinished(1 + static_cast<int>(random() % 200));
            program.kill();
            program.waitForFinished();
            const QStringList content = BundleKit::content(cache, u"sekolah"_s);
            QVERIFY(content == before || content == after);
            stayed += content == before ? 1 : 0;
            QCOMPARE(BundleKit::ask(cache, u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
            const auto again = apply(stick, cache);
            QVERIFY2(again.exitCode == 0, again.err.constData());
            QCOMPARE(BundleKit::content(cache, u"sekolah"_s), after);
        }
        qInfo("%d of 15 were killed before the publish", stayed);
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleCommandTest)
#include "bundle_command_test.moc"
