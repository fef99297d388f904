// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/one_line.h"
#include "core/message/message_json.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace anjungan;
using message::Code;
using message::make;
using message::Messages;
using message::messagesOf;
using message::plain;

namespace {

/// One argument of each kind that a code asks for, no two alike.
message::Argument sample(char kind, qsizetype place)
{
    switch (kind) {
    case 'i':
        return 9'007'199'254'740'993 + place; // beyond what a double holds
    case 'd':
        return 0.1 + static_cast<double>(place);
    case 's':
        return u"teks \"%1\" <b>"_s + QString::number(place);
    case 't':
        return QDateTime(QDate(2026, 11, 21), QTime(7, 5, 0, 123), QTimeZone::UTC).addDays(place);
    case 'l':
        return QStringList{u"a, b"_s, QString::number(place)};
    default:
        return Messages{make<Code::RowsTwice>(place), plain(u"x"_s)};
    }
}

message::Message sampleOf(const message::CodeFacts &facts)
{
    message::Message made{facts.code, {}};
    for (const char kind : facts.kinds)
        made.arguments << sample(kind, made.arguments.size());
    return made;
}

/// The plain line that a text is read as; empty where it is read as something else.
QString lineOf(const QString &text)
{
    const Messages read = messagesOf(text);
    if (read.size() != 1 || read.first().code != Code::Plain)
        return {};
    return std::get<QString>(read.first().arguments.first());
}

} // namespace

class MessageJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreEachOnes()
    {
        QSet<QString> names;
        for (const message::CodeFacts &facts : message::allCodes) {
            names.insert(message::codeName(facts.code));
            QCOMPARE(message::codeOf(QString(message::codeName(facts.code))), facts.code);
        }
        QCOMPARE(std::size_t(names.size()), message::allCodes.size());
        QCOMPARE(message::codeOf(u"sync.no_such_code"), std::nullopt);
    }

    void everyCodeComesBack()
    {
        for (const message::CodeFacts &facts : message::allCodes) {
            const Messages messages{sampleOf(facts), sampleOf(facts)};
            QCOMPARE(messagesOf(message::toText(messages)), messages);
        }
    }

    void aTextIsAsItIsKept()
    {
        QCOMPARE(message::toText({}), QString());
        QCOMPARE(message::toText({make<Code::HeldForDrops>(12, 40), make<Code::Canceled>()}),
                 uR"([{"args":[12,40],"code":"sync.held_for_drops"},{"args":[],"code":"canceled"}])"_s);
        QCOMPARE(messagesOf(QString()), Messages());
    }

    void olderSentencesStay()
    {
        for (const QString &line :
             {u"http://a/items: answered 500 (Internal Server Error)"_s, u"[perlu diperiksa]"_s, u"[]"_s, u"[1,2]"_s,
              u"[{}]"_s, u"[{\"code\":7}]"_s, u"[{\"code\":\"x\""_s, u"{}"_s})
            QCOMPARE(lineOf(line), line);
    }

    /// A newer version's message, or a forged one, is shown as it is; those beside it stay whole.
    void whatIsNotKnownIsShown_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("unknown code") << uR"({"args":[1],"code":"sync.of_tomorrow"})"_s;
        QTest::newRow("too few arguments") << uR"({"args":[12],"code":"sync.held_for_drops"})"_s;
        QTest::newRow("too many arguments") << uR"({"args":[12,40,1],"code":"sync.held_for_drops"})"_s;
        QTest::newRow("text for a number") << uR"({"args":["12",40],"code":"sync.held_for_drops"})"_s;
        QTest::newRow("fraction for a number") << uR"({"args":[0.5,40],"code":"sync.held_for_drops"})"_s;
        QTest::newRow("huge number") << uR"({"args":[1e300,40],"code":"sync.held_for_drops"})"_s;
        QTest::newRow("number for a text") << uR"({"args":[1],"code":"plain"})"_s;
        QTest::newRow("no time") << uR"({"args":["2026-13-40T00:00:00Z"],"code":"bundle.in_future"})"_s;
        QTest::newRow("list of numbers") << uR"({"args":[[1]],"code":"sync.fields_missing"})"_s;
        QTest::newRow("nested unknown") << uR"({"args":["x",[{"args":[],"code":"y"}]],"code":"at"})"_s;
        QTest::newRow("nested no object") << uR"({"args":["x",[1]],"code":"at"})"_s;
    }
    void whatIsNotKnownIsShown()
    {
        QFETCH(const QString, json);
        const QString known = uR"({"args":[3],"code":"sync.rows_twice"})"_s;
        const Messages read = messagesOf(u"["_s + json + u","_s + known + u"]"_s);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0].code, Code::Plain);
        const auto shown = QJsonDocument::fromJson(std::get<QString>(read[0].arguments.first()).toUtf8());
        QCOMPARE(shown, QJsonDocument::fromJson(json.toUtf8()));
        QCOMPARE(read[1], make<Code::RowsTwice>(3));
    }

    void bounds()
    {
        QString deep = uR"({"args":["x"],"code":"plain"})"_s;
        for (int i = 0; i < 50; ++i)
            deep = uR"({"args":["x",[%1]],"code":"at"})"_s.arg(deep);
        QVERIFY(lineOf(u"["_s + deep + u"]"_s).startsWith(u"{\"args\":[\"x\""_s));

        const QString one = uR"({"args":[],"code":"canceled"})"_s;
        const QString many = u"["_s + (one + u","_s).repeated(200) + one + u"]"_s;
        QCOMPARE(messagesOf(many).size(), message::mostMessages);

        const QString text(100'000, u'a');
        QCOMPARE(lineOf(text).size(), message::longestText);
        QCOMPARE(lineOf(message::toText({plain(text)})).size(), message::longestText);
        QCOMPARE(lineOf(message::toText({plain(text.first(5000))})).size(), message::longestText);
    }

    void textsAreOneLine()
    {
        const QString evil = u"a\nb\u202e\x1b[31mc"_s;
        const QString clean = u"a b [31mc"_s;
        QCOMPARE(base::oneLine(evil), clean);
        QCOMPARE(lineOf(evil), clean);
        QCOMPARE(lineOf(message::toText({plain(evil)})), clean);
        QCOMPARE(base::oneLine(u"abcdef"_s, 4), u"abc…"_s);
        QCOMPARE(base::oneLine(u"ab\U0001F600cd"_s, 4), u"ab…"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, MessageJsonTest)
#include "message_json_test.moc"
