// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/map/sheet/sheet_file.h"
#include "ui/panels/map/paper/map_saving.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::MapSaving;

/// Which files a map is saved as, of which size and under which name.
class SavingFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QWidget m_window;

    /// A saving whose dialogs are answered by `file`.
    struct Saved
    {
        Saved(QSize seen, const QString &file, QWidget *window)
            : saving([seen] { return MapSaving::Subject{.sheet = {}, .name = u"Peta"_s, .seen = seen}; }, window),
              reported(&saving, &MapSaving::reported)
        {
            saving.setAsk([this, file](const QString &name, const QString &filter, const auto &chosen) {
                suggested = name;
                filters = filter;
                ++asked;
                chosen(file);
            });
        }

        QStringList lines() const
        {
            QStringList all;
            for (const auto &each : reported)
                all << each.first().toString();
            return all;
        }

        MapSaving saving;
        QSignalSpy reported;
        QString suggested, filters;
        int asked = 0;
    };

private Q_SLOTS:
    void aPictureIsTwiceAsFineAsTheScreen_data()
    {
        QTest::addColumn<QSize>("seen");
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(400, 500) << QSize(800, 1000);
        QTest::newRow("small") << QSize(100, 50) << QSize(640, 640);
        QTest::newRow("low") << QSize(700, 100) << QSize(1400, 640);
        QTest::newRow("wide") << QSize(9000, 10) << QSize(std::min(18000, map::largestSide), 640);
    }

    void aPictureIsTwiceAsFineAsTheScreen()
    {
        QFETCH(QSize, seen);
        QFETCH(QSize, size);
        const QString file = m_folder.filePath(u"a.png"_s);
        QFile::remove(file);
        Saved saved(seen, file, &m_window);
        saved.saving.savePicture();
        QVERIFY(saved.saving.isBusy());
        QCOMPARE(saved.lines(), QStringList{u"Saving the map…"_s});
        saved.saving.savePicture(); // one at a time
        saved.saving.savePage();
        saved.saving.copyPicture();
        QCOMPARE(saved.asked, 1);
        QTRY_VERIFY(!saved.saving.isBusy());
        QCOMPARE(QImage(file).size(), size);
        QCOMPARE(saved.lines(), (QStringList{u"Saving the map…"_s, u"Saved: "_s + file}));
        QCOMPARE(saved.suggested, u"Peta.png"_s);
        QCOMPARE(saved.filters, u"PNG pictures (*.png)"_s);
        saved.saving.savePicture(); // and again after that
        QTRY_COMPARE(saved.lines().size(), 4);
        QVERIFY(!saved.saving.isBusy());
    }

    void aPageIsA4AsTheMapLies_data()
    {
        QTest::addColumn<QSize>("seen");
        QTest::addColumn<QByteArray>("box");
        QTest::newRow("landscape") << QSize(500, 400) << QByteArray("842x595");
        QTest::newRow("portrait") << QSize(400, 500) << QByteArray("595x842");
        QTest::newRow("square") << QSize(400, 400) << QByteArray("842x595");
    }

    void aPageIsA4AsTheMapLies()
    {
        QFETCH(QSize, seen);
        Saved saved(seen, m_folder.filePath(u"b"_s), &m_window);
        saved.saving.savePage();
        QTRY_COMPARE(saved.lines().size(), 2);
        QFile file(m_folder.filePath(u"b.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression box(u"/MediaBox \\[\\s*0 0 ([\\d.]+) ([\\d.]+)"_s);
        const auto match = box.match(QString::fromLatin1(file.readAll()));
        QVERIFY(match.hasMatch());
        QTEST(QByteArray::number(qRound(match.captured(1).toDouble())) + 'x' +
                  QByteArray::number(qRound(match.captured(2).toDouble())),
              "box");
        QCOMPARE(saved.suggested, u"Peta.pdf"_s);
        QCOMPARE(saved.filters, u"PDF documents (*.pdf)"_s);
    }

    void theNameKeepsItsEndingWhateverItsLetters()
    {
        const QString file = m_folder.filePath(u"c.PNG"_s);
        Saved saved({400, 400}, file, &m_window);
        saved.saving.savePicture();
        QTRY_COMPARE(saved.lines().size(), 2);
        QVERIFY(QFile::exists(file) && !QFile::exists(file + u".png"_s));
        Saved nowhere({400, 400}, m_folder.filePath(u"no/d"_s), &m_window);
        nowhere.saving.savePicture();
        QTRY_COMPARE(nowhere.lines().size(), 2);
        QVERIFY2(nowhere.lines()[1].startsWith(u"d.png is not saved: the file cannot be written ("_s),
                 qPrintable(nowhere.lines()[1]));
        QVERIFY(!nowhere.saving.isBusy());
        Saved canceled({400, 400}, {}, &m_window);
        canceled.saving.savePicture();
        QVERIFY(!canceled.saving.isBusy() && canceled.lines().isEmpty() && canceled.asked == 1);
    }

    void theMenuSavesAndCopies()
    {
        Saved saved({400, 300}, m_folder.filePath(u"e"_s), &m_window);
        QMenu *menu = saved.saving.makeMenu(&m_window);
        QCOMPARE(menu->parent(), &m_window);
        QStringList texts;
        for (QAction *action : menu->actions()) {
            texts << action->text();
            const auto before = saved.lines().size();
            action->trigger();
            QTRY_VERIFY(saved.lines().size() > before && !saved.saving.isBusy());
        }
        QCOMPARE(texts, (QStringList{u"PNG picture…"_s, u"PDF sheet…"_s, u"Copy picture"_s}));
        QVERIFY(QFile::exists(m_folder.filePath(u"e.png"_s)) && QFile::exists(m_folder.filePath(u"e.pdf"_s)));
        QCOMPARE(saved.lines().last(), u"The picture is copied"_s);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(800, 640));
        QCOMPARE(saved.asked, 2);
    }
};

ANJUNGAN_TEST(QApplication, SavingFilesTest)
#include "saving_files_test.moc"
