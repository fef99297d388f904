// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/settings/device_card.h"
#include "ui/settings/diagnostics.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/storage_plan.h"
#include "ui/settings/switch.h"
#include "ui/sheet/segments.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The page Settings on the demo's cache, by taps in a real window.
class SettingsPageTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromString(u"2026-11-21T07:05:00Z"_s, Qt::ISODate);
    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<query::QueryService> m_queries;
    theme::Theme m_theme;
    theme::Formatter m_format{theme::Language::English, QTimeZone("Asia/Jakarta")};
    std::unique_ptr<settings::SettingsPage> m_page;

    void open(const settings::Choices &choices = {.language = u"en"_s})
    {
        m_page = std::make_unique<settings::SettingsPage>(
            settings::SettingsPage::Parts{.workspace = m_cache->workspace(),
                                          .queries = *m_queries,
                                          .theme = m_theme,
                                          .format = m_format,
                                          .language = u"en"_s,
                                          .cacheFile = m_cache->file(),
                                          .notifies = false,
                                          .now = [this] { return m_now; },
                                          .records = [] { return QList<store::DatasetRecord>(); }},
            choices);
        m_page->resize(1180, 700);
        m_page->show();
        [&] { QTRY_VERIFY(m_page->isSettled()); }();
    }

    template<typename T> T *find(const QString &name) const
    {
        // Rows that were replaced have the same names, and a person cannot touch them.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_page->findChild<T *>(name);
    }

    void tapCell(const QString &segments, const QString &text) const
    {
        for (QAbstractButton *cell : find<sheet::Segments>(segments)->findChildren<QAbstractButton *>())
            if (cell->text() == text)
                return QTest::mouseClick(cell, Qt::LeftButton);
        QFAIL(qPrintable(text));
    }

    QStringList texts() const
    {
        QStringList all;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            all << label->text();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(m_now);
        m_queries = std::make_unique<query::QueryService>(m_cache->file(), m_cache->shared(), [this] { return m_now; });
    }
    void cleanup()
    {
        m_page.reset();
        m_theme.setFactor(1);
    }

    void eachChoiceIsToldAtOnce()
    {
        open();
        QSignalSpy chosen(m_page.get(), &settings::SettingsPage::chosen);
        tapCell(u"settings_language"_s, u"Indonesia"_s);
        QCOMPARE(m_page->choices().language, u"id"_s);
        tapCell(u"settings_scheme"_s, u"As device"_s);
        QCOMPARE(m_page->choices().scheme, settings::SchemeChoice::AsDevice);
        tapCell(u"settings_text"_s, u"130 %"_s);
        QCOMPARE(m_page->choices().textPercent, 130);
        QTest::mouseClick(find<settings::Switch>(u"settings_contrast"_s), Qt::LeftButton);
        QVERIFY(m_page->choices().isHighContrast);
        QCOMPARE(chosen.size(), 4);
        QSignalSpy notices(m_page.get(), &settings::SettingsPage::noticesWanted);
        QTest::mouseClick(find<settings::Switch>(u"settings_notices"_s), Qt::LeftButton);
        QCOMPARE(notices.takeFirst().first().toBool(), true);
    }

    /// The sizes are those of the file: together they are no more than it, and each dataset with rows has one.
    void whatIsKeptIsToldWithItsSize()
    {
        open();
        auto storage = m_queries->storage();
        storage.waitForFinished();
        const query::Storage found = storage.result().value();
        QVERIFY(found.room > 0);
        qint64 sum = found.ledger + found.other;
        for (const query::Storage::Part &part : found.datasets)
            sum += part.bytes;
        QVERIFY2(sum <= found.whole && sum > found.whole / 2, qPrintable(u"%1 of %2"_s.arg(sum).arg(found.whole)));
        const auto rows = settings::storageRows(m_cache->workspace(), found, u"en"_s, true);
        QCOMPARE(rows.size(), m_cache->workspace().datasets.size());
        QVERIFY(std::ranges::is_sorted(rows, std::ranges::greater(), &settings::StorageRow::bytes));
        QTRY_VERIFY(texts().contains(m_format.bytes(rows.first().bytes)) || !texts().filter(u"MB"_s).isEmpty());
    }

    void aDatasetIsLeftOutButNotWhatMapsNeed()
    {
        open();
        QTest::mouseClick(find<QPushButton>(u"settings_by_dataset"_s), Qt::LeftButton);
        QSignalSpy chosen(m_page.get(), &settings::SettingsPage::chosen);
        auto *schools = find<settings::Switch>(u"settings_keep_sekolah"_s);
        m_page->ensureWidgetVisible(schools);
        const auto answer = [&](const QString &text) {
            schools = find<settings::Switch>(u"settings_keep_sekolah"_s);
            m_page->ensureWidgetVisible(schools);
            QTest::mouseClick(schools, Qt::LeftButton);
            const auto *sheet = test::openSheet(*m_page, u"settings_remove_sheet"_s);
            return sheet && test::tapText(*sheet, text);
        };
        QVERIFY(answer(u"Keep"_s));
        QCOMPARE(m_page->choices().without, QStringList());
        QTRY_VERIFY(find<settings::Switch>(u"settings_keep_sekolah"_s)->isChecked());
        QCOMPARE(chosen.size(), 0);
        QVERIFY(answer(u"Remove"_s));
        QCOMPARE(m_page->choices().without, QStringList(u"sekolah"_s));
        QVERIFY(!find<settings::Switch>(u"settings_keep_kabkota"_s)->isEnabled());
        schools = find<settings::Switch>(u"settings_keep_sekolah"_s);
        QVERIFY(!schools->isChecked());
        QTest::mouseClick(schools, Qt::LeftButton);
        QCOMPARE(m_page->choices().without, QStringList());
        QCOMPARE(chosen.size(), 2);
    }

    /// The page is open while a sync brings rows: they are not removed without a question.
    void whatCameMeanwhileIsNotRemovedUnasked()
    {
        auto whole = std::exchange(m_cache, std::make_unique<test::DemoCache>(test::demoWorkspace()));
        auto queries = std::exchange(m_queries, std::make_unique<query::QueryService>(
                                                    m_cache->file(), m_cache->shared(), [this] { return m_now; }));
        const auto back = qScopeGuard([&, this] {
            m_page.reset();
            m_queries = std::move(queries);
            m_cache = std::move(whole);
        });
        open();
        QTest::mouseClick(find<QPushButton>(u"settings_by_dataset"_s), Qt::LeftButton);
        source::RowPage page{.fields = {u"npsn"_s}};
        page.features.push_back({.id = {}, .values = {u"10200001"_s}});
        QCOMPARE(m_cache->publish(u"sekolah"_s, page, m_now), QString());
        m_page->refresh();
        QTRY_VERIFY(m_page->isSettled());
        auto *schools = find<settings::Switch>(u"settings_keep_sekolah"_s);
        m_page->ensureWidgetVisible(schools);
        QTest::mouseClick(schools, Qt::LeftButton);
        const auto *sheet = test::openSheet(*m_page, u"settings_remove_sheet"_s);
        QVERIFY(sheet);
        QCOMPARE(m_page->choices().without, QStringList());
        m_page->refresh(); // while the person is asked
        QVERIFY(test::tapText(*sheet, u"Keep"_s));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(m_page->choices().without, QStringList());
    }

    /// What it saves is said before the switch is touched.
    void onlyMyAreasSaysWhatItSaves()
    {
        open();
        auto *only = find<settings::Switch>(u"settings_only_mine"_s);
        QVERIFY(!only->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"settings_area"_s), Qt::LeftButton);
        const auto *sheet = test::openSheet(*m_page, u"settings_area_sheet"_s);
        QVERIFY(sheet);
        QTest::keyClicks(sheet->findChild<QLineEdit *>(), u"deli"_s);
        QVERIFY(test::tapText(*sheet, u"Deli Serdang"_s));
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY2(!texts().filter(u"Deli Serdang alone: about"_s).isEmpty(), qPrintable(texts().join(u'\n')));
        QCOMPARE(m_page->choices().areas, QStringList());
        QTest::mouseClick(only, Qt::LeftButton);
        QCOMPARE(m_page->choices().areas, QStringList(u"12.07"_s));
        QTest::mouseClick(only, Qt::LeftButton);
        QCOMPARE(m_page->choices().areas, QStringList());
    }

    void aPartOfAllSavesBytesAndOneOfNothingNone()
    {
        const query::Storage storage{
            .datasets = {{.dataset = u"a"_s, .bytes = 1000}, {.dataset = u"b"_s, .bytes = 500}},
            .ledger = 10,
            .other = 5};
        QCOMPARE(settings::bytesOfPart(storage, {}), 1515);
        QCOMPARE(settings::bytesOfPart(storage, {{u"a"_s, 0.1}}), 615);
        QCOMPARE(settings::bytesOfPart(storage, {{u"a"_s, 0.0}, {u"b"_s, 0.0}}), 15);
    }

    void whatIsNotNeededIsFreed()
    {
        const QTemporaryDir folder;
        const QString cache = folder.filePath(u"c.gpkg"_s);
        const auto write = [](const QString &path) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1000, 'x')) == 1000);
        };
        QDir(folder.path()).mkpath(u"c.gpkg.tiles/6"_s);
        for (const QString &name :
             {u""_s, u".damaged-20261122T101500Z"_s, u".set-aside-20261122T101500Z"_s, u".tiles/6/1.png"_s, u"-lain"_s})
            write(cache + name);
        const settings::Spare spare = settings::spareBeside(cache);
        QCOMPARE(spare.bytes, 3000);
        settings::removeSpare(spare);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
                 (QStringList{u"c.gpkg"_s, u"c.gpkg-lain"_s}));
    }

    void theReportHasNoSecrets()
    {
        workspace::Workspace workspace;
        workspace.id = u"uji"_s;
        workspace.sources = {{.id = u"s"_s, .url = QUrl(u"https://budi:rahasia@a.id/ogc?token=rahasia"_s)}};
        const QString report = settings::diagnosticsOf(workspace, {.now = m_now,
                                                                   .cacheFile = QDir::homePath() + u"/data/uji.gpkg"_s,
                                                                   .choices = {},
                                                                   .plan = {},
                                                                   .storage = {},
                                                                   .records = {{.id = u"sekolah"_s, .rows = 3}}});
        QVERIFY2(!report.contains(u"rahasia"_s) && !report.contains(QDir::homePath()), qPrintable(report));
        QVERIFY(report.contains(u"~/data/uji.gpkg"_s) && report.contains(u"sekolah: 3 rows"_s));
    }

    /// At 100 and 150 % and from a phone to a wall no text is cut, and nothing is wider than the page.
    void itFitsEveryScreenAndTextSize()
    {
        open();
        for (const double factor : {1.0, 1.15, 1.3, 1.5}) {
            m_theme.setFactor(factor);
            for (const QSize &size : {QSize(400, 700), QSize(716, 1100), QSize(1196, 700), QSize(1836, 980)}) {
                m_page->resize(size);
                constexpr int layouts = 8; // rows wrap, which makes cards higher, which makes a scroll bar come
                for (int round = 0; round < layouts; ++round)
                    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                for (const settings::SettingRow *row : m_page->findChildren<settings::SettingRow *>())
                    for (const QWidget *part : row->findChildren<QWidget *>()) {
                        if (!part->isVisible())
                            continue;
                        const QRect at(part->mapTo(row, QPoint()), part->size());
                        QVERIFY2(row->rect().contains(at),
                                 qPrintable(u"%1 in %2 at %3 × %4"_s.arg(part->objectName(), row->objectName())
                                                .arg(factor)
                                                .arg(size.width())));
                        QVERIFY(part->width() >= part->minimumSizeHint().width());
                    }
            }
        }
    }
};

ANJUNGAN_TEST(QApplication, SettingsPageTest)
#include "settings_page_test.moc"
