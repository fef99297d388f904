// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

const QString loading = QStringLiteral(ANJUNGAN_PROGRAM), linked = QStringLiteral(ANJUNGAN_LINKED_PROGRAM);

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The program that contains its window does what the one that loads it does.
class LinkedWindowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray picture(const QString &program, const QString &name) const
    {
        const QString out = m_folder.filePath(name);
        const auto finished = test::run(program, {u"render"_s, u"--cache"_s, m_folder.filePath(u"demo.gpkg"_s),
                                                  u"--page"_s, u"ringkasan"_s, u"--out"_s, out});
        if (finished.exitCode != 0)
            qWarning("%s", finished.err.constData());
        return readFile(out);
    }

private Q_SLOTS:
    void itSyncsAndDrawsTheSamePicture()
    {
        const auto synced =
            test::run(linked, {u"sync"_s, u"--demo"_s, u"--cache"_s, m_folder.filePath(u"demo.gpkg"_s)});
        QVERIFY2(synced.exitCode == 0, synced.err);
        const QByteArray ours = picture(linked, u"linked.png"_s);
        QVERIFY(ours.size() > 10'000);
        QVERIFY(ours == picture(loading, u"loading.png"_s));
    }

    void itSaysTheSameVersion()
    {
        QCOMPARE(test::run(linked, {u"--version"_s}).out, test::run(loading, {u"--version"_s}).out);
    }
};

ANJUNGAN_TEST(QCoreApplication, LinkedWindowTest)
#include "linked_window_test.moc"
