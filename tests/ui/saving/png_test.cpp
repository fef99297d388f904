// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/saving/png.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

class TestPng : public QObject
{
    Q_OBJECT

    static QImage made(QSize size, quint32 seed, QImage::Format format)
    {
        QRandomGenerator random(seed);
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, random.bounded(4) == 0 ? random.generate() : 0xFF8CC084U);
        return image.convertToFormat(format);
    }

private Q_SLOTS:
    void everyPixelIsReadBack_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("one pixel") << QSize(1, 1) << QImage::Format_RGB32;
        QTest::newRow("a line") << QSize(317, 1) << QImage::Format_RGB32;
        QTest::newRow("a column") << QSize(1, 211) << QImage::Format_RGB32;
        QTest::newRow("a page") << QSize(321, 203) << QImage::Format_RGB32;
        QTest::newRow("another format") << QSize(33, 17) << QImage::Format_RGB888;
    }

    void everyPixelIsReadBack()
    {
        QFETCH(const QSize, size);
        QFETCH(const QImage::Format, format);
        constexpr quint32 seed = 20261202;
        qInfo() << "seed" << seed;
        QImage image = made(size, seed, format);
        image.setDotsPerMeterX(3780);
        image.setDotsPerMeterY(2835);
        QByteArray file = saving::pngOf(image);
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QImageReader reader(&buffer, "png");
        const QImage read = reader.read();
        QVERIFY2(!read.isNull(), qPrintable(reader.errorString()));
        QVERIFY(!read.hasAlphaChannel());
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), image.convertToFormat(QImage::Format_RGB32));
        QCOMPARE(read.dotsPerMeterX(), 3780);
        QCOMPARE(read.dotsPerMeterY(), 2835);
        QVERIFY(buffer.atEnd());
    }

    // Qt's reader does not insist on checksums; other programs do.
    void everyChunkHasItsChecksum()
    {
        const QByteArray file = saving::pngOf(made({5, 4}, 1, QImage::Format_RGB32));
        QVERIFY(file.endsWith(QByteArray::fromHex("0000000049454e44ae426082"))); // as in every PNG file
        const QByteArray header = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000005000000040802000000");
        QCOMPARE(file.left(header.size()), header);
        // The checksum of this header, by zlib's crc32().
        QCOMPARE(file.sliced(header.size(), 4).toHex(), "c9516217"_ba);
    }

    void flatColoursAreSmall()
    {
        QImage image(1280, 800, QImage::Format_RGB32);
        image.fill(0xFF86BFB7U);
        QVERIFY(saving::pngOf(image).size() < 20'000);
    }

    void nothingIsMadeOfNothing()
    {
        QVERIFY(saving::pngOf({}).isEmpty());
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"page.png"_s);
        const auto saved = saving::writePng({}, file);
        QVERIFY(!saved);
        QCOMPARE(saved.error().fault, saving::SaveError::Fault::Memory);
        QVERIFY(!QFile::exists(file)); // rather none than an empty one that looks like a picture
    }
};

ANJUNGAN_TEST(QCoreApplication, TestPng)
#include "png_test.moc"
