// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_check.h"
#include "core/message/message_json.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

using message::Code;
using message::make;

namespace {

QDateTime utc(int month, int day, int milliseconds = 0)
{
    return {QDate(2026, month, day), QTime(1, 0, 0, milliseconds), QTimeZone::UTC};
}

Verdict verdictOf(const QString &period, Kind kind, Why why)
{
    Verdict verdict{.promise = {.period = period, .begins = utc(5, 1), .ends = utc(6, 1), .due = utc(6, 8)},
                    .kind = kind,
                    .why = why};
    verdict.without = utc(6, 10, 250);
    verdict.withoutEntry = 7;
    return verdict;
}

QList<ExportRow> exported(const QList<Kind> &kinds, const Keeper &keeper = {u"diskominfo"_s, "head", 9},
                          const QDateTime &now = utc(7, 1))
{
    LedgerVerdicts verdicts;
    verdicts.hashes.insert(7, QByteArray::fromHex("c0ffee"));
    DatasetVerdicts one{u"sekolah"_s, u"disdik"_s, {}};
    for (qsizetype at = 0; at < kinds.size(); ++at)
        one.verdicts << verdictOf(u"2026-0%1"_s.arg(at + 1), kinds[at], Why::Agency);
    verdicts.datasets << one;
    return exportRows(verdicts, keeper, now, [](const message::Message &message) {
        return u"“%1” tête"_s.arg(message::codeName(message.code));
    });
}

QVariantMap mapOf(const ExportRow &row)
{
    QVariantMap values;
    const QVariantList list = valuesOf(row);
    for (std::size_t at = 0; at < exportColumns.size(); ++at)
        values.insert(exportColumns[at].name, list[static_cast<qsizetype>(at)]);
    return values;
}

QList<Code> codesOf(const message::Messages &messages)
{
    QList<Code> codes;
    for (const message::Message &message : messages)
        codes << message.code;
    return codes;
}

} // namespace

