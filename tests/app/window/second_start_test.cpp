// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"
#include "app/window/commands.h"
#include "app/window/single_instance.h"
#include "tests/support/test_main.h"
#include "ui/shell/main_window.h"
#include "ui/start/start_page.h"
#include "ui/trouble/trouble_bar.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QtConcurrentRun>

#include <functional>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A second start where another process has the cache: nobody crashes, ends without a word, or loses what is open.
class SecondStartTest : public QObject
{
    Q_OBJECT

    static QByteArray document()
    {
        return R"({"version": 1, "id": "uji", "title": "Berkas", "timeZone": "Asia/Jakarta", )"
               R"("sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1:1/"}], "datasets": [], )"
               R"("pages": [{"id": "a", "title": "A", "icon": "pin", "panels": []}, )"
               R"({"id": "b", "title": "B", "icon": "pin", "panels": []}]})";
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    /// From this process, as from another one: both see only the socket.
    void handOver(const QString &file)
    {
        const app::Handover handover{.page = {}, .selection = {}, .file = file, .activation = {}};
        m_handing =
            QtConcurrent::run([this, handover] { return app::SingleInstance::handOver(m_arguments.cache, handover); });
    }

    template<typename T> static T *shown()
    {
        for (QWidget *one : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<T *>(one); window && window->isVisible())
                return window;
        return nullptr;
    }
    static shell::MainWindow *window() { return shown<shell::MainWindow>(); }
    static start::StartPage *page() { return shown<start::StartPage>(); }
    static QString troubleOn(const QWidget *window)
    {
        const auto *bar = window ? window->findChild<trouble::TroubleBar *>() : nullptr;
        return bar && bar->isVisible() && bar->trouble() ? bar->trouble()->what : QString();
    }
    static void press(const QWidget *window, const QString &name)
    {
        auto *button = window->findChild<QPushButton *>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// A step is done when its condition holds.
    struct Step
    {
        std::function<bool()> holds;
        std::function<void()> act = [] {};
    };

    /// Runs the command until the last step is done; false if that takes too long.
    bool run(const app::Arguments &arguments, QList<Step> steps)
    {
        QTimer look, end;
        bool isDone = false;
        connect(&look, &QTimer::timeout, this, [&] {
            if (!steps.isEmpty() && steps.first().holds()) {
                const Step step = steps.takeFirst();
                step.act();
            }
            isDone = steps.isEmpty();
            if (isDone)
                QApplication::closeAllWindows();
        });
        connect(&end, &QTimer::timeout, this, [] { QApplication::closeAllWindows(); });
        look.start(20ms);
        end.start(20s);
        app::InterfaceLanguage language(u"en"_s);
        m_code = app::runWindow(arguments, language, *qApp);
        return isDone;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    app::Arguments m_arguments;
    int m_code = -1;
    QFuture<bool> m_handing;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        m_arguments = {};
        m_arguments.language = u"en"_s;
    }

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
