// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/drill/area_navigation.h"
#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>

#include <chrono>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QByteArray documentOf(bool zooms)
{
    QByteArray document = R"({
      "version": 1, "id": "uji", "title": "Provinsi Uji", "timeZone": "Asia/Jakarta",
      "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
      "datasets": [
        {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": "Kabupaten/kota", "publisher": "big"},
        {"id": "kecamatan", "source": "s", "collection": "kecamatan", "key": "kode", "title": "Kecamatan", "publisher": "big"},
        {"id": "desakel", "source": "s", "collection": "desakel", "key": "kode", "title": "Desa"}],
      "agencies": [{"id": "big", "name": "Badan Informasi Geospasial", "short": "BIG"}],
      "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"},
                {"level": "kecamatan", "dataset": "kecamatan", "code": "kode", "name": "nama"},
                {"level": "desakel", "dataset": "desakel", "code": "kode", "name": "nama"}],
      "pages": [{"id": "peta", "title": "Peta", "panels": [
        {"id": "peta", "type": "map", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]}, "areas": "kabkota", ZOOMS
         "drill": [{"level": "kecamatan", "format": "integer",
                    "measure": {"query": {"dataset": "kecamatan", "where": [{"field": "hari", "is": "<=", "time": "now"}],
                                          "select": ["kode", "jiwa"]}, "area": "kode", "value": "jiwa",
                                "title": "Jiwa", "classes": [{"upTo": 100, "title": "sedikit", "colour": "sequence-1"},
                                                             {"upTo": null, "title": "banyak", "colour": "sequence-5"}]}},
                   {"level": "desakel"}]}]}]})";
    return document.replace("ZOOMS", zooms ? "" : "\"zoomToArea\": false,");
}

/// Two in each area: 12.01.01 and 12.01.02 and so on, from west to east.
QByteArray districts(int people)
{
    QByteArray features;
    for (int at = 0; at < 6; ++at) {
        const QByteArray west = QByteArray::number(98 + at * 0.5);
        const QByteArray east = QByteArray::number(98.5 + at * 0.5);
        const QByteArray code = "12.0" + QByteArray::number(at / 2 + 1) + ".0" + QByteArray::number(at % 2 + 1);
        features += QByteArray(at > 0 ? "," : "") + R"({"type":"Feature","properties":{"kode":")" + code +
                    R"(","nama":"Kec )" + code + R"(","jiwa":)" + QByteArray::number(people + at) +
                    R"(,"hari":"2026-11-20"},"geometry":{"type":"Polygon","coordinates":[[[)" + west + ",2],[" + east +
                    ",2],[" + east + ",3],[" + west + ",3],[" + west + R"(,2]]]}})";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::unique_ptr<test::DemoCache> cacheOf(bool zooms)
{
    const auto workspace = workspace::read(documentOf(zooms), u"uji"_s);
    if (!workspace)
        qFatal("%s", qPrintable(test::lineOf(workspace.error().first())));
    auto cache = std::make_unique<test::DemoCache>(*workspace);
    for (const auto &[dataset, document] :
         {std::pair(u"kabkota"_s, test::smallAreas()), std::pair(u"kecamatan"_s, districts(50))})
        if (const QString error = cache->publish(dataset, document, test::deskTime); !error.isEmpty())
            qFatal("%s", qPrintable(error));
    return cache;
}

struct Opened
{
    explicit Opened(const test::DemoCache &cache)
        : desk(cache, u"peta"_s, {1280, 800}), panel(*qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s))),
          trail(*desk.find<panels::AreaTrail>(u"peta"_s)), card(*desk.find<panels::FeatureCard>(u"peta"_s))
    {
    }

    bool settle() { return desk.settle(); }
    QString area() const { return desk.context.value(u"area"_s); }

    bool open(const QString &code)
    {
        const qsizetype steps = trail.steps().size();
        Q_EMIT panel.view().opened(code);
        return QTest::qWaitFor([&] { return trail.steps().size() > std::max<qsizetype>(steps, 1); }) && settle();
    }

    /// The button of a step, as it is seen.
    QToolButton *step(const QString &text) const
    {
        for (QToolButton *button : trail.findChildren<QToolButton *>())
            if (button->text() == text && !button->isHidden())
                return button;
        return nullptr;
    }

    /// The areas that can be tapped now.
    QStringList codes() const
    {
        QStringList codes;
        const map::Sheet sheet = panel.sheet();
        for (const render::Layer &layer : sheet.scene->layers)
            for (std::size_t at = 0; layer.selectable && at < layer.features->size(); ++at)
                codes.append(layer.features->id(at));
        return codes;
    }

    double zoom() const { return panel.view().viewport().zoom; }

    test::Desk desk;
    panels::MapPanel &panel;
    panels::AreaTrail &trail;
    panels::FeatureCard &card;
};

} // namespace

