// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/start/qr_code.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTemporaryDir>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace anjungan;
using namespace Qt::StringLiterals;
using start::QrFault;

/// Addresses on pictures, as a phone takes them, and pictures of something else.
class QrCodeTest : public QObject
{
    Q_OBJECT

    static QImage code(const QString &text)
    {
        const ZXing::BitMatrix bits =
            ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(text.toStdString(), 300, 300);
        QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
        for (int y = 0; y < bits.height(); ++y)
            for (int x = 0; x < bits.width(); ++x)
                image.setPixel(x, y, bits.get(x, y) ? 0xff000000 : 0xffffffff);
        return image;
    }

    /// Turned, on a coloured table.
    static QImage photo(const QList<QImage> &codes, double angle)
    {
        QImage image(1200, 900, QImage::Format_RGB32);
        image.fill(0xff90a0b0);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (int at = 0; at < codes.size(); ++at) {
            painter.resetTransform();
            painter.translate(300 + 550 * at, 450);
            painter.rotate(angle);
            painter.drawImage(QPoint(-150, -150), codes[at]);
        }
        return image;
    }

    static QrFault faultOf(const QImage &image) { return start::addressOn(image).error().fault; }

private Q_SLOTS:
    void theAddressIsRead()
    {
        const QString address = u"https://data.sumutprov.go.id/anjungan/workspace.json?versi=14"_s;
        QCOMPARE(start::addressOn(code(address)).value(), address);
        QCOMPARE(start::addressOn(photo({code(address)}, 17)).value(), address);
        QCOMPARE(start::addressOn(photo({code(address), code(address)}, -8)).value(), address); // the same twice
    }

    void anythingElseIsToldAsWhatItIs()
    {
        QCOMPARE(faultOf(photo({}, 0)), QrFault::NoCode);
        QCOMPARE(faultOf(QImage()), QrFault::NoPicture);
        QCOMPARE(faultOf(photo({code(u"https://a.id/w"_s), code(u"https://b.id/w"_s)}, 0)), QrFault::SeveralCodes);
        const QString many(300, u'x');
        for (const QString &text : {u"WIFI:S:kantor;T:WPA;P:rahasia;;"_s, u"ftp://a.id/w.json"_s,
                                    u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"https://"_s, many}) {
            const auto read = start::addressOn(code(text));
            QVERIFY2(!read, qPrintable(text));
            QCOMPARE(read.error().fault, QrFault::NotAddress);
            QVERIFY(read.error().said.size() <= 81);
            QVERIFY(!start::lineOf(read.error()).isEmpty());
        }
    }

    void filesThatAreNoPicturesAreRefused()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.png"_s);
        QVERIFY(code(u"https://a.id/w"_s).save(file));
        QCOMPARE(start::addressOnFile(file).value(), u"https://a.id/w"_s);
        QFile cut(file);
        QVERIFY(cut.resize(40));
        QCOMPARE(start::addressOnFile(file).error().fault, QrFault::NoPicture);
        QCOMPARE(start::addressOnFile(folder.filePath(u"tiada.png"_s)).error().fault, QrFault::NoPicture);
    }
};

ANJUNGAN_TEST(QGuiApplication, QrCodeTest)
#include "qr_code_test.moc"
