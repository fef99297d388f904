// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/opening_steps.h"
#include "tests/support/test_main.h"

#include <QPointer>
#include <QProcess>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A second start where another process has the cache: nobody crashes, ends without a word, or loses what is open.
class SecondStartTest : public test::OpeningSteps
{
    Q_OBJECT

    static QByteArray document()
    {
        return R"({"version": 1, "id": "uji", "title": "Berkas", "timeZone": "Asia/Jakarta", )"
               R"("sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1:1/"}], "datasets": [], )"
               R"("pages": [{"id": "a", "title": "A", "icon": "pin", "panels": []}, )"
               R"({"id": "b", "title": "B", "icon": "pin", "panels": []}]})";
    }

private Q_SLOTS:
    void init() { begin(); }

    /// The second start uses what the cache kept, and finds that the first has it.
    void aSecondStartWithAMistakeInItsWorkspaceEndsWell()
    {
        m_arguments.workspace = write(u"w.json"_s, document());
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        const QString broken = write(u"salah.json"_s, "{\"version\": 1");
        QProcess second;
        QVERIFY(run(m_arguments,
                    {{[] { return window() != nullptr; },
                      [&] {
                          second.start(QStringLiteral(ANJUNGAN_PROGRAM), {u"--workspace"_s, broken, u"--cache"_s,
                                                                          m_arguments.cache, u"--page"_s, u"b"_s});
                      }},
                     {[&] { return second.state() == QProcess::NotRunning && window()->currentPage() == u"b"_s; }}}));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
    }

    /// Whoever has the cache hangs: this process, which waits for itself.
    void whereTheFirstWindowHangsAPageSaysSo()
    {
        m_arguments.workspace = write(u"w.json"_s, document());
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        auto hung = app::SingleInstance::claim(m_arguments.cache);
        QVERIFY(hung);
        QVERIFY(run(m_arguments, {{[] { return troubleOn(page()).contains(u"does not answer"_s); },
                                   [&] {
                                       hung->reset();
                                       press(page(), u"remedy_try_again"_s);
                                   }},
                                  {[] { return window() != nullptr; }}}));
    }

    void aFileThatIsNothingLeavesTheWindowAsItIs()
    {
        const QString file = write(u"catatan.txt"_s, "rapat pukul 14");
        m_arguments.workspace = write(u"w.json"_s, document());
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        QPointer<shell::MainWindow> first;
        QVERIFY(run(m_arguments, {{[] { return window() != nullptr; },
                                   [&] {
                                       first = window();
                                       first->showMinimized();
                                       handOver(file);
                                   }},
                                  {[&] { return troubleOn(first).contains(u"catatan.txt"_s); },
                                   [&] { QVERIFY(!first->isMinimized()); }}}));
        QVERIFY(m_handing.result());
    }
};

ANJUNGAN_TEST(QApplication, SecondStartTest)
#include "second_start_test.moc"
