// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "tests/support/test_main.h"

using namespace anjungan::geo;

namespace {

// POINT (1 2) and LINESTRING (1 2, 3 5), little endian.
const QByteArray pointWkb = QByteArray::fromHex("0101000000000000000000f03f0000000000000040");
const QByteArray lineWkb =
    QByteArray::fromHex("010200000002000000000000000000f03f000000000000004000000000000008400000000000001440");

} // namespace

class TestGpkgBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointHasNoEnvelope()
    {
        QCOMPARE(gpkgBlob(pointWkb, {1, 2, 1, 2}, 4326).toHex(), "47500001e6100000" + pointWkb.toHex());
    }

    void othersHaveOne()
    {
        QCOMPARE(gpkgBlob(lineWkb, {1, 2, 3, 5}, -1).toHex(), "47500003ffffffff"
                                                              "000000000000f03f0000000000000840"
                                                              "00000000000000400000000000001440" +
                                                                  lineWkb.toHex());
    }

    void emptyIsFlagged()
    {
        const QByteArray emptyLine = QByteArray::fromHex("010200000000000000");
        QCOMPARE(gpkgBlob(emptyLine, {}, 4326).toHex(), "47500011e6100000" + emptyLine.toHex());
    }

    void wkbComesBack()
    {
        for (const QByteArray &wkb : {pointWkb, lineWkb}) {
            const QByteArray blob = gpkgBlob(wkb, readWkb(wkb)->box, 4326);
            const auto back = wkbOfGpkgBlob(blob);
            QVERIFY(back);
            QCOMPARE(back->toByteArray(), wkb);
        }
    }

    void everyEnvelopeIsSkipped()
    {
        for (const auto &[flags, bytes] :
             {std::pair(0x01, 0), {0x03, 32}, {0x05, 48}, {0x07, 48}, {0x09, 64}, {0x00, 0}}) {
            const QByteArray blob = QByteArray("GP") + '\0' + char(flags) + QByteArray(4 + bytes, 'x') + pointWkb;
            QCOMPARE(wkbOfGpkgBlob(blob)->toByteArray(), pointWkb);
        }
    }

    void badHeaderIsRefused_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::addColumn<int>("error");
        const auto row = [](const char *name, const QByteArray &hex, GeometryError error) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << static_cast<int>(error);
        };
        row("nothing", "", GeometryError::Truncated);
        row("cut", "47500001e61000", GeometryError::Truncated);
        row("cut in the envelope", "47500003e610000000", GeometryError::Truncated);
        row("no magic", "50470001e6100000", GeometryError::BadHeader);
        row("another version", "47500101e6100000", GeometryError::BadHeader);
        row("no such envelope", "4750000be6100000", GeometryError::BadHeader);
        row("extended type", "47500021e6100000", GeometryError::UnknownType);
    }

    void badHeaderIsRefused()
    {
        QFETCH(QByteArray, blob);
        QFETCH(int, error);
        const auto wkb = wkbOfGpkgBlob(blob);
        QVERIFY(!wkb);
        QCOMPARE(static_cast<int>(wkb.error()), error);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestGpkgBlob)
#include "gpkg_blob_test.moc"
