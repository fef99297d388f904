// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/briefing/briefing_station.h"
#include "tests/ui/panels/cases.h"
#include "ui/briefing/lead.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *oddPanels = R"(
    {"id": "angka", "type": "figure", "title": "<b>Angka</b> & lain", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]},
     "query": {"dataset": "data", "measures": [{"id": "n", "by": "sum", "field": "korban"}]}, "value": "n", "format": "integer"},
    {"id": "belum", "type": "figure", "title": "Belum", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]},
     "query": {"dataset": "belum", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
    {"id": "salah", "type": "table", "title": "Salah", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 1, 6, 1]},
     "query": {"dataset": "data", "select": ["tidak_ada"]},
     "columns": [{"field": "tidak_ada", "title": "X", "format": "text"}]},
    {"id": "kosong", "type": "bars", "title": "Kosong", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "data", "where": [{"field": "nama", "is": "=", "value": "tidak"}], "group": ["nama"],
               "measures": [{"id": "n", "by": "count"}]}, "label": "nama", "value": "n", "format": "integer"},
    {"id": "nama", "type": "table", "title": "Nama", "at": {"wide": [0, 2, 12, 1], "narrow": [0, 3, 6, 1]},
     "query": {"dataset": "data", "select": ["nama", "korban"]},
     "columns": [{"field": "nama", "title": "<i>Nama</i>", "format": "text"},
                 {"field": "korban", "title": "Korban", "format": "integer"}]})";

QByteArray oddRows()
{
    return test::plainRows(R"(
        {"kode": "1", "nama": "<b>Medan</b> &amp; <img src='x'>", "korban": 3}
        {"kode": "2", "nama": "dua\nbaris\tdan\u202e kanan", "korban": 4}
        {"kode": "3", "nama": ")" +
                           QByteArray(3000, 'x') + R"(", "korban": 5})");
}

QString written(const QList<briefing::Phrase> &phrases)
{
    QString text;
    for (const briefing::Phrase &phrase : phrases)
        text += phrase.isValue ? u'[' + phrase.text + u']' : phrase.text;
    return text;
}

workspace::PanelSpec sentence(const QByteArray &json)
{
    return {.id = {},
            .type = workspace::PanelType::Text,
            .typeName = u"text"_s,
            .title = {},
            .wide = {},
            .narrow = {},
            .options = QJsonDocument::fromJson(json).object()};
}

} // namespace

