// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/scripted_api.h"
#include "tests/support/fault.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonDocument>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

/// The connection ends there, without a word about the length.
fault::Fault closedAfter(qsizetype bytes)
{
    return [bytes](HttpAnswer &answer) {
        answer.body.truncate(bytes);
        answer.announcedLength = -1;
        answer.end = HttpAnswer::End::Close;
    };
}

/// Whole chunks, of which the last ones are missing.
fault::Fault chunksUpTo(qsizetype bytes)
{
    return [bytes](HttpAnswer &answer) {
        const QByteArray sent = answer.body.first(bytes);
        answer.body = QByteArray::number(sent.size(), 16) + "\r\n" + sent + "\r\n";
        answer.setHeader("Transfer-Encoding", "chunked");
        answer.announcedLength = -1;
        answer.end = HttpAnswer::End::Close;
    };
}

} // namespace

/// Answers that end too early where the network library notices nothing: the source is down, and is asked again.
class CutAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatIsCutIsOfASourceThatIsDown_data()
    {
        QTest::addColumn<fault::Fault>("fault");
        for (const qsizetype bytes : {20, 60, 61, 300, 800})
            QTest::addRow("closed after %lld bytes", qlonglong(bytes)) << closedAfter(bytes);
        for (const qsizetype bytes : {60, 300})
            QTest::addRow("chunks up to byte %lld", qlonglong(bytes)) << chunksUpTo(bytes);
        for (const qsizetype bytes : {60, 100})
            QTest::addRow("%lld bytes of gzip", qlonglong(bytes)) << fault::both(fault::packed(), closedAfter(bytes));
    }

    void aPageThatIsCutIsOfASourceThatIsDown()
    {
        QFETCH(fault::Fault, fault);
        const auto cut = [&fault](const HttpRequest &, QJsonObject &page, HttpAnswer &answer) {
            answer.body = QJsonDocument(page).toJson(QJsonDocument::Compact);
            fault(answer);
        };
        ScriptedApi api({.change = cut});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::SourceDown);
        QVERIFY2(told(seen.error).contains(u"source.connection_broke("_s), qPrintable(told(seen.error)));
        QCOMPARE(api.rows(), 0);
    }

    void soIsADocument_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("landing page") << QString();
        QTest::newRow("conformance") << u"/conformance"_s;
        QTest::newRow("collection") << u"/collections/sekolah"_s;
    }

    void soIsADocument()
    {
        QFETCH(QString, path);
        HttpAnswer cut = jsonAnswer("{\"id\":\"sekolah\",\"links\":[{\"rel\":\"da");
        closedAfter(cut.body.size())(cut);
        ScriptedApi api({.documents = {{path, cut}}});
        const sync::Observation seen = api.sync();
        QCOMPARE(seen.outcome, Outcome::SourceDown);
        QVERIFY2(told(seen.error).contains(u"source.connection_broke("_s), qPrintable(told(seen.error)));
    }

    /// With the length that was announced it is the source's content that is wrong.
    void aWholeAnswerWithHalfOfItsJsonIsFaulty()
    {
        ScriptedApi api({.change = [](const HttpRequest &, QJsonObject &, HttpAnswer &answer) {
            answer.body = "{\"type\":\"FeatureCollection\",\"features\":[";
        }});
        QCOMPARE(api.sync().outcome, Outcome::Faulty);
    }
};

ANJUNGAN_TEST(QCoreApplication, CutAnswersTest)
#include "cut_answers_test.moc"