/// Going down to the areas below and back, on data made here.
class AreaNavigationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = cacheOf(true); }

    void aCardWithoutFieldsTellsWhoseItIsAllTheSame()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        for (const QString &code : {u"12.01"_s, u"12.02"_s, u"12.01"_s}) {
            Q_EMIT map.panel.view().activated({code});
            QCOMPARE(map.area(), code);
            QVERIFY(map.card.isVisible());
            QVERIFY(map.settle());
            QVERIFY(map.card.details().facts.empty()); // no field is told of these areas
            QVERIFY2(map.card.details().foot.line.startsWith(u"BIG"_s), qPrintable(map.card.details().foot.line));
            QVERIFY(!map.card.details().foot.details.isEmpty());
            auto *foot = map.card.findChild<panels::PanelFoot *>();
            QVERIFY(foot->isVisible() && foot->height() > 20);
            QCOMPARE(foot->text(), map.card.details().foot);
            QCOMPARE(map.card.details().open, u"Show Kecamatan within"_s);
            QCOMPARE(map.panel.sheet().style.selection.id, code);
        }
    }

    void everyStepOfTheTrailLeadsBack()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        QVERIFY(!map.trail.isVisible());
        const double whole = map.zoom();
        QVERIFY(map.open(u"12.01"_s));
        QVERIFY(map.trail.isVisible());
        QCOMPARE(map.trail.steps(), QStringList({u"Provinsi Uji"_s, u"Daerah 1"_s}));
        QCOMPARE(map.area(), u"12.01"_s);
        QCOMPARE(map.codes(), QStringList({u"12.01.01"_s, u"12.01.02"_s}));
        QCOMPARE(map.panel.sheet().legend.title, u"Jiwa"_s);
        const render::Viewport openedView = map.panel.view().viewport();
        QVERIFY(openedView.zoom > whole + 0.5);

        // The last step is where one is: in ink and strong, and a tap on it goes back to the whole of it.
        QToolButton *first = map.step(u"Provinsi Uji"_s);
        QToolButton *last = map.step(u"Daerah 1"_s);
        QVERIFY(first && last);
        QVERIFY(last->styleSheet().contains(u"color: #16202e"_s));
        QCOMPARE(last->font().weight(), QFont::DemiBold);
        QVERIFY(first->styleSheet().contains(u"color: #0b6e6e"_s));
        QCOMPARE(first->font().weight(), QFont::Normal);
        map.desk.context.set(u"area"_s, u"12.01.02"_s);
        QVERIFY(map.settle());
        QVERIFY(map.panel.view().viewport().centre.x() > openedView.centre.x() + 0.0003); // flown to
        QCOMPARE(map.trail.steps().size(), 2);
        last->click();
        QCOMPARE(map.area(), u"12.01"_s);
        QCOMPARE(map.trail.steps().size(), 2);
        QVERIFY(map.settle());
        QVERIFY(qAbs(map.panel.view().viewport().centre.x() - openedView.centre.x()) < 1e-9);

        first->click();
        QVERIFY(!map.trail.isVisible());
        QCOMPARE(map.area(), QString());
        QVERIFY(map.settle());
        QVERIFY(qAbs(map.zoom() - whole) < 1e-6);
        QCOMPARE(map.codes().size(), 3);
        // A second visit is as the first.
        QVERIFY(map.open(u"12.03"_s));
        QCOMPARE(map.trail.steps().last(), u"Daerah 3"_s);
        QVERIFY(map.trail.isVisible() && map.step(u"Daerah 3"_s));
        QCOMPARE(map.codes(), QStringList({u"12.03.01"_s, u"12.03.02"_s}));
    }

    void keysLeadUpStepByStep()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        QVERIFY(map.open(u"12.02"_s));
        map.desk.context.set(u"area"_s, u"12.02.01"_s);
        QVERIFY(map.settle());
        QVERIFY(map.card.isVisible());
        const auto back = [&] { QTest::keyClick(&map.panel.view(), Qt::Key_Backspace); };
        back();
        QVERIFY(!map.card.isVisible()); // first the card
        QCOMPARE(map.area(), u"12.02.01"_s);
        back();
        QCOMPARE(map.area(), u"12.02"_s);
        QVERIFY(map.settle());
        if (map.card.isVisible())
            back();
        QCOMPARE(map.trail.steps().size(), 2);
        back();
        QCOMPARE(map.area(), QString());
        QVERIFY(!map.trail.isVisible());
        back(); // nothing is left to leave
        QCOMPARE(map.codes().size(), 3);
    }

    void aPageThatGoesElsewhereTakesTheMapAlong()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        QVERIFY(map.open(u"12.01"_s));
        map.desk.context.set(u"area"_s, u"12.01.01"_s); // within: stays open
        QVERIFY(map.settle());
        QCOMPARE(map.trail.steps().size(), 2);
        map.desk.context.set(u"area"_s, u"12.02"_s);
        QVERIFY(!map.trail.isVisible());
        QVERIFY(map.settle());
        QCOMPARE(map.codes().size(), 3);
        QCOMPARE(map.panel.sheet().style.selection.id, u"12.02"_s);
    }

    void aLevelThatIsNotThereIsTold()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        QVERIFY(map.open(u"12.01"_s));
        Q_EMIT map.panel.view().opened(u"12.01.01"_s);
        QTRY_COMPARE(map.panel.view().notice().text(), u"Desa: Not synced yet"_s);
        QCOMPARE(map.trail.steps().size(), 2);
        QVERIFY(map.settle());
        Q_EMIT map.panel.view().opened(u"99"_s); // no area of the map
        QCOMPARE(map.trail.steps().size(), 2);
    }

    void aPublishOfTheLevelBelowIsShown()
    {
        const auto cache = cacheOf(true);
        Opened map(*cache);
        QVERIFY(map.settle());
        QVERIFY(map.open(u"12.01"_s));
        const auto colours = [&] {
            QStringList names;
            const map::Sheet sheet = map.panel.sheet();
            for (const render::Layer &layer : sheet.scene->layers)
                for (std::size_t at = 0; layer.selectable && at < layer.features->size(); ++at)
                    names.append(layer.symbol(at)->fill.name());
            return names;
        };
        QCOMPARE(colours(), QStringList({u"#eaf3f1"_s, u"#eaf3f1"_s}));
        QCOMPARE(cache->publish(u"kecamatan"_s, districts(500), test::deskTime.addSecs(60)), QString());
        map.desk.view->refresh({u"kecamatan"_s});
        QVERIFY(!map.panel.isSettled());
        QVERIFY(map.settle());
        QCOMPARE(colours(), QStringList({u"#0b6e6e"_s, u"#0b6e6e"_s}));
        QCOMPARE(map.trail.steps().size(), 2);
    }

    void theLevelBelowIsAskedAgainOnTheNextDay()
    {
        Opened map(*m_cache);
        QVERIFY(map.settle());
        QVERIFY(map.open(u"12.01"_s));
        map.desk.view->updateTime();
        QVERIFY(map.panel.isSettled());
        map.desk.clock.pass(std::chrono::days(1));
        map.desk.view->updateTime();
        QVERIFY(!map.panel.isSettled());
        QVERIFY(map.settle());
        QCOMPARE(map.trail.steps().size(), 2);
    }

    void aMapMayStayWhereItIs()
    {
        const auto cache = cacheOf(false);
        Opened map(*cache);
        QVERIFY(map.settle());
        const render::Viewport before = map.panel.view().viewport();
        map.desk.context.set(u"area"_s, u"12.01"_s);
        QVERIFY(map.settle());
        QCOMPARE(map.panel.view().viewport(), before);
        QVERIFY(map.open(u"12.01"_s));
        QVERIFY(map.zoom() > before.zoom + 0.5); // what is opened is flown to all the same
    }

    void aPageWithAnAreaBeginsThere()
    {
        test::Desk desk(*m_cache, u"peta"_s, {1280, 800});
        desk.context.set(u"area"_s, u"12.02"_s);
        QVERIFY(desk.settle());
        auto *panel = qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s));
        QCOMPARE(panel->sheet().style.selection.id, u"12.02"_s);
        Opened whole(*m_cache);
        QVERIFY(whole.settle());
        QVERIFY(panel->view().viewport().zoom > whole.zoom() + 0.5);
    }

    void theTrailIsDrawnWithArrowsBetweenItsSteps()
    {
        theme::Theme theme;
        panels::AreaTrail trail(theme);
        trail.setSteps({u"Satu"_s, u"Dua"_s, u"Tiga"_s});
        const QSize wanted = trail.sizeHint();
        QCOMPARE(wanted.height(), 44);
        const auto arrows = [&](QSize size) {
            const auto log = test::paintedBy(trail, size);
            return std::ranges::count_if(log->texts, [](const auto &text) { return text.text == u"›"; });
        };
        QCOMPARE(arrows(wanted), 2);
        // Where room lacks: "…" and an arrow before what is left; the last step is always there.
        trail.show();
        trail.resize(wanted.width() - 20, 44);
        const auto shown = [&] {
            QStringList texts;
            for (QToolButton *button : trail.findChildren<QToolButton *>())
                if (!button->isHidden())
                    texts.append(button->text());
            texts.sort();
            return texts;
        };
        QCOMPARE(shown(), QStringList({u"Tiga"_s, u"…"_s}));
        QSignalSpy chosen(&trail, &panels::AreaTrail::chosen);
        for (QToolButton *button : trail.findChildren<QToolButton *>())
            if (!button->isHidden())
                button->click();
        QList<int> steps;
        for (const auto &each : std::as_const(chosen))
            steps.append(each.first().toInt());
        std::ranges::sort(steps);
        QCOMPARE(steps, QList<int>({1, 2})); // the mark leads to the last one that it stands for
        trail.resize(50, 44);
        QVERIFY(shown().contains(u"…"_s));
        trail.setSteps({u"Satu"_s});
        trail.resize(trail.sizeHint());
        QCOMPARE(shown(), QStringList{u"Satu"_s});
        QCOMPARE(arrows(trail.sizeHint()), 0);
        trail.setSteps({u"Satu"_s, u"Dua"_s});
        trail.resize(trail.sizeHint());
        chosen.clear();
        for (QToolButton *button : trail.findChildren<QToolButton *>())
            if (button->text() == u"Dua"_s && !button->isHidden())
                button->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }
};

ANJUNGAN_TEST(QApplication, AreaNavigationTest)
#include "area_navigation_test.moc"
