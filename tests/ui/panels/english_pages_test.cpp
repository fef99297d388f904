// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/key_values.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;
using test::paintedBy;

namespace {

/// Of all texts in two languages below `json`: what one of them says in each.
void collect(const QJsonValue &json, const QString &language, QSet<QString> &words)
{
    for (const QJsonValue each : json.toArray())
        collect(each, language, words);
    const QJsonObject object = json.toObject();
    if (object.contains(u"en"))
        words.insert(object[language].toString(object[language][u"other"].toString()));
    for (const QJsonValue each : object)
        collect(each, language, words);
}

/// Words that the demo's workspace has in Indonesian only.
QSet<QString> indonesianWords()
{
    QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/workspace.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no demo");
    const QJsonObject demo = QJsonDocument::fromJson(file.readAll()).object();
    QSet<QString> indonesian;
    QSet<QString> english;
    collect(demo, u"id"_s, indonesian);
    collect(demo, u"en"_s, english);
    english.insert(u"Kota"_s); // the first line of "Kota Medan", a name
    return indonesian - english;
}

} // namespace

/// The demo in English: no word of the workspace is left in Indonesian, and its figures read well.
class EnglishPagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void noWordIsLeftInIndonesian_data()
    {
        QTest::addColumn<QString>("area");
        for (const QString &page : {u"ringkasan"_s, u"bencana"_s, u"tren"_s, u"sekolah"_s, u"kinerja"_s})
            for (const QString &area : {QString(), u"12.14"_s})
                QTest::addRow("%s %s", qPrintable(page), qPrintable(area)) << area;
    }

    void noWordIsLeftInIndonesian()
    {
        QFETCH(const QString, area);
        const QString page = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        Desk desk(*m_cache, page, test::widePage, theme::Scheme::Light, map::MapSurface::Static, u"en");
        QVERIFY(desk.context.set(u"area"_s, area));
        QVERIFY(desk.settle());
        const QSet<QString> indonesian = indonesianWords();
        QVERIFY(indonesian.contains(u"Tinggi"_s) && indonesian.contains(u"kejadian"_s));
        static const QRegularExpression number(u"^[0-9.,–]+ "_s);
        static const QRegularExpression ofOne(u"(^|[^0-9.,−])1 (events|schools|pupils|villages|houses|people)"_s);
        static const QRegularExpression spacedPercent(u"[0-9] %"_s);
        for (const QString &text : paintedBy(*desk.view, test::widePage)->words()) {
            const QString unit = QString(text).remove(number);
            QVERIFY2(!indonesian.contains(unit), qPrintable(text));
            QVERIFY2(!ofOne.match(text).hasMatch(), qPrintable(text));
            QVERIFY2(!spacedPercent.match(text).hasMatch(), qPrintable(text));
        }
    }

    void theCardOfAnAreaTranslatesItsClass()
    {
        Desk desk(*m_cache, u"bencana"_s, test::widePage, theme::Scheme::Light, map::MapSurface::Static, u"en");
        QVERIFY(desk.context.set(u"area"_s, u"12.07"_s));
        QVERIFY(desk.settle());
        const QString facts = desk.find<charts::KeyValues>(u"daerah"_s)->accessibleDescription();
        QVERIFY2(facts.startsWith(u"Hazard index High 0."_s), qPrintable(facts));
    }
};

ANJUNGAN_TEST(QApplication, EnglishPagesTest)
#include "english_pages_test.moc"
