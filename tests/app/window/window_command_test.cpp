// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"
#include "app/window/commands.h"
#include "core/store/writer.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

using namespace anjungan;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// The command that shows the window, on a workspace at a URL that the cache has kept: the window is there at once, and
/// the workspace is read anew meanwhile.
class WindowCommandTest : public QObject
{
    Q_OBJECT

    static QByteArray document(const QString &title, const QUrl &source, const QString &datasets = {},
                               const QString &id = u"uji"_s)
    {
        return uR"({"version": 1, "id": "%4", "title": "%1", "timeZone": "Asia/Jakarta",
                    "sources": [{"id": "s", "type": "ogcapi-features", "url": "%2"}], "datasets": [%3]})"_s
            .arg(title, source.toString(), datasets, id)
            .toUtf8();
    }

    static QStringList titles()
    {
        QStringList titles;
        for (const QWidget *window : QApplication::topLevelWidgets())
            if (window->isVisible())
                titles << window->windowTitle();
        return titles;
    }

    /// Runs the command until `isTime`, when its window is closed; how long it went on after that.
    std::chrono::milliseconds runUntil(const std::function<bool()> &isTime)
    {
        app::Arguments arguments;
        arguments.workspace = m_url.toString();
        arguments.cache = m_cache;
        QElapsedTimer closed;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            if (closed.isValid() || titles().isEmpty() || !isTime())
                return;
            m_titles = titles();
            closed.start();
            QApplication::closeAllWindows();
        });
        look.start(5ms);
        app::InterfaceLanguage language(u"en"_s);
        m_exitCode = app::runWindow(arguments, language, *qApp);
        return std::chrono::milliseconds(closed.elapsed());
    }

    /// Makes `document` the one that the cache kept.
    void keep(const QByteArray &document) const
    {
        const auto cache = store::Writer::open(m_cache);
        QVERIFY(cache);
        QVERIFY((*cache)->saveWorkspace(document, m_url.toString(), QDateTime::currentDateTimeUtc()));
    }

    static std::unique_ptr<QSettings> settings()
    {
        return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    }

    /// The one that is shown.
    static shell::MainWindow *window()
    {
        for (QWidget *one : QApplication::topLevelWidgets())
            if (auto *shown = qobject_cast<shell::MainWindow *>(one); shown && shown->isVisible())
                return shown;
        qFatal("there is no window");
    }

    static bool isPaused()
    {
        return window()->findChild<shell::StatusBar *>()->text().right.contains(u"Sinkronisasi dijeda"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::LoopbackSource> m_source;
    QUrl m_url;
    QString m_cache;
    QStringList m_titles; ///< of the windows, when they were closed
    int m_exitCode = -1;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        m_source = std::make_unique<test::LoopbackSource>();
        m_url = m_source->url().resolved(QUrl(u"/uji.json"_s));
        m_cache = m_folder->filePath(u"uji.gpkg"_s);
        keep(document(u"Lama"_s, m_source->url()));
    }

    void aClosedWindowDoesNotWaitForTheWorkspace()
    {
        m_source->fail(u"/uji.json"_s, fault::silence(), -1);
        const auto went = runUntil([this] { return m_source->requestCount(u"/uji.json"_s) > 0; });
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(m_titles, QStringList{u"Lama – Anjungan"_s});
        QVERIFY2(went < 5s, qPrintable(u"%1 ms"_s.arg(went.count()))); // a request may take a minute and more
    }

    void aWorkspaceThatHasChangedIsShown()
    {
        m_source->fail(u"/uji.json"_s, fault::body(document(u"Baru"_s, m_source->url()), "application/json"), -1);
        runUntil([] { return titles() == QStringList{u"Baru – Anjungan"_s}; });
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(m_titles, QStringList{u"Baru – Anjungan"_s});
    }

    /// What the settings say of the sync reaches the sync.
    void aPausedClientAsksForNothingUntilItIsResumed()
    {
        const QByteArray kept =
            document(u"Lama"_s, m_source->url(), uR"({"id": "d", "source": "s", "collection": "d", "key": "k"})"_s);
        m_source->fail(u"/uji.json"_s, fault::body(kept, "application/json"), -1);
        keep(kept);
        settings()->setValue(u"sync/paused"_s, true);
        runUntil([this] { return isPaused() && m_source->requestCount(u"/uji.json"_s) > 0; });
        QCOMPARE(m_source->requestCount(u"/collections"_s), 0);
        settings()->setValue(u"sync/paused"_s, false);
        runUntil([this] { return m_source->requestCount(u"/collections"_s) > 0; });
        QVERIFY(m_source->requestCount(u"/collections"_s) > 0);
    }

    void whatIsChosenHoldsFromTheNextStartOn()
    {
        m_source->fail(u"/uji.json"_s, fault::silence(), -1);
        bool isChosen = false;
        runUntil([&] {
            if (isChosen)
                return true;
            isChosen = true;
            Q_EMIT window()->schemeChosen(theme::Scheme::Dark);
            Q_EMIT window()->conductChosen({.isPaused = true, .onMetered = sync::OnMetered::Wait});
            return false;
        });
        QCOMPARE(settings()->value(u"theme"_s).toString(), u"dark"_s);
        QCOMPARE(settings()->value(u"sync/metered"_s).toString(), u"wait"_s);
        QString card;
        runUntil([&] {
            auto *bar = window()->findChild<shell::StatusBar *>();
            card = bar->grab().toImage().pixelColor(bar->width() / 2, bar->height() - 2).name();
            return isPaused();
        });
        QCOMPARE(card, u"#142031"_s);
    }

    /// Another workspace may have a dataset of the same name.
    void whatIsLeftOutIsLeftOutOfThisWorkspaceAlone()
    {
        const QString datasets = uR"({"id": "d", "source": "s", "collection": "d", "key": "k"})"_s;
        const QByteArray one = document(u"Satu"_s, m_source->url(), datasets);
        m_source->fail(u"/uji.json"_s, fault::body(one, "application/json"), -1);
        keep(one);
        bool isChosen = false;
        runUntil([&] {
            if (!isChosen)
                Q_EMIT window()->choicesMade({.language = u"en"_s, .without = {u"d"_s}});
            isChosen = true;
            return settings()->contains(u"kept/uji/without"_s);
        });
        QCOMPARE(settings()->value(u"kept/uji/without"_s).toStringList(), QStringList{u"d"_s});

        const QByteArray other = document(u"Lain"_s, m_source->url(), datasets, u"lain"_s);
        m_url = m_source->url().resolved(QUrl(u"/lain.json"_s));
        m_cache = m_folder->filePath(u"lain.gpkg"_s);
        m_source->fail(u"/lain.json"_s, fault::body(other, "application/json"), -1);
        keep(other);
        const auto before = m_source->requestCount(u"/collections"_s);
        const QDeadlineTimer end(10s);
        runUntil([&] { return end.hasExpired() || m_source->requestCount(u"/collections"_s) > before; });
        QVERIFY(m_source->requestCount(u"/collections"_s) > before);
        QCOMPARE(m_titles, QStringList{u"Lain – Anjungan"_s});
    }

    void aLanguageThatIsChosenIsSpokenAtOnceAndFromTheNextStartOn()
    {
        m_source->fail(u"/uji.json"_s, fault::silence(), -1);
        QStringList spoken;
        const auto page = [] { return window()->findChild<shell::RailButton *>(u"page_sync"_s)->text(); };
        for (const QString &next : {u"en"_s, u"id"_s}) {
            const auto before = spoken.size();
            runUntil([&] {
                if (spoken.size() > before)
                    return page() != spoken.last();
                spoken << page();
                Q_EMIT window()->languageChosen(next);
                return false;
            });
            QCOMPARE(settings()->value(u"language"_s).toString(), next);
        }
        QCOMPARE(spoken, (QStringList{u"Sinkron"_s, u"Sync"_s}));
    }

    void aWorkspaceThatCannotBeReadLeavesTheKeptOne()
    {
        m_source->fail(u"/uji.json"_s, fault::status(500), -1);
        runUntil([this] { return m_source->requestCount(u"/uji.json"_s) > 0; });
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(m_titles, QStringList{u"Lama – Anjungan"_s});
    }
};

ANJUNGAN_TEST(QApplication, WindowCommandTest)
#include "window_command_test.moc"
