// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The program and the module that is loaded only for windows and pictures.
class WindowModuleTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// An installation: the program in `bin`, nothing beside it.
    QString installed(const QString &name) const
    {
        const QString program = m_folder.filePath(name + u"/bin/anjungan"_s);
        QDir().mkpath(QFileInfo(program).path());
        return QFile::copy(QStringLiteral(ANJUNGAN_PROGRAM), program) ? program : QString();
    }

    static test::Finished render(const QString &program)
    {
        return test::run(program, {u"render"_s, u"--cache"_s, u"nowhere.gpkg"_s, u"--page"_s, u"all"_s, u"--size"_s,
                                   u"1280x800"_s, u"--out"_s, u"{page}.png"_s});
    }

private Q_SLOTS:
    void theProgramItselfNeedsNoInterface()
    {
#ifdef __GLIBC__
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_TRACE_LOADED_OBJECTS"_s, u"1"_s); // the loader lists what it would load
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ANJUNGAN_PROGRAM), {u"sync"_s});
        QVERIFY(process.waitForFinished());
        const QByteArray libraries = process.readAllStandardOutput();
        QVERIFY2(libraries.contains("libQt6Core"), libraries.constData());
        for (const char *unwanted : {"libQt6Gui", "libQt6Widgets", "libQt6Quick", "libQt6Charts"})
            QVERIFY2(!libraries.contains(unwanted), libraries.constData());
#else
        QSKIP("asks the loader of glibc");
#endif
    }

    void theModuleIsFoundWhereAnInstallationPutsIt()
    {
        const QString program = installed(u"whole"_s);
        const QString folder =
            QDir::cleanPath(QFileInfo(program).path() + u'/' + QStringLiteral(ANJUNGAN_WINDOW_FOLDER));
        QVERIFY(QDir().mkpath(folder));
        const QFileInfo module(QStringLiteral(ANJUNGAN_WINDOW_MODULE));
        QVERIFY(QFile::copy(module.filePath(), folder + u'/' + module.fileName()));
        const auto refused = render(program);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("nowhere.gpkg"), refused.err.constData());
    }

    void withoutTheModuleALineSaysSoAndTheRestWorks()
    {
        const QString program = installed(u"part"_s);
        const auto refused = render(program);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("is it installed"), refused.err.constData());
        QVERIFY2(refused.err.contains("anjungan-window"), refused.err.constData());
        const auto status = test::run(program, {u"status"_s, u"--cache"_s, u"nowhere.gpkg"_s});
        QCOMPARE(status.exitCode, 2);
        QVERIFY2(status.err.contains("nowhere.gpkg"), status.err.constData());
    }
};

ANJUNGAN_TEST(QCoreApplication, WindowModuleTest)
#include "window_module_test.moc"
