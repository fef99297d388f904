// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "core/source/geojson_page.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QRandomGenerator>

using namespace anjungan;
using namespace anjungan::source;

namespace {

QByteArray wholePage()
{
    QFile file(QFINDTESTDATA("data/page.geojson"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// An accepted page must be consistent: readable geometries, no more values than fields.
bool isSound(const RowPage &page)
{
    return std::ranges::all_of(page.features, [&](const SourceRow &feature) {
        const auto geometry = geo::readWkb(feature.wkb);
        return feature.values.size() <= page.fields.size() &&
               (feature.wkb.isEmpty() ? feature.type == 0 : geometry.has_value());
    });
}

} // namespace

/// No damage to a page crashes the parser, and no inconsistent page is accepted.
class TestPageDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutIsAnError()
    {
        const QByteArray whole = wholePage();
        QVERIFY(parsePage(whole, {}));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            bool isIncomplete = false;
            const auto page = parsePage(whole.first(size), {}, &isIncomplete);
            QVERIFY2(!page, qPrintable(QString::number(size)));
            QCOMPARE(page.error().kind, ErrorKind::Malformed);
            QVERIFY2(isIncomplete, qPrintable(QString::number(size)));
            QVERIFY(!anjungan::test::told(page.error().what).contains(u'\n'));
        }
    }

    void collectionsAreTakenAsDeepAsTheyCanBeReadAgain()
    {
        int taken = 0;
        for (int depth = 25; depth < 40; ++depth) {
            const QByteArray body =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":" +
                QByteArray("{\"type\":\"GeometryCollection\",\"geometries\":[").repeated(depth) +
                "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]]}" + QByteArray("]}").repeated(depth) + "}]}";
            const auto page = parsePage(body, {});
            taken += page ? 1 : 0;
            QVERIFY2(!page || isSound(page->page), qPrintable(QString::number(depth)));
        }
        QCOMPARE(taken, geo::maxWkbDepth - 1 - 24); // the last one's point lies one deeper
    }

    void changedBytesAreReadSoundlyOrNotAtAll()
    {
        const quint32 seed = qEnvironmentVariable("ANJUNGAN_SEED", QStringLiteral("20261121")).toUInt();
        qInfo("ANJUNGAN_SEED=%u", seed);
        QRandomGenerator random(seed);
        // Bytes that are special in JSON reach deeper code than random bytes.
        const QByteArray bytes = "{}[]\",:0123456789-+.eEtrufalsn\\ \n\x80\xff";
        const QByteArray whole = wholePage();
        int taken = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray body = whole;
            for (int changes = random.bounded(1, 4); changes > 0; --changes) {
                const qsizetype at = random.bounded(body.size());
                switch (random.bounded(3)) {
                case 0:
                    body[at] = bytes[random.bounded(bytes.size())];
                    break;
                case 1:
                    body.remove(at, random.bounded(1, 40));
                    break;
                default:
                    body.insert(at, body.sliced(random.bounded(body.size())).first(1));
                    break;
                }
            }
            const auto page = parsePage(body, {});
            taken += page ? 1 : 0;
            QVERIFY2(!page || isSound(page->page), body.constData());
        }
        QVERIFY(taken > 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestPageDamage)
#include "page_damage_test.moc"
