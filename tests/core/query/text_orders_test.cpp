// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/context.h"
#include "core/query/known.h"
#include "core/query/text_numbers.h"
#include "core/query/text_orders.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::SyncedSource;

namespace {

const QByteArray textDataset = R"([{"id": "d", "source": "s", "collection": "d", "key": "k"}])";

/// One field for each list of texts, "f0", "f1", …
QByteArray textRows(const QList<QStringList> &fields)
{
    QJsonArray rows;
    for (qsizetype row = 0; row < 40; ++row) {
        QJsonObject object{{u"k"_s, u"r%1"_s.arg(row)}};
        for (qsizetype i = 0; i < fields.size(); ++i)
            object.insert(u"f%1"_s.arg(i), row < fields[i].size() ? QJsonValue(fields[i][row]) : QJsonValue());
        rows.append(object);
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

bool isRefused(const SyncedSource &source, qsizetype field)
{
    const QByteArray name = 'f' + QByteArray::number(field);
    return source.rows(R"({"dataset": "d", "select": [")" + name + R"("], "order": [")" + name + R"("]})")
        .contains(u"query.numbers_as_text"_s);
}

/// The definition: most texts are numbers, and of two that begin like a number, the one that sorts first is greater.
bool isMissorted(QStringList texts)
{
    static const QRegularExpression number(u"^-*[0-9.]*$"_s);
    texts.removeAll(QString());
    qsizetype numbers = 0;
    std::vector<std::pair<QByteArray, double>> sorted;
    for (const QString &text : std::as_const(texts)) {
        const bool begins = text.front() == u'-' || text.front().isDigit();
        numbers += begins && text.back().isDigit() && number.match(text).hasMatch() && text.count(u'.') <= 1;
        if (begins)
            sorted.emplace_back(text.toUtf8(), std::strtod(text.toUtf8().constData(), nullptr));
    }
    std::ranges::sort(sorted);
    const auto descends = [](const auto &former, const auto &next) { return next.second < former.second; };
    return numbers * 2 > texts.size() && std::ranges::adjacent_find(sorted, descends) != sorted.end();
}

} // namespace

/// Whether the texts of a column are numbers that sort otherwise is decided by all of them, and once for each content.
class TextOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByAllTexts()
    {
        const QList<std::pair<QStringList, bool>> cases{
            {{u"9"_s, u"80"_s, u"700"_s}, true},
            {{u"1"_s, u"10"_s, u"100"_s}, false}, // in the order of the numbers, by chance
            {{u"07"_s, u"10"_s, u"95"_s}, false},
            {{u"07"_s, u"10"_s, u"095"_s}, true},
            {{u"1.5"_s, u"1.50"_s, u"9.75"_s}, false},
            {{u"12.5"_s, u"9.75"_s, u"3"_s}, true},
            {{u"-1"_s, u"-2"_s, u"-3"_s}, true},
            {{u"-3"_s, u"4"_s, u"5"_s}, false},
            {{u"1"_s, u"2"_s, u"satu"_s, u"dua"_s}, false}, // half of them
            {{u"12"_s, u"13"_s, u"9 siswa"_s}, true},
            {{u"12"_s, u"13"_s, u"siswa"_s}, false},
            {{u"12"_s, u"13"_s, u"2."_s}, true},
            {{}, false},
        };
        QList<QStringList> fields;
        for (const auto &[texts, expected] : cases) {
            fields.append(texts);
            QCOMPARE(isMissorted(texts), expected);
        }
        SyncedSource source(textDataset);
        source.serve(u"d"_s, textRows(fields));
        QVERIFY(source.sync().allCurrent());
        for (qsizetype i = 0; i < cases.size(); ++i)
            QVERIFY2(isRefused(source, i) == cases[i].second, qPrintable(cases[i].first.join(u' ')));
    }

    void decidesAnyTextsByTheDefinition()
    {
        std::mt19937 random(test::printedSeed());
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        QList<QStringList> fields;
        for (int field = 0; field < 300; ++field) {
            const QString letters = QStringList{u"0123456789"_s, u"0129.-"_s, u"012345678.a"_s}[upTo(2)];
            const int longest = 1 + upTo(3);
            QStringList texts;
            for (int row = upTo(6); row >= 0; --row) {
                QString text;
                for (int length = upTo(1) ? longest : 1 + upTo(longest); length > 0; --length)
                    text += letters[upTo(static_cast<int>(letters.size()) - 1)];
                texts.append(text);
            }
            fields.append(texts);
        }
        SyncedSource source(textDataset);
        source.serve(u"d"_s, textRows(fields));
        QVERIFY(source.sync().allCurrent());
        for (qsizetype i = 0; i < fields.size(); ++i)
            QVERIFY2(isRefused(source, i) == isMissorted(fields[i]), qPrintable(fields[i].join(u' ')));
    }

    void rowsInTheMiddleDecideToo()
    {
        QStringList texts;
        for (int i = 0; i < 3'000; ++i)
            texts.append(QString::number(10'000 + i));
        texts[1'500] = u"9"_s;
        QJsonArray rows;
        for (const QString &text : texts)
            rows.append(QJsonObject{{u"k"_s, u"r%1"_s.arg(rows.size())}, {u"f0"_s, text}});
        SyncedSource source(textDataset);
        source.serve(u"d"_s, QJsonDocument(rows).toJson(QJsonDocument::Compact));
        QVERIFY(source.sync().allCurrent());
        QVERIFY(isRefused(source, 0));
    }

    void anotherContentIsDecidedAnew()
    {
        SyncedSource source(textDataset);
        for (const auto &[texts, expected] :
             {std::pair{QStringList{u"12"_s, u"13"_s}, false}, std::pair{QStringList{u"9"_s, u"13"_s}, true},
              std::pair{QStringList{u"12"_s, u"13"_s}, false}}) {
            source.serve(u"d"_s, textRows({texts}));
            QVERIFY(source.sync().allCurrent());
            source.clock.pass(std::chrono::minutes(1));
            QCOMPARE(isRefused(source, 0), expected);
            QCOMPARE(isRefused(source, 0), expected);
        }
    }

    /// What is known of the content is not looked for again; here it is wrong, so that it shows.
    void theSameContentIsDecidedOnce()
    {
        SyncedSource source(textDataset);
        source.serve(u"d"_s, textRows({{u"12"_s, u"13"_s}}));
        QVERIFY(source.sync().allCurrent());
        const auto reader = store::Reader::open(source.file());
        QVERIFY(reader);
        const QString content = (*reader)->contentId(u"d"_s).value_or(QString());
        QVERIFY(!content.isEmpty());
        query::TextOrders orders;
        const query::Context context{**reader, source.workspace(), source.clock.now(), [] { return false; }, &orders};
        const auto known = query::known(context, u"d"_s, {});
        QVERIFY(known.has_value());
        const auto isAccepted = [&] {
            return query::refuseTextNumbers(context, known->subject(), {u"f0"_s}).has_value();
        };
        QVERIFY(isAccepted());
        QCOMPARE(orders.numbers.find(u"d"_s, u"f0"_s, content), std::optional(false));
        orders.numbers.put(u"d"_s, u"f0"_s, content, true);
        QVERIFY(!isAccepted());
        orders.numbers.put(u"d"_s, u"f0"_s, content + u'x', true);
        QVERIFY(isAccepted());
        QVERIFY(!orders.numbers.find(u"d"_s, u"f1"_s, content));
        QVERIFY(!orders.numbers.find(u"e"_s, u"f0"_s, content));
    }
};

ANJUNGAN_TEST(QCoreApplication, TextOrdersTest)
#include "text_orders_test.moc"