/// What a keeper gives away, and what others find out about it.
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysEverything()
    {
        const ExportRow row = exported({Kind::Delinquent}).first();
        QCOMPARE(row.id, u"sekolah.2026-01"_s);
        QCOMPARE(row.verdict, u"delinquent"_s);
        QCOMPARE(row.reason, u"agency"_s);
        QCOMPARE(row.daysLate, 2);
        QCOMPARE(row.ledgerHead, u"68656164"_s);
        const message::Messages told = message::messagesOf(row.message);
        QCOMPARE(told.first(), make<Code::ComplianceMissing>(2, utc(6, 10).addMSecs(250)));
        QCOMPARE(told.size(), 4);
        QCOMPARE(told.last(),
                 make<Code::EvidenceEntry>(make<Code::EvidenceNothing>(), utc(6, 10).addMSecs(250), 7, u"c0ffee"_s));
        QVERIFY2(row.evidence.contains(u"“compliance.evidence.nothing” tête, 2026-06-10T01:00:00Z (#7 c0ffee)"_s),
                 qPrintable(row.evidence));
        QCOMPARE(row.evidence.count(u" | "_s), 2);
    }

    /// Whatever form a server gives the values.
    void aReceivedRowHasTheSameHash()
    {
        const ExportRow row = exported({Kind::Late}).first();
        QVariantMap values = mapOf(row);
        QCOMPARE(valuesOf(exportRowOf(values).value()), valuesOf(row));
        values[u"due"_s] = u"2026-06-08T08:00:00.000+07:00"_s;
        values[u"without"_s] = utc(6, 10);
        values[u"seen"_s] = u""_s;
        values[u"days_late"_s] = u"2"_s;
        const auto received = exportRowOf(values);
        QVERIFY(received);
        QCOMPARE(rowHash(*received, {}), row.hash);
        QVERIFY(checkExport({*received}).isSound());
        for (const QString &name : {u"due"_s, u"row"_s, u"verdict"_s}) {
            QVariantMap spoilt = values;
            spoilt[name] = u"?"_s;
            QCOMPARE(exportRowOf(spoilt).error(), name);
        }
    }

    void eachValueIsUnderTheHash()
    {
        const QList<ExportRow> rows = exported({Kind::OnTime, Kind::Late});
        for (std::size_t at = 0; at < exportColumns.size(); ++at) {
            QVariantMap values = mapOf(rows[0]);
            const ExportColumn &column = exportColumns[at];
            if (column.name == "verdict"_L1)
                values[column.name] = u"late"_s;
            else if (column.kind == ColumnKind::Number)
                values[column.name] = 77;
            else if (column.kind == ColumnKind::Time)
                values[column.name] = u"2020-01-01T00:00:00Z"_s;
            else
                values[column.name] = u"other"_s;
            const auto changed = exportRowOf(values);
            QVERIFY(changed);
            QVERIFY2(codesOf(checkExport({*changed, rows[1]}).faults).contains(Code::ExportBroken),
                     qPrintable(column.name));
        }
    }

    void itIsChecked_data()
    {
        QTest::addColumn<int>("deed");
        QTest::addColumn<message::Messages>("faults");
        QTest::newRow("whole, in any order") << 0 << message::Messages();
        QTest::newRow("one removed") << 1
                                     << message::Messages{make<Code::ExportBroken>(3), make<Code::ExportCut>(2, 3)};
        QTest::newRow("the end removed") << 2 << message::Messages{make<Code::ExportCut>(2, 3)};
        QTest::newRow("one altered") << 3 << message::Messages{make<Code::ExportBroken>(2)};
        QTest::newRow("one twice") << 4 << message::Messages{make<Code::ExportBroken>(2)};
        QTest::newRow("one of another export")
            << 5 << message::Messages{make<Code::ExportMixed>(3), make<Code::ExportBroken>(3)};
        QTest::newRow("no keeper") << 6 << message::Messages{make<Code::ExportUnsigned>()};
        QTest::newRow("no ledger") << 7 << message::Messages{make<Code::ExportUnsigned>()};
        QTest::newRow("one appended") << 9 << message::Messages{make<Code::ExportBroken>(4)};
        QTest::newRow("no rows") << 8 << message::Messages{make<Code::ExportUnsigned>()};
    }

    void itIsChecked()
    {
        QFETCH(int, deed);
        const QList<Kind> kinds{Kind::OnTime, Kind::Late, Kind::Delinquent};
        QList<ExportRow> rows = exported(kinds);
        switch (deed) {
        case 0:
            rows.swapItemsAt(0, 2);
            break;
        case 1:
            rows.removeAt(1);
            break;
        case 2:
            rows.removeLast();
            break;
        case 3:
            rows[1].verdict = u"on_time"_s;
            break;
        case 4:
            rows.insert(1, rows[1]);
            break;
        case 5:
            rows[2] = exported(kinds, {u"other"_s, "head", 9})[2];
            break;
        case 6:
            rows = exported(kinds, {{}, "head", 9});
            break;
        case 7:
            rows = exported(kinds, {u"diskominfo"_s, {}, 0});
            break;
        case 9:
            rows << rows.last();
            rows.last().row = 4;
            rows.last().hash = rowHash(rows.last(), rows[2].hash);
            break;
        default:
            rows.clear();
        }
        const ExportFindings findings = checkExport(rows);
        if (deed == 4) // the one behind it has another number than its place
            QCOMPARE(codesOf(findings.faults), QList{Code::ExportBroken});
        else
            QTEST(findings.faults, "faults");
        QCOMPARE(findings.isSound(), deed == 0);
    }

    void twoOfThemMayDisagree_data()
    {
        QTest::addColumn<Kind>("earlier");
        QTest::addColumn<Kind>("later");
        QTest::addColumn<bool>("disagree");
        const auto add = [](Kind earlier, Kind later, bool disagree) {
            QTest::newRow(qPrintable(kindName(earlier) + u" then "_s + kindName(later)))
                << earlier << later << disagree;
        };
        add(Kind::OnTime, Kind::OnTime, false);
        add(Kind::OnTime, Kind::Late, true);
        add(Kind::Late, Kind::OnTime, true);
        add(Kind::Late, Kind::Delinquent, true);
        add(Kind::Delinquent, Kind::Late, false);
        add(Kind::Delinquent, Kind::OnTime, true);
        add(Kind::Delinquent, Kind::Due, true);
        add(Kind::Due, Kind::Delinquent, false);
        add(Kind::Unproven, Kind::Late, false);
        add(Kind::OnTime, Kind::Unproven, false);
    }

    void twoOfThemMayDisagree()
    {
        QFETCH(Kind, earlier);
        QFETCH(Kind, later);
        const QList<ExportRow> one = exported({earlier, Kind::OnTime});
        const QList<ExportRow> other = exported({later, Kind::OnTime}, {u"bps"_s, "other", 4}, utc(8, 1));
        const message::Messages found = disagreements(one, other);
        QTEST(!found.isEmpty(), "disagree");
        QCOMPARE(disagreements(other, one).size(), found.size());
        if (!found.isEmpty())
            QCOMPARE(found.first(), make<Code::ExportsDisagree>(u"sekolah"_s, u"2026-01"_s, u"diskominfo"_s, u"bps"_s));
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::ExportTest)
#include "export_test.moc"
