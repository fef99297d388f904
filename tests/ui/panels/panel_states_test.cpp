// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/scope.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/table/data_table.h"
#include "ui/map/map_view.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/chip.h"
#include "ui/panels/factory.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Panel;
using test::Desk;

namespace {

QString figureText(const Desk &desk, const QString &panel)
{
    return desk.find<charts::FigureTile>(panel)->accessibleDescription();
}

} // namespace

class PanelStatesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::DemoCache>(test::smallWorkspace());
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, test::smallValues(), test::morning), QString());
    }

    /// Of an area that this device keeps no rows of, no panel says 0; of the others each says that they are a part.
    void aPartIsNotTheWhole()
    {
        test::DemoCache cache(workspace::inScope(test::smallWorkspace(), {.areas = {u"12.01"_s}, .without = {}}));
        QCOMPARE(cache.publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(cache.publish(u"nilai"_s, test::smallValues(), test::morning), QString());
        Desk desk(cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        const QString foot = desk.panel(u"jumlah"_s)->foot().text().line;
        QVERIFY2(foot.contains(u"part:"_s), qPrintable(foot));
        QVERIFY(desk.context.set(u"area"_s, u"12.02"_s));
        QVERIFY(desk.settle());
        const QString said = figureText(desk, u"jumlah"_s);
        QVERIFY2(said.contains(u"–"_s) && !said.contains(u'0'), qPrintable(said)); // not 0
        QVERIFY(desk.context.set(u"area"_s, u"12.01"_s));
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"jumlah"_s)->state(), Panel::State::Ready);
    }

    void answersAreShownWithWhoseAndHowOldTheyAre()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"jumlah"_s)->state(), Panel::State::Ready);
        QCOMPARE(figureText(desk, u"jumlah"_s), u"1.030 orang Kelas A"_s);
        const panels::FootText foot = desk.panel(u"jumlah"_s)->foot().text();
        QCOMPARE(QString(foot.line).replace(QChar(QChar::Nbsp), u' '), u"BPBD  Sep – Okt · 16 hari"_s);
        QCOMPARE(foot.tone, theme::Tone::Good);
    }

    void whatWasNeverSyncedSaysSo()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"belum"_s)->state(), Panel::State::Empty);
        QCOMPARE(desk.panel(u"belum"_s)->message(), u"Not synced yet"_s);
        // A figure has no heading beside its content: the note says what is missing.
        QCOMPARE(desk.find<charts::EmptyNote>(u"belum"_s)->accessibleName(), u"Belum: Not synced yet"_s);
        QCOMPARE(desk.find<charts::EmptyNote>(u"salah"_s)->accessibleName(), desk.panel(u"salah"_s)->message());
    }

    void whatCouldNotBeSyncedSaysThat()
    {
        QCOMPARE(m_cache->fail(u"belum"_s, u"http://s/: answered 404"_s, test::morning), QString());
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"belum"_s)->message(), u"Not synced yet: the last sync failed"_s);
    }

    void aRowOfTheAreasCardSaysWhyItHasNoValue()
    {
        workspace::Workspace workspace = test::smallWorkspace();
        for (workspace::PanelSpec &panel : workspace.pages.first().panels)
            if (panel.id == u"daerah"_s)
                panel.options[u"rows"_s] = QJsonDocument::fromJson(R"([{"title": "Belum", "value": "n",
                    "format": "integer", "query": {"dataset": "belum", "measures": [{"id": "n", "by": "count"}]}}])")
                                               .array();
        test::DemoCache cache(workspace);
        QCOMPARE(cache.publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        Desk desk(cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.view->findChild<charts::KeyValues *>()->accessibleDescription(), u"Belum Not synced yet"_s);
    }

    void aFieldThatIsNotThereIsAnErrorOfItsPanelOnly()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"salah"_s)->state(), Panel::State::Error);
        QVERIFY2(desk.panel(u"salah"_s)->message().contains(u"tiada"_s), qPrintable(desk.panel(u"salah"_s)->message()));
        QVERIFY(!desk.panel(u"salah"_s)->message().contains(u'\n'));
        QCOMPARE(desk.panel(u"tabel"_s)->state(), Panel::State::Ready);
    }

    void anErrorIsOneLineWhateverItTellsOf()
    {
        workspace::Workspace workspace = test::smallWorkspace();
        for (workspace::PanelSpec &panel : workspace.pages.first().panels)
            if (panel.id == u"salah"_s)
                panel.options[u"query"_s] =
                    QJsonObject{{u"dataset"_s, u"nilai"_s}, {u"select"_s, QJsonArray{u"ti\nada\r\u2028lagi"_s}}};
        test::DemoCache cache(workspace);
        QCOMPARE(cache.publish(u"nilai"_s, test::smallValues(), test::morning), QString());
        Desk desk(cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        const QString message = desk.panel(u"salah"_s)->message();
        QVERIFY2(message.contains(u"ti ada lagi"_s), qPrintable(message));
        for (const QChar stop : u"\n\r\u2028"_s)
            QVERIFY(!message.contains(stop));
    }

    void aParameterAsksAnewWhatUsesIt()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QVERIFY(desk.context.set(u"kelas"_s, u"b"_s));
        QVERIFY(desk.settle());
        QCOMPARE(figureText(desk, u"jumlah"_s), u"– Kelas B"_s);
        QVERIFY(desk.context.set(u"kelas"_s, u"a"_s));
        QVERIFY(desk.context.set(u"area"_s, u"12.01"_s));
        QVERIFY(desk.settle());
        QCOMPARE(figureText(desk, u"jumlah"_s), u"10 orang Kelas A"_s);
    }

    void aChoiceWithoutRowsSaysSo()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.context.set(u"kelas"_s, u"z"_s));
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"tabel"_s)->state(), Panel::State::Empty);
        QCOMPARE(desk.panel(u"tabel"_s)->message(), u"No data for this choice"_s);
    }

    void onlyDeclaredChoicesAreTaken()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(!desk.context.set(u"kelas"_s, u"tiada"_s));
        QVERIFY(!desk.context.set(u"tiada"_s, u"a"_s));
        QCOMPARE(desk.context.value(u"kelas"_s), u"a"_s);
    }

    void aFailedSyncLeavesWhatWasPublished()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(m_cache->fail(u"nilai"_s, u"http://s/: no answer"_s, test::morning.addSecs(60)), QString());
        desk.view->refresh({u"nilai"_s});
        QVERIFY(desk.settle());
        QCOMPARE(figureText(desk, u"jumlah"_s), u"1.030 orang Kelas A"_s);
        const panels::FootText foot = desk.panel(u"jumlah"_s)->foot().text();
        QCOMPARE(foot.tone, theme::Tone::Bad);
        QVERIFY(foot.details.last().contains(u"http://s/: no answer"_s));
    }

    void aPublishIsShownAfterARefresh()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(m_cache->publish(u"nilai"_s, test::smallValues().replace("1020", "1021"), test::morning.addSecs(60)),
                 QString());
        desk.view->refresh({u"kabkota"_s});
        QVERIFY(desk.settle());
        QCOMPARE(figureText(desk, u"jumlah"_s), u"1.030 orang Kelas A"_s);
        desk.view->refresh({u"nilai"_s});
        QVERIFY(desk.settle());
        QCOMPARE(figureText(desk, u"jumlah"_s), u"1.031 orang Kelas A"_s);
    }

    void agesInTheFootFollowTheClock()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        desk.clock.pass(std::chrono::days(30));
        desk.panel(u"jumlah"_s)->updateFoot();
        const panels::FootText foot = desk.panel(u"jumlah"_s)->foot().text();
        QCOMPARE(foot.tone, theme::Tone::Warning);
        // The device has sent no request since the data were due: the agency is not responsible.
        QVERIFY2(QString(foot.line).replace(QChar::Nbsp, u' ').contains(u"may be out of date"_s),
                 qPrintable(foot.line));
    }

    void aTapOnTheMapSelectsAndASecondOneFrees()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *map = desk.find<map::MapView>(u"peta"_s);
        QSignalSpy activated(map, &map::MapView::activated);
        Q_EMIT map->activated({u"12.02"_s});
        QCOMPARE(desk.context.value(u"area"_s), u"12.02"_s);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<panels::AreaHeading>(u"daerah"_s)->accessibleName(), u"Daerah 2"_s);
        QVERIFY(desk.find<charts::KeyValues>(u"daerah"_s)->accessibleDescription().contains(u"1.020"_s));
        Q_EMIT map->activated({u"12.02"_s});
        QCOMPARE(desk.context.value(u"area"_s), QString());
        Q_EMIT map->activated({u"12.01"_s});
        Q_EMIT map->activated({});
        QCOMPARE(desk.context.value(u"area"_s), QString());
    }

    void withoutAnAreaTheCardTellsNothingOfJustAny()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<panels::AreaHeading>(u"daerah"_s)->accessibleName(), u"Provinsi Uji"_s);
        const QString facts = desk.find<charts::KeyValues>(u"daerah"_s)->accessibleDescription();
        QVERIFY2(facts.contains(u"1.030"_s), qPrintable(facts));
        QVERIFY2(facts.contains(u"Kelas –"_s) || facts.contains(u"Kelas: –"_s), qPrintable(facts));
    }

    void chipsChoose()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        const auto chips = desk.panel(u"peta"_s)->findChildren<panels::Chip *>();
        QCOMPARE(chips.size(), 3);
        QVERIFY(chips[0]->isChecked());
        QTest::mouseClick(chips[1], Qt::LeftButton);
        QCOMPARE(desk.context.value(u"kelas"_s), u"b"_s);
        QVERIFY(chips[1]->isChecked() && !chips[0]->isChecked());
    }

    void longTablesSayHowMuchTheyShow()
    {
        QJsonArray features;
        for (int row = 0; row < 620; ++row) {
            features += QJsonObject{{u"type"_s, u"Feature"_s},
                                    {u"geometry"_s, QJsonValue::Null},
                                    {u"properties"_s, QJsonObject{{u"id"_s, QString::number(row)},
                                                                  {u"kode"_s, u"12.01"_s},
                                                                  {u"kelas"_s, u"a"_s},
                                                                  {u"bulan"_s, u"2026-10"_s},
                                                                  {u"jumlah"_s, 1},
                                                                  {u"diubah"_s, u"2026-11-05T03:00:00Z"_s}}}};
        }
        const QJsonObject listing{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}};
        QCOMPARE(m_cache->publish(u"nilai"_s, QJsonDocument(listing).toJson(), test::morning), QString());
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(desk.find<panels::UnitLabel>(u"tabel"_s)->accessibleName(),
                 u"%1 of 620"_s.arg(desk.find<charts::DataTable>(u"tabel"_s)->visibleRowCount()));
        QCOMPARE(desk.find<charts::DataTable>(u"tabel"_s)->view().model()->rowCount(), 620);
    }

    void anUnknownTypeSaysSo()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        workspace::PanelSpec definition = desk.panel(u"tabel"_s)->definition();
        definition.type = workspace::PanelType::Unknown;
        definition.typeName = u"hologram"_s;
        const std::unique_ptr<Panel> panel(panels::makePanel(definition, desk.services, desk.context, nullptr));
        panel->start();
        QCOMPARE(panel->state(), Panel::State::Error);
        QVERIFY(panel->message().contains(u"hologram"_s));
        QVERIFY(panel->isSettled());
    }

    /// A wall stands for months: what could not be read for a moment is asked for again without a hand.
    void aCacheThatCouldNotBeReadIsAskedAgain()
    {
        m_cache->close();
        const QString file = m_cache->file(), aside = file + u".aside"_s;
        QVERIFY(QFile::rename(file, aside));
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QByteArray(9000, 'x')) == 9000);
        other.close();
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *panel = desk.panel(u"jumlah"_s);
        QCOMPARE(panel->state(), Panel::State::Error);
        QVERIFY(QFile::remove(file) && QFile::rename(aside, file));
        panel->askForDay(QDate(2026, 11, 21)); // as the page does each minute
        QVERIFY(desk.settle());
        QCOMPARE(panel->state(), Panel::State::Ready);
        QCOMPARE(figureText(desk, u"jumlah"_s), u"1.030 orang Kelas A"_s);
        // What was answered is not asked for again.
        QSignalSpy busy(panel, &Panel::settled);
        panel->askForDay(QDate(2026, 11, 21));
        QVERIFY(panel->isSettled());
        QCOMPARE(busy.size(), 0);
    }

    void pagesGoWhileTheirQuestionsAreOpen()
    {
        for (int round = 0; round < 5; ++round) {
            Desk desk(*m_cache, u"uji"_s, test::widePage);
            desk.context.set(u"area"_s, u"12.01"_s);
        }
    }
};

ANJUNGAN_TEST(QApplication, PanelStatesTest)
#include "panel_states_test.moc"
