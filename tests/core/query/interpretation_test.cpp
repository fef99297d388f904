// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/interpretation.h"
#include "tests/core/query/search_kit.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using query::Meaning;

namespace {

// Bits of the words that a meaning explains.
constexpr quint32 word0 = 1, word1 = 2, word2 = 4;

Meaning choice(const QString &page, const QString &parameter, const QString &value, quint32 words)
{
    return {.kind = Meaning::Kind::Choice,
            .id = value,
            .page = page,
            .parameter = parameter,
            .words = words,
            .whole = words,
            .score = 100};
}

Meaning area(const QString &code, quint32 words, int score = 100)
{
    return {
        .kind = Meaning::Kind::Area, .id = code, .page = {}, .parameter = u"area"_s, .words = words, .score = score};
}

Meaning agency(const QString &id, quint32 words)
{
    return {.kind = Meaning::Kind::Agency, .id = id, .page = {}, .parameter = u"opd"_s, .words = words, .score = 100};
}

Meaning topic(const QString &dataset, quint32 words)
{
    return {.kind = Meaning::Kind::Topic, .id = dataset, .page = {}, .parameter = {}, .words = words, .score = 100};
}

using Meanings = std::vector<Meaning>;

} // namespace

Q_DECLARE_METATYPE(std::vector<anjungan::query::Meaning>)

/// The rules of docs/search.md, as a table over what the words may mean.
class InterpretationTest : public QObject
{
    Q_OBJECT

private:
    const test::SearchKit m_kit;

private Q_SLOTS:
    void theRules_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<Meanings>("meanings");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, int words, const Meanings &meanings, const QString &meant) {
            QTest::newRow(name) << words << meanings << meant;
        };
        const Meaning sma = choice(u"sekolah"_s, u"jenjang"_s, u"SMA"_s, word0);
        row("nothing", 0, {}, u"-"_s);
        row("no words, but meanings", 0, {sma}, u"-"_s);
        row("a choice", 1, {sma}, u"sekolah: SMA"_s);
        row("a choice and an area", 2, {sma, area(u"12.07"_s, word1)}, u"sekolah: SMA 12.07"_s);
        row("a word is left", 3, {sma, area(u"12.07"_s, word1)}, u"-"_s);
        row("an area alone", 1, {area(u"12.07"_s, word0)}, u"-"_s);
        row("a topic alone", 1, {topic(u"sekolah"_s, word0)}, u"-"_s);
        row("an area and an agency", 2, {area(u"12.07"_s, word0), agency(u"bpbd"_s, word1)}, u"-"_s);
        row("a topic and an agency", 2, {topic(u"aplikasi"_s, word0), agency(u"bpbd"_s, word1)},
            u"opd: aplikasi bpbd"_s);
        row("the page does not follow it", 2, {topic(u"aplikasi"_s, word0), area(u"12.07"_s, word1)}, u"-"_s);
        row("choices of two pages", 2, {sma, choice(u"bencana"_s, u"bahaya"_s, u"banjir"_s, word1)}, u"-"_s);
        row("the better area", 2, {sma, area(u"12.71.13"_s, word1, 80), area(u"12.07"_s, word1, 100)},
            u"sekolah: SMA 12.07"_s);
        row("the first of equal ones", 2, {sma, area(u"12.07"_s, word1), area(u"12.71.13"_s, word1)},
            u"sekolah: SMA 12.07"_s);
        row("an area of two words", 3, {sma, area(u"12.07"_s, word1 | word2), area(u"12.05"_s, word1)},
            u"sekolah: SMA 12.07"_s);
        row("a part that adds nothing", 1, {sma, area(u"12.07"_s, word0)}, u"sekolah: SMA"_s);
    }
    void theRules()
    {
        QFETCH(int, words);
        QFETCH(Meanings, meanings);
        const query::SearchPages pages(m_kit.workspace());
        const auto meant = query::interpret(pages, (quint32{1} << words) - 1, meanings);
        QString shown = meant ? meant->page->spec->id + u':' : u"-"_s;
        if (meant)
            for (const Meaning &meaning : meant->meanings)
                shown += u' ' + meaning.id;
        QTEST(shown, "meant");
    }

    /// Whatever the words may mean, it ends soon.
    void manyMeaningsAreNoTrouble()
    {
        Meanings meanings;
        for (int at = 0; at < 500; ++at) {
            const quint32 words = quint32{1} << (at % 8);
            meanings.push_back(area(u"12.%1"_s.arg(at), words));
            meanings.push_back(agency(QString::number(at), words));
            meanings.push_back(choice(u"sekolah"_s, u"jenjang"_s, QString::number(at), words));
        }
        const query::SearchPages pages(m_kit.workspace());
        QVERIFY(!query::interpret(pages, 0xFF, meanings));
    }
};

ANJUNGAN_TEST(QCoreApplication, InterpretationTest)
#include "interpretation_test.moc"
