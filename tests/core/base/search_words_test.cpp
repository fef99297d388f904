// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/search_words.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QString joined(const std::vector<base::SearchWord> &words)
{
    QStringList all;
    for (const base::SearchWord &word : words)
        all << word.word;
    return all.join(u'|');
}

} // namespace

class SearchWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("indexed");
        QTest::addColumn<QString>("sought");
        const auto row = [](const char *name, const QString &text, const QString &indexed, const QString &sought) {
            QTest::newRow(name) << text << indexed << sought;
        };
        row("case", u"SMA Negeri 1"_s, u"sma|negeri|1"_s, u"sma|negeri|1"_s);
        row("marks", u"  al-Ma’had, (12.07) "_s, u"al|ma|had|12|07"_s, u"al|ma|had|12|07"_s);
        row("accents", u"Élan Huế Đà"_s, u"elan|hue|đa"_s, u"elan|hue|đa"_s);
        row("combining", u"E\u0301lan"_s, u"elan"_s, u"elan"_s);
        row("hangul", u"서울"_s, u"서울"_s, u"서울"_s);
        row("chinese", u"北京大"_s, u"北京|京大|大"_s, u"北京|京大"_s);
        row("one letter", u"北"_s, u"北"_s, u"北"_s);
        row("mixed", u"SD北京"_s, u"sd|北京|京"_s, u"sd|北京"_s);
        row("batak", u"ᯅᯖᯂ᯲"_s, u"ᯅᯖ|ᯖᯂ|ᯂ"_s, u"ᯅᯖ|ᯖᯂ"_s);
        row("arabic", u"مَدرسة"_s, u"مدرسة"_s, u"مدرسة"_s);
        row("emoji", u"😀 deli 👩‍🏫"_s, u"deli"_s, u"deli"_s);
        row("half a pair", QString(QChar(0xD83D)) + u"a"_s, u"a"_s, u"a"_s);
        row("nothing", u" \" * ( :"_s, QString(), QString());
    }
    void wordsAreFolded()
    {
        QFETCH(QString, text);
        QFETCH(QString, indexed);
        QFETCH(QString, sought);
        QCOMPARE(joined(base::searchWords(text, 100)), indexed);
        QCOMPARE(joined(base::soughtWords(text, 100)), sought);
        QCOMPARE(base::indexedText(text), QString(indexed).replace(u'|', u' '));
    }

    void placesAreThoseOfTheText()
    {
        const QString text = u"Kota e\u0301lan 北京"_s;
        for (const base::SearchWord &word : base::searchWords(text, 100)) {
            QVERIFY(word.from >= 0 && word.length > 0 && word.from + word.length <= text.size());
            const QString part = text.mid(word.from, word.length);
            QCOMPARE(joined(base::searchWords(part, 1)), word.word);
        }
    }

    void thereIsABound() { QCOMPARE(base::searchWords(u"a b "_s.repeated(1000), 7).size(), 7U); }
};

ANJUNGAN_TEST(QCoreApplication, SearchWordsTest)
#include "search_words_test.moc"
