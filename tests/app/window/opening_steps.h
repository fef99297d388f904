// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interface_language.h"
#include "app/window/commands.h"
#include "app/window/single_instance.h"
#include "ui/shell/main_window.h"
#include "ui/start/start_page.h"
#include "ui/trouble/trouble_bar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFuture>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace anjungan::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Runs the command that opens windows, and does one step after the other in them. A base of test classes.
class OpeningSteps : public QObject
{
protected:
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

    /// Before each test function: nothing is known and nothing is open.
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        m_arguments = {};
        m_arguments.language = u"en"_s;
    }
};

} // namespace anjungan::test
