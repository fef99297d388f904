// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/one_line.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;

class OneLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plain text") << u"Dinas PU, 12 km²"_s << u"Dinas PU, 12 km²"_s;
        QTest::newRow("line breaks") << u"a\r\nb\nc\rd"_s << u"a b c d"_s;
        QTest::newRow("tabs and runs of spaces") << u"a\t \tb    c"_s << u"a b c"_s;
        QTest::newRow("ends") << u" \n a\x07 \t"_s << u"a"_s;
        QTest::newRow("nothing but space") << u" \u200B\n\t\u202E "_s << QString();
        QTest::newRow("NUL and bell") << u"a\0b\ac"_s << u"a b c"_s;
        QTest::newRow("escape sequence of a terminal") << u"\x1b[31mred\x1b[0m"_s << u"[31mred [0m"_s;
        QTest::newRow("C1 control sequence") << u"a\u009B31mb"_s << u"a 31mb"_s;
        QTest::newRow("next line") << u"a\u0085b"_s << u"a b"_s;
        QTest::newRow("line and paragraph separator") << u"a\u2028b\u2029c"_s << u"a b c"_s;
        QTest::newRow("vertical tab, form feed") << u"a\vb\fc"_s << u"a b c"_s;
        QTest::newRow("direction: marks") << u"a\u200Eb\u200Fc\u061Cd"_s << u"a b c d"_s;
        QTest::newRow("direction: embedding and override")
            << u"a\u202Ab\u202Bc\u202Cd\u202De\u202Ef"_s << u"a b c d e f"_s;
        QTest::newRow("direction: isolates") << u"a\u2066b\u2067c\u2068d\u2069e"_s << u"a b c d e"_s;
        QTest::newRow("zero width space") << u"a\u200Bb"_s << u"a b"_s;
        QTest::newRow("invisible operators") << u"a\u2061b\u2064c"_s << u"a b c"_s;
        QTest::newRow("interlinear annotation") << u"a\uFFF9b\uFFFBc"_s << u"a b c"_s;
        QTest::newRow("tags beyond the BMP") << u"a\U000E0041\U000E007Fb"_s << u"a b"_s;
        QTest::newRow("soft hyphen within a word") << u"Penge\u00ADlolaan"_s << u"Pengelolaan"_s;
        QTest::newRow("joiners within a word") << u"a\u200Cb\u200Dc\u2060d"_s << u"abcd"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"a"_s;
        QTest::newRow("wide spaces") << u"a\u2003b\u2009c\u3000d\u1680e"_s << u"a b c d e"_s;
        QTest::newRow("no-break spaces stay")
            << u"12\u00A0km 1\u202F200 3\u20074"_s << u"12\u00A0km 1\u202F200 3\u20074"_s;
        QTest::newRow("beyond the BMP") << u"\U0001F30B \U00020000"_s << u"\U0001F30B \U00020000"_s;
        QTest::newRow("combining marks") << u"e\u0301"_s << u"e\u0301"_s;
        QTest::newRow("lone surrogates") << u"a"_s + QChar(0xD83C) + u"b"_s + QChar(0xDF0B) << u"a\uFFFDb\uFFFD"_s;
        QTest::newRow("markup is only text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
    }

    void cleansText()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(base::oneLine(text), line);
        QCOMPARE(base::oneLine(line), line);
    }

    void boundsLength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("line");
        QTest::newRow("as long as it may be") << u"abcd"_s << 4 << u"abcd"_s;
        QTest::newRow("longer") << u"abcde"_s << 4 << u"abc…"_s;
        QTest::newRow("space at its end does not count") << u"abcd \n"_s << 4 << u"abcd"_s;
        QTest::newRow("what is dropped does not count") << u"a\u00ADb\u00ADcd"_s << 4 << u"abcd"_s;
        QTest::newRow("half a character at the cut") << u"ab\U0001F30Bcd"_s << 4 << u"ab…"_s;
        QTest::newRow("one") << u"abc"_s << 1 << u"…"_s;
    }

    void boundsLength()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(QString, line);
        QCOMPARE(base::oneLine(text, most), line);
    }

    void hasABoundWhereNoneIsSet()
    {
        QCOMPARE(base::oneLine(QString(1'000'000, u'x')), QString(base::longestLine - 1, u'x') + u'…');
    }
};

ANJUNGAN_TEST(QCoreApplication, OneLineTest)
#include "one_line_test.moc"
