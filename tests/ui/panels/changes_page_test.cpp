// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/balance_rows.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/panel_foot.h"
#include "ui/sheet/cell.h"
#include "ui/sheet/sheet.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

QByteArray collectionOf(const QList<QJsonObject> &features)
{
    QJsonArray list;
    for (const QJsonObject &feature : features)
        list.append(feature);
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, list}}).toJson();
}

/// The demo as published three days ago, with other events this morning: one new, one with more people displaced.
std::unique_ptr<test::DemoCache> changedDemo()
{
    auto cache = test::demoCache(test::morning.addDays(-3));
    QList<QJsonObject> events = test::demoFeatures(u"kejadian"_s);
    QJsonObject properties = events[0][u"properties"].toObject();
    properties[u"mengungsi"] = 4321;
    properties[u"updated_at"] = u"2026-11-20T10:00:00Z"_s;
    events[0][u"properties"] = properties;
    QJsonObject added = events[1];
    added[u"id"] = u"KJ-9999"_s;
    QJsonObject of = added[u"properties"].toObject();
    of[u"id"] = u"KJ-9999"_s;
    of[u"tempat"] = u"<b>Hamparan & Perak</b>"_s;
    of[u"updated_at"] = u"2026-11-20T11:00:00Z"_s;
    added[u"properties"] = of;
    events.append(added);
    const QString error = cache->publish(u"kejadian"_s, collectionOf(events), test::morning);
    if (!error.isEmpty())
        qFatal("%s", qPrintable(error));
    return cache;
}

QStringList labelsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

QAbstractButton *buttonCalled(const QWidget &within, const QString &text)
{
    for (QAbstractButton *button : within.findChildren<QAbstractButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

/// What changed since a time that is chosen on the page.
class ChangesPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = changedDemo(); }

    void figuresFollowTheChosenTime()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        QVERIFY(desk.settle());
        const panels::Panel *since = desk.panel(u"sejak"_s);
        QAbstractButton *yesterday = buttonCalled(*since, u"Yesterday"_s);
        QVERIFY(yesterday);
        QTest::mouseClick(yesterday, Qt::LeftButton);
        QVERIFY(desk.settle());
        QCOMPARE(desk.navigation.selection().value(u"since"), u"-P1D"_s);
        const QStringList texts = labelsOf(*since);
        QVERIFY2(texts.contains(u"from 20 Nov 2026 on"_s), qPrintable(texts.join(u'|')));
        const qsizetype added = texts.indexOf(u"baru"_s);
        QVERIFY(added > 0 && texts.contains(u"hilang"_s));
        QCOMPARE(texts.count(u"1"_s), 2); // one new, one changed
        QCOMPARE(texts.count(u"0"_s), 1); // none removed
        QVERIFY(since->foot().text().line.contains(u"Anjungan"_s));
    }

    void datasetsHaveTheirBalance()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        desk.context.set(u"since"_s, u"-P1D"_s);
        QVERIFY(desk.settle());
        auto *rows = desk.find<charts::BalanceRows>(u"dataset"_s);
        const QString before = rows->accessibleDescription();
        QVERIFY2(before.contains(u"Kejadian bencana, BPBD, +1 1"_s), qPrintable(before));
        QVERIFY2(before.contains(u"11 dataset lain tidak berubah"_s), qPrintable(before));
        QVERIFY(!before.contains(u"Sekolah"_s));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->rowRect(1).center().toPoint());
        QVERIFY2(rows->accessibleDescription().contains(u"Sekolah"_s), qPrintable(rows->accessibleDescription()));
    }

    /// "12 other datasets" would have none that they are other than.
    void datasetsAreNamedWhereNoneChanged()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        desk.context.set(u"since"_s, u"now"_s);
        desk.context.set(u"opd"_s, u"disdik"_s);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<charts::BalanceRows>(u"dataset"_s)->accessibleDescription(),
                 u"Sekolah, Disdik, unchanged"_s);
    }

    /// A touch on a dataset leads to its syncs.
    void aDatasetLeadsOn()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        desk.context.set(u"since"_s, u"-P1D"_s);
        QVERIFY(desk.settle());
        auto *rows = desk.find<charts::BalanceRows>(u"dataset"_s);
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->rowRect(0).center().toPoint());
        QCOMPARE(desk.navigation.place().page, u"sync"_s);
        QCOMPARE(desk.navigation.selection().value(u"dataset"), u"kejadian"_s);
    }

    /// The values are written as their field writes them; markup stays text.
    void rowsTellOldAndNew()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        desk.context.set(u"since"_s, u"-P1D"_s);
        QVERIFY(desk.settle());
        const auto *table = desk.find<charts::DataTable>(u"baris"_s);
        QStringList cells;
        for (const auto &row : table->table().rows)
            for (const charts::DataTableCell &cell : row)
                cells << cell.text << cell.below;
        QVERIFY2(cells.contains(u"4.321 pengungsi"_s), qPrintable(cells.join(u'|')));
        QVERIFY2(cells.contains(u"1.926"_s), qPrintable(cells.join(u'|')));
        QVERIFY2(cells.contains(u"<b>Hamparan & Perak</b>"_s), qPrintable(cells.join(u'|')));
        QVERIFY2(cells.contains(u"baru · Kejadian bencana"_s), qPrintable(cells.join(u'|')));
    }

    void aDayIsChosenInASheet()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        QVERIFY(desk.settle());
        const panels::Panel *since = desk.panel(u"sejak"_s);
        QTest::mouseClick(buttonCalled(*since, u"Choose a day"_s), Qt::LeftButton);
        auto *sheet = desk.view->window()->findChild<sheet::Sheet *>();
        QVERIFY(sheet);
        auto *today = sheet->findChild<sheet::Cell *>(u"day_2026-11-21"_s);
        auto *tomorrow = sheet->findChild<sheet::Cell *>(u"day_2026-11-22"_s);
        QVERIFY(today && today->isEnabled());
        QVERIFY(tomorrow && !tomorrow->isEnabled());
        QTest::mouseClick(sheet->findChild<sheet::Cell *>(u"day_2026-11-19"_s), Qt::LeftButton);
        QVERIFY(desk.settle());
        QCOMPARE(desk.navigation.selection().value(u"since"), u"2026-11-19"_s);
        QVERIFY(labelsOf(*since).contains(u"from 19 Nov 2026 on"_s));
    }

    /// What cannot be read as a time is an error on the page, not an empty page.
    void aForeignTimeIsTold()
    {
        Desk desk(*m_cache, u"perubahan"_s, test::widePage);
        desk.context.set(u"since"_s, u"kemarin dulu"_s);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"dataset"_s)->state(), panels::Panel::State::Error);
        QVERIFY2(desk.panel(u"dataset"_s)->message().contains(u"kemarin dulu"_s),
                 qPrintable(desk.panel(u"dataset"_s)->message()));
    }
};

ANJUNGAN_TEST(QApplication, ChangesPageTest)
#include "changes_page_test.moc"
