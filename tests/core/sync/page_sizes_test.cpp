// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/page_sizes.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;

class PageSizesTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC};
    const workspace::Source m_source{
        .id = u"qgis"_s, .type = u"ogcapi-features"_s, .url = QUrl(u"http://a.id/ogc?key=rahasia"_s)};

    std::optional<int> after(int days) const
    {
        PageSizes sizes({}, m_now);
        const PageSize kept = sizes.note(m_source, 1000, m_now);
        return PageSizes({kept}, m_now.addDays(days)).of(m_source);
    }

private Q_SLOTS:
    void aSizeIsKeptForAMonth()
    {
        QCOMPARE(after(0), 1000);
        QCOMPARE(after(29), 1000);
        QCOMPARE(after(30), std::nullopt);
        QCOMPARE(after(-1), std::nullopt); // the clock was wrong when it was noted
    }

    void aSourceAtAnotherAddressIsAnotherOne()
    {
        PageSizes sizes({}, m_now);
        QCOMPARE(sizes.of(m_source), std::nullopt);
        const PageSize kept = sizes.note(m_source, 1000, m_now);
        QCOMPARE(sizes.of(m_source), 1000);
        QVERIFY(!kept.source.contains(u"rahasia"_s));
        workspace::Source moved = m_source;
        moved.url = QUrl(u"http://b.id/ogc"_s);
        QCOMPARE(sizes.of(moved), std::nullopt);
        workspace::Source renamed = m_source;
        renamed.id = u"lain"_s;
        QCOMPARE(sizes.of(renamed), 1000);
    }
};

ANJUNGAN_TEST(QCoreApplication, PageSizesTest)
#include "page_sizes_test.moc"