/// Panels that have nothing to show, and texts that are not for a reader.
class OddBriefingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("data belum", oddPanels));
        QCOMPARE(m_cache->publish(u"data"_s, oddRows(), test::morning), QString());
    }

    void whatCannotBeShownSaysWhy_data()
    {
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("a whole page") << true;
        QTest::newRow("its panels") << false;
    }

    void whatCannotBeShownSaysWhy()
    {
        QFETCH(const bool, isWhole);
        workspace::Briefing briefing = test::briefingOf(isWhole ? QStringList{u"p"_s} : QStringList());
        if (!isWhole)
            for (const char *panel : {"angka", "belum", "salah", "kosong", "nama"})
                briefing.parts.append(
                    {.page = u"p"_s, .panel = QString::fromLatin1(panel), .columns = {}, .height = {}});
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing);
        QVERIFY2(run, qPrintable(station.failure()));
        const auto text = test::textOf(test::BriefingStation::pdf(*run));
        if (!text)
            QSKIP("pdftotext is not installed");
        for (const QString &word : {u"Belum"_s, u"Not synced yet"_s, u"Salah"_s, u"has no field"_s, u"Kosong"_s,
                                    u"No data for this choice"_s, u"12"_s})
            QVERIFY2(text->contains(word), qPrintable(word + u" is missing in: "_s + *text));
    }

    /// On every page, since a figure of some areas is another one than that of all.
    void aPartIsTold()
    {
        workspace::Workspace workspace = test::pageOf("data belum", oddPanels);
        for (workspace::Dataset &dataset : workspace.datasets)
            if (dataset.id == u"data"_s)
                dataset.part = {u"12.07"_s};
        test::DemoCache cache(workspace);
        QCOMPARE(cache.publish(u"data"_s, oddRows(), test::morning), QString());
        test::BriefingStation station(cache);
        const auto run = station.make(test::briefingOf({u"p"_s}));
        QVERIFY2(run, qPrintable(station.failure()));
        const briefing::Composition &document = run->document();
        QVERIFY2(document.head.chosen.endsWith(u"part: 12.07 (1)"_s), qPrintable(document.head.chosen));
        QVERIFY(std::ranges::contains(document.sources, u"1: Part: this device keeps only rows of 12.07"_s,
                                      &briefing::SourceRow::dataset));
        QVERIFY(!document.sources.front().hasTrouble);
    }

    void markupIsText()
    {
        workspace::Briefing briefing = test::briefingOf({u"p"_s});
        briefing.title = {{{QString(), u"<u>Rapat</u> %1 & lain"_s}}};
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing);
        QVERIFY(run);
        const QByteArray pdf = test::BriefingStation::pdf(*run);
        QVERIFY(pdf.contains("&lt;u&gt;Rapat&lt;/u&gt; %1 &amp; lain")); // in its metadata
        const auto text = test::textOf(pdf);
        if (!text)
            QSKIP("pdftotext is not installed");
        for (const QString &word :
             {u"<u>Rapat</u> %1 & lain"_s, u"<b>Angka</b> & lain"_s, u"<b>Medan</b> &amp;"_s, u"<i>Nama</i>"_s})
            QVERIFY2(text->contains(word), qPrintable(word + u" is missing in: "_s + *text));
        QVERIFY(!text->contains(QChar(0x202e)));
    }

    void aLeadIsOfItsRows()
    {
        workspace::Briefing briefing = test::briefingOf({u"p"_s});
        briefing.lead = {
            sentence(
                R"({"text": ["Korban %1 di %2 %3."], "query": {"dataset": "data", "select": ["korban", "kode", "nama"],
                        "order": ["-korban"], "limit": 1},
                        "values": [{"value": "korban", "format": "integer"}, {"value": "kode", "format": "text"}]})"),
            sentence(R"({"text": ["Tidak ada %1."], "query": {"dataset": "data", "select": ["korban"],
                        "where": [{"field": "kode", "is": "=", "value": "9"}]},
                        "values": [{"value": "korban", "format": "integer"}]})"),
            sentence(R"({"text": ["Belum %1."], "query": {"dataset": "belum", "select": ["korban"]},
                        "values": [{"value": "korban", "format": "integer"}]})"),
            sentence(R"({"text": ["Tanpa angka."]})")};
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing);
        QVERIFY2(run, qPrintable(station.failure()));
        QCOMPARE(written(run->document().head.lead),
                 u"Korban [5] di [3] %3. belum has not been synced yet. Tanpa angka."_s);
    }

    void valuesHaveNoPlacesForOthers()
    {
        QCOMPARE(written(briefing::phrasesOf(u"%1, %2%% %9"_s, {u"%2"_s, u"x"_s})), u"[%2], [x]%% %9"_s);
    }

    void aPageForOneKeyWithoutOneSaysSo()
    {
        const auto demo = test::demoCache(test::morning);
        test::BriefingStation station(*demo);
        QVERIFY(!station.make(test::briefingOf({u"opd"_s}))); // not that its budget is 0
        QVERIFY2(station.failure().contains(u"opd=…"_s), qPrintable(station.failure()));
        workspace::Selection chosen;
        chosen.set(u"opd"_s, u"pupr"_s);
        const auto run = station.make(test::briefingOf({u"opd"_s}), chosen);
        QVERIFY2(run, qPrintable(station.failure()));
        QVERIFY(run->document().head.chosen.contains(u"Dinas PUPR"_s));
    }

    void whatIsChosenAndNotKnownIsSaid()
    {
        test::BriefingStation station(*m_cache);
        workspace::Selection chosen;
        chosen.set(u"opd"_s, u"<b>x</b>"_s);
        chosen.set(u"area"_s, u"99.99"_s);
        const auto run = station.make(test::briefingOf({u"p"_s}), chosen);
        QVERIFY2(run, qPrintable(station.failure()));
        QVERIFY2(run->document().head.chosen.contains(u"99.99, which is not known"_s) &&
                     run->document().head.chosen.contains(u"<b>x</b>, which is not known"_s),
                 qPrintable(run->document().head.chosen));
    }

    /// A measure has a row without any data; and what a source says turns no other words round.
    void aLeadSaysNothingWithoutDataAndTurnsNoWords()
    {
        workspace::Briefing briefing = test::briefingOf({u"p"_s});
        briefing.lead = {sentence(R"({"text": ["Jumlah %1."], "query": {"dataset": "data",
                        "where": [{"field": "kode", "is": "=", "value": "9"}],
                        "measures": [{"id": "n", "by": "avg", "field": "korban"}]},
                        "values": [{"value": "n", "format": "integer"}]})"),
                         sentence(R"({"text": ["Di %1."], "query": {"dataset": "data", "select": ["nama"]},
                        "values": [{"value": "nama", "format": "text"}]})")};
        const auto turned = [&](const QString &name) {
            test::DemoCache cache(test::pageOf("data belum", oddPanels));
            const QByteArray row =
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": 1, "
                "\"geometry\": null, \"properties\": {\"id\": \"1\", \"kode\": \"1\", \"korban\": 1, "
                "\"nama\": \"" +
                name.toUtf8() + "\"}}]}";
            QString error = cache.publish(u"data"_s, row, test::morning);
            if (!error.isEmpty())
                return error;
            test::BriefingStation station(cache);
            const auto run = station.make(briefing);
            return run ? written(run->document().head.lead) : station.failure();
        };
        QCOMPARE(turned(u"Naga\u202eJuang"_s), u"Di [Naga\u00a0Juang]."_s);
    }
};

ANJUNGAN_TEST(QApplication, OddBriefingsTest)
#include "odd_briefings_test.moc"
