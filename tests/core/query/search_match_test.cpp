// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/match_expression.h"
#include "core/query/search_match.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using query::Sought;
using query::Tolerance;

namespace {

/// The text with what is matched in brackets; "-" and the number of words that are missing.
QString shownMatch(const QString &sought, const QString &text)
{
    const Sought words = Sought::of(sought);
    const query::TextMatch match = query::matchOf(words, text);
    QString shown = text;
    for (auto range = match.ranges.crbegin(); range != match.ranges.crend(); ++range) {
        shown.insert(range->from + range->length, u']');
        shown.insert(range->from, u'[');
    }
    const int missing = std::popcount(words.all() & ~match.words);
    return missing == 0 ? shown : shown + u" -%1"_s.arg(missing);
}

} // namespace

class SearchMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMatched_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("matched");
        const auto row = [](const char *name, const QString &sought, const QString &text, const QString &matched) {
            QTest::newRow(name) << sought << text << matched;
        };
        row("word", u"deli"_s, u"Deli Serdang"_s, u"[Deli] Serdang"_s);
        row("order", u"serdang deli"_s, u"Deli Serdang"_s, u"[Deli] [Serdang]"_s);
        row("beginning", u"ser"_s, u"Deli Serdang"_s, u"Deli [Ser]dang"_s);
        row("as two", u"tanjung balai"_s, u"Kota Tanjungbalai"_s, u"Kota [Tanjungbalai]"_s);
        row("as one", u"tanjungbalai"_s, u"Kota Tanjung Balai"_s, u"Kota [Tanjung Balai]"_s);
        row("as one, typed", u"tanjungba"_s, u"Tanjung Balai"_s, u"[Tanjung Balai]"_s);
        row("wrong letter", u"serdeng"_s, u"Deli Serdang"_s, u"Deli [Serdang]"_s);
        row("missing letter", u"serdng"_s, u"Deli Serdang"_s, u"Deli [Serdang]"_s);
        row("letter too many", u"serrdang"_s, u"Deli Serdang"_s, u"Deli [Serdang]"_s);
        row("exchanged", u"sedrang"_s, u"Deli Serdang"_s, u"Deli [Serdang]"_s);
        row("two wrong", u"sardeng"_s, u"Deli Serdang"_s, u"Deli Serdang -1"_s);
        row("first wrong", u"zerdang"_s, u"Deli Serdang"_s, u"Deli [Serdang]"_s);
        row("short words are exact", u"sdi"_s, u"SD 1"_s, u"SD 1 -1"_s);
        row("short beginnings are exact", u"deli"_s, u"Deviasi"_s, u"Deviasi -1"_s);
        row("long beginnings are not", u"pendidjk"_s, u"Pendidikan"_s, u"[Pendidikan]"_s);
        row("digits are exact", u"10219002"_s, u"10219001"_s, u"10219001 -1"_s);
        row("accents", u"elan"_s, u"Sekolah Élan"_s, u"Sekolah [Élan]"_s);
        row("chinese", u"京大"_s, u"北京大学"_s, u"北[京大]学"_s);
        row("part is missing", u"sma deli"_s, u"Deli Serdang"_s, u"[Deli] Serdang -1"_s);
        row("empty", u"deli"_s, QString(), u" -1"_s);
    }
    void whatIsMatched()
    {
        QFETCH(QString, sought);
        QFETCH(QString, text);
        QTEST(shownMatch(sought, text), "matched");
    }

    void theBetterFitsMore()
    {
        const auto score = [](const QString &text) { return query::matchOf(Sought::of(u"deli"_s), text).score; };
        QVERIFY(score(u"Deli"_s) > score(u"Deli Serdang"_s));
        QVERIFY(score(u"Deli Serdang"_s) > score(u"Medan Deli"_s));
        QVERIFY(score(u"Medan Deli"_s) > score(u"Medan Delitua"_s));
        QVERIFY(score(u"Medan Delitua"_s) > score(u"Medan Dell"_s));
    }

    /// What a person types is never syntax: only words in quotes, and what joins them.
    void expressionsHaveQuotedWordsOnly_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("typing");
        const auto row = [](const char *name, const QString &sought, const QString &whole, const QString &typing) {
            QTest::newRow(name) << sought << whole << typing;
        };
        row("word", u"deli"_s, u"\"deli\""_s, u"\"deli\"*"_s);
        row("syntax", u"\" OR * NEAR("_s, u"(\"or\" AND \"near\") OR (\"ornear\")"_s,
            u"(\"or\" AND \"near\"*) OR (\"ornear\"*)"_s);
        row("column", u"names:x ^a"_s, u"\"names\""_s, u"\"names\""_s);
        row("digit", u"sma 1"_s, u"(\"sma\" AND \"1\") OR (\"sma1\")"_s, u"(\"sma\" AND \"1\") OR (\"sma1\")"_s);
        row("as two", u"abcdefg"_s, u"(\"abcdefg\" OR (\"abc\" AND \"defg\") OR (\"abcd\" AND \"efg\"))"_s,
            u"(\"abcdefg\"* OR (\"abc\" AND \"defg\"*) OR (\"abcd\" AND \"efg\"*))"_s);
        row("chinese", u"北京大"_s, u"\"北京\" AND \"京大\""_s, u"\"北京\" AND \"京大\""_s);
        row("nothing", u"\"*"_s, QString(), QString());
    }
    void expressionsHaveQuotedWordsOnly()
    {
        QFETCH(QString, sought);
        QTEST(query::matchExpression(Sought::of(sought), Tolerance::Whole), "whole");
        QTEST(query::matchExpression(Sought::of(sought), Tolerance::Typing), "typing");
    }

    void kindsOfAreasMayBeLeftOut()
    {
        const Sought sought = Sought::of(u"kab. nias"_s);
        QCOMPARE(query::matchExpression(sought, Tolerance::Places), u"\"nias\"*"_s);
        QCOMPARE(Sought::of(u"kota"_s).generic, 0U); // there is nothing else
    }

    void longTextIsCut()
    {
        const Sought sought = Sought::of(u"kata "_s.repeated(20'000));
        QCOMPARE(sought.words.size(), Sought::mostWords);
        QVERIFY(Sought::of(QString(100'000, u'x')).words.front().word.size() <= Sought::longest);
    }
};

ANJUNGAN_TEST(QCoreApplication, SearchMatchTest)
#include "search_match_test.moc"
