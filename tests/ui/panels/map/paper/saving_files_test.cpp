// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/map/sheet/sheet_file.h"
#include "ui/panels/map/paper/map_saving.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::MapSaving;

/// Which files a map is saved as, of which size and under which name.
class SavingFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::function<MapSaving::Subject()> subjectOf(QSize seen)
    {
        return [seen] { return MapSaving::Subject{.sheet = {}, .name = u"Peta"_s, .seen = seen}; };
    }

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
        const QString file = m_folder.filePath(u"a.png"_s);
        QFile::remove(file);
        const saving::SaveRequest request = MapSaving(subjectOf(seen)).picture();
        QVERIFY(request.write(file)); // the saving is gone
        QTEST(QImage(file).size(), "size");
        QCOMPARE(request.name + request.ending, u"Peta.png"_s);
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
        const saving::SaveRequest request = MapSaving(subjectOf(seen)).page();
        QVERIFY(request.write(m_folder.filePath(u"b.pdf"_s)));
        QFile file(m_folder.filePath(u"b.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression box(u"/MediaBox \\[\\s*0 0 ([\\d.]+) ([\\d.]+)"_s);
        const auto match = box.match(QString::fromLatin1(file.readAll()));
        QVERIFY(match.hasMatch());
        QTEST(QByteArray::number(qRound(match.captured(1).toDouble())) + 'x' +
                  QByteArray::number(qRound(match.captured(2).toDouble())),
              "box");
        QCOMPARE(request.name + request.ending, u"Peta.pdf"_s);
    }

    void whatCannotBeWrittenIsTold()
    {
        const saving::Saved gone = MapSaving(subjectOf({400, 400})).picture().write(m_folder.filePath(u"no/d.png"_s));
        QVERIFY(!gone);
        QCOMPARE(gone.error().fault, saving::SaveError::Fault::NoFolder);
        const saving::Saved empty = MapSaving(subjectOf({400, 400})).page().write(u"/proc/d.pdf"_s);
        QVERIFY(!empty);
        QVERIFY(!empty.error().detail.isEmpty());
    }

    void thePictureToCopyIsFinerThanTheScreen()
    {
        QFuture<QImage> image = MapSaving(subjectOf({400, 300})).image();
        QTRY_VERIFY(image.isFinished());
        QCOMPARE(image.result().size(), QSize(800, 640));
    }
};

ANJUNGAN_TEST(QApplication, SavingFilesTest)
#include "saving_files_test.moc"
