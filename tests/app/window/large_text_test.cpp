// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/cut_texts.h"
#include "ui/shell/filters/chip_button.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr double largest = 1.5;
constexpr QSize across(1280, 800), upright(800, 1280);

/// Of 200 letters, with a place to wrap or without.
QString longName(bool hasSpaces)
{
    return hasSpaces ? QString(u"Desa Bangun "_s).repeated(17).first(200) : QString(200, u'm');
}

/// A dataset of the demo as GeoJSON, every second name of which is long.
QByteArray withLongNames(const QString &dataset, const QString &field)
{
    QJsonArray features;
    for (QJsonObject feature : test::demoFeatures(dataset)) {
        QJsonObject properties = feature[u"properties"_s].toObject();
        if (features.size() % 2 == 0)
            properties[field] = longName(features.size() % 4 == 0);
        feature[u"properties"_s] = properties;
        features.append(feature);
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
}

} // namespace

/// Texts of 150 % on every page, in both languages, on a tablet held across or upright: no letter is cut, no text lies
/// on another, and no page is wider than the tablet. Nor are long names cut without a sign.
class LargeTextTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache, m_longNames;

    static void findFaults(QStringList &faults, test::DemoWindow &demo, const QString &what = {})
    {
        for (const QString &fault : test::cutTexts(demo.window()))
            if (const QString line = demo.where() + u' ' + what + u": "_s + fault; !faults.contains(line))
                faults << line;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
        m_longNames = test::demoCache(test::morning);
        const QDateTime later = test::morning.addSecs(60);
        QCOMPARE(m_longNames->publish(u"kejadian"_s, withLongNames(u"kejadian"_s, u"tempat"_s), later), QString());
        QCOMPARE(m_longNames->publish(u"kabkota"_s, withLongNames(u"kabkota"_s, u"nama"_s), later), QString());
        m_longNames->close();
    }

    void longNamesEndInDots_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        for (const QSize size : {across, upright})
            for (const double factor : {1.15, largest})
                QTest::addRow("%d px, %d %%", size.width(), qRound(factor * 100)) << size << factor;
    }

    void longNamesEndInDots()
    {
        QFETCH(QSize, size);
        QFETCH(double, factor);
        test::DemoWindow demo(*m_longNames, {.size = size, .factor = factor});
        const test::Hand hand(demo);
        QStringList faults;
        for (const QString &page : {u"perubahan"_s, u"perhatian"_s, u"bencana"_s, u"ringkasan"_s}) {
            QVERIFY2(demo.show(page), qPrintable(page));
            demo.navigation().go(test::DemoWindow::placeOf(page));
            QVERIFY2(hand.settle(), qPrintable(page));
            findFaults(faults, demo);
            if (demo.window().width() > size.width())
                faults << demo.where() + u" is too wide"_s;
        }
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        for (const QString &language : {u"id"_s, u"en"_s})
            for (const QSize size : {across, upright})
                for (const double factor : {1.15, largest})
                    QTest::addRow("%s, %d px, %d %%", qPrintable(language), size.width(), qRound(factor * 100))
                        << language << size << factor;
    }

    void nothingIsCut()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, factor);
        test::DemoWindow demo(*m_cache, {.language = language, .size = size, .factor = factor});
        test::Hand hand(demo);
        QStringList faults;
        for (const QString &page : demo.everyPage()) {
            QVERIFY2(demo.show(page), qPrintable(page));
            demo.navigation().go(test::DemoWindow::placeOf(page));
            QVERIFY2(hand.settle(), qPrintable(page));
            findFaults(faults, demo);
            if (const int width = demo.window().width(); width > size.width())
                faults << u"%1: the window is %2 wider than the tablet"_s.arg(demo.where()).arg(width - size.width());
        }
        // What opens over a page.
        QVERIFY(demo.show(u"bencana"_s));
        QList<QAbstractButton *> openers{demo.window().findChild<QAbstractButton *>(u"menu"_s)};
        for (auto *button : demo.window().findChildren<QAbstractButton *>())
            if (button->isVisible() &&
                (qobject_cast<shell::ChipButton *>(button) || button->objectName() == u"search_button"_s))
                openers << button;
        for (QAbstractButton *button : std::as_const(openers)) {
            hand.tapAt(button->mapTo(&demo.window(), button->rect().center()));
            QVERIFY(hand.settle() && hand.sheet());
            findFaults(faults, demo, button->objectName());
            QVERIFY(hand.leaveAll());
        }
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
};

ANJUNGAN_TEST(QApplication, LargeTextTest)
#include "large_text_test.moc"
