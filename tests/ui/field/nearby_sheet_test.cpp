// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_service.h"
#include "core/workspace/document/reader.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/field/carry/carry_sheet.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QTranslator>

using namespace anjungan;
using namespace Qt::StringLiterals;
using field::CarrySheet;
using field::Nearby;
using field::NearbyList;

namespace {

const QByteArray documentOfTablet =
    R"({"version": 1, "id": "sumut", "timeZone": "Asia/Jakarta", )"
    R"("sources": [{"id": "pusat", "type": "ogcapi-features", "url": "http://127.0.0.1:9"}], )"
    R"("datasets": [{"id": "sekolah", "source": "pusat", "collection": "sekolah", "key": "kode"}]})";

/// What the network would say; outlives the sheets.
struct Air
{
    Nearby::Looking looking;
    std::function<void(const QString &)> known;
    Nearby::Notice notice;
    int made = 0, starts = 0, stops = 0;
    bool isOn = false;
};

class ScriptedNearby final : public Nearby
{
public:
    explicit ScriptedNearby(Air &air) : m_air(air) { ++m_air.made; }
    ~ScriptedNearby() override { m_air.isOn = false; }

    void look(const Looking &looking) override
    {
        m_air.looking = looking;
        begin();
    }
    void publish(const Notice &notice, std::function<void(const QString &)> known) override
    {
        m_air.notice = notice;
        m_air.known = std::move(known);
        begin();
    }
    void stop() override
    {
        m_air.stops += m_air.isOn ? 1 : 0;
        m_air.isOn = false;
    }

private:
    void begin()
    {
        ++m_air.starts;
        m_air.isOn = true;
    }

    Air &m_air;
};

/// A tablet whose window shows the sheet.
struct NearbyTablet
{
    explicit NearbyTablet(bool hasPart = true)
    {
        cache.close();
        const auto writer = store::Writer::open(cache.file());
        if (!writer || !(*writer)->saveWorkspace(documentOfTablet, u"uji"_s, clock.now()))
            qFatal("no cache");
        window.resize(800, 1280);
        window.show();
        if (hasPart)
            make = [this] { return std::make_unique<ScriptedNearby>(air); };
    }

    CarrySheet *open()
    {
        CarrySheet *const opened = CarrySheet::open(
            {.services = services, .cacheFile = cache.file(), .syncing = &syncing, .nearby = make}, window);
        return QTest::qWaitForWindowExposed(&window) ? opened : nullptr;
    }

    sheet::Sheet &sheet() const { return *test::openSheet(window, u"carry_sheet"_s); }

    void say(const QString &name, const QString &workspace = u"sumut"_s, const QString &address = u"192.168.43.1"_s,
             quint16 port = 40123) const
    {
        air.looking.heard({.name = name, .address = address, .port = port, .text = NearbyList::textOf(workspace)});
    }

    test::DemoCache cache{workspace::read(documentOfTablet, u"uji"_s).value()};
    test::ManualClock clock;
    theme::Theme theme{theme::Scheme::Light};
    theme::Formatter format{theme::Language::Indonesian, cache.workspace().timeZone};
    query::QueryService queries{cache.file(), cache.shared(), [this] { return clock.now(); }};
    panels::PanelServices services{.queries = queries,
                                   .workspace = cache.workspace(),
                                   .theme = theme,
                                   .format = format,
                                   .clock = clock,
                                   .language = u"id"_s};
    sync::SyncService syncing{
        cache.workspace(),
        {.openCache = [file = cache.file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
             return store::Writer::open(file);
         },
         .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }},
        clock,
        {}};
    Air air;
    field::MakeNearby make;
    QWidget window;
};

} // namespace

/// Devices that give a bundle, in the sheet that takes one; what the network says is the test's.
class NearbySheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTapFillsTheAddressAndAsksForTheCode()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet);
        QCOMPARE(tablet.air.made, 0); // nothing of it is loaded before
        QVERIFY(test::tapValue(tablet.sheet(), u"fetch"_s));
        QCOMPARE(sheet->step(), CarrySheet::Step::Asking);
        QVERIFY(tablet.air.isOn);
        tablet.air.looking.able(true);
        QCOMPARE(sheet->nearbyLine(), u"Looking for devices nearby…"_s);
        QVERIFY(!list(*sheet)->isVisible());
        tablet.say(u"Tablet Camat"_s);
        tablet.say(u"Kantor Jabar"_s, u"jabar"_s, u"10.1.2.3"_s);
        QCOMPARE(sheet->nearbyLine(), u"Choose the device, or type its address"_s);
        QTRY_VERIFY(list(*sheet)->isVisible());
        const sheet::Rows &rows = test::rowsOf(tablet.sheet());
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].detail, u"sumut"_s);
        QCOMPARE(rows[1].detail, u"other workspace: jabar"_s);
        QVERIFY(rows[0].isEnabled && !rows[1].isEnabled);

        QTRY_VERIFY(list(*sheet)->height() >= list(*sheet)->sizeHint().height()); // all are seen
        QVERIFY(test::tapText(tablet.sheet(), u"Kantor"_s));                      // cannot be chosen
        QCOMPARE(address(*sheet)->text(), QString());
        QVERIFY(test::tapText(tablet.sheet(), u"Tablet Camat"_s));
        QCOMPARE(address(*sheet)->text(), u"192.168.43.1:40123"_s);
        QVERIFY(sheet->line().contains(u"Tablet Camat"_s));
        QVERIFY(code(*sheet)->hasFocus());
        QVERIFY(test::rowsOf(tablet.sheet())[0].isChosen);

        QTest::keyClicks(code(*sheet), u"1234"_s); // no code
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"fetch"_s), Qt::LeftButton);
        QCOMPARE(sheet->step(), CarrySheet::Step::Asking);
        QCOMPARE(address(*sheet)->text(), u"192.168.43.1:40123"_s);
    }

    void strangersDoNoHarm()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        tablet.air.looking.able(true);
        tablet.say(u"<h1>Besar</h1><a href='http://x'>x</a>"_s);
        tablet.say(u"luar"_s, u"sumut"_s, u"8.8.8.8"_s);
        tablet.say(u"tanpa port"_s, u"sumut"_s, u"10.0.0.1"_s, 0);
        tablet.say(QString(65'536, u'W'), QString(65'536, u'x'), u"10.0.0.1"_s);
        QCOMPARE(test::rowsOf(tablet.sheet()).size(), 2);
        const int width = tablet.sheet().card().width();
        for (int i = 0; i < 1000; ++i)
            tablet.say(u"palsu %1"_s.arg(i));
        QCOMPARE(test::rowsOf(tablet.sheet()).size(), NearbyList::mostDevices);
        QVERIFY(sheet->nearbyLine().startsWith(u"There are more devices"_s));
        QTRY_COMPARE(tablet.sheet().card().width(), width);
        QTRY_VERIFY(tablet.window.rect().contains(tablet.sheet().card()));
        QVERIFY(sheet->findChild<QPushButton *>(u"fetch"_s)->isVisible());
        // One that is chosen keeps its markup as text, also in the line above.
        QVERIFY(test::tapText(tablet.sheet(), u"<h1>"_s));
        QVERIFY(sheet->line().contains(u"<h1>Besar</h1>"_s));
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void whoIsGoneIsTakenAway()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        tablet.air.looking.able(true);
        tablet.say(u"Tablet Camat"_s);
        QVERIFY(test::tapText(tablet.sheet(), u"Tablet Camat"_s));
        tablet.air.looking.gone(u"Tablet Camat"_s);
        QVERIFY(test::rowsOf(tablet.sheet()).isEmpty());
        QCOMPARE(address(*sheet)->text(), u"192.168.43.1:40123"_s); // what was chosen can still be tried
        tablet.say(u"Tablet Camat"_s);
        tablet.air.looking.able(false); // and so is everybody where the system stops looking
        QVERIFY(test::rowsOf(tablet.sheet()).isEmpty());
        QVERIFY(sheet->nearbyLine().startsWith(u"This device cannot look"_s));
    }

    void whoFindsNobodyIsToldThat()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        tablet.air.looking.able(true);
        QTRY_VERIFY_WITH_TIMEOUT(sheet->nearbyLine().startsWith(u"No device nearby"_s), 15'000);
        tablet.say(u"Tablet Camat"_s); // late, but welcome
        QCOMPARE(sheet->nearbyLine(), u"Choose the device, or type its address"_s);
    }

    void withoutThePartTheAddressIsTyped()
    {
        NearbyTablet tablet(false);
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        QVERIFY(sheet->nearbyLine().startsWith(u"This device cannot look"_s));
        QVERIFY(address(*sheet)->isVisible() && address(*sheet)->hasFocus());
        QVERIFY(!list(*sheet)->isVisible());
    }

    void aHiddenWindowIsQuiet()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        tablet.air.looking.able(true);
        tablet.say(u"Tablet Camat"_s);
        tablet.window.hide();
        QTRY_VERIFY(!tablet.air.isOn);
        QVERIFY(list(*sheet)->rows().isEmpty());
        for (const QTimer *timer : sheet->findChildren<QTimer *>())
            QVERIFY(!timer->isActive());
        tablet.window.show();
        QTRY_VERIFY(tablet.air.isOn);
        QCOMPARE(tablet.air.starts, 2);
        QCOMPARE(tablet.air.made, 1);
    }

    void aClosedSheetIsQuiet()
    {
        NearbyTablet tablet;
        CarrySheet *const sheet = tablet.open();
        QVERIFY(sheet && test::tapValue(tablet.sheet(), u"fetch"_s));
        QVERIFY(tablet.air.isOn);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"close"_s), Qt::LeftButton);
        QTRY_VERIFY(!tablet.air.isOn);
    }

    /// The sheet that gives is in tests/app/nearby, with a bundle.
    void whoGivesIsKnownWhileItGives()
    {
        NearbyTablet tablet;
        field::Neighbours neighbours(tablet.make, u"sumut"_s, tablet.window, &tablet.window);
        neighbours.publish(40123);
        neighbours.publish(40123); // told again as often as somebody was given one
        QCOMPARE(tablet.air.starts, 1);
        const Nearby::Notice notice = tablet.air.notice;
        QCOMPARE(notice.port, 40123);
        QVERIFY(!notice.name.isEmpty() && notice.name.toUtf8().size() <= 63);
        QCOMPARE(notice.text, NearbyList::textOf(u"sumut"_s));
        QVERIFY(field::CarryWords::known(neighbours).isEmpty());
        tablet.air.known(u"Tablet Camat"_s);
        QCOMPARE(field::CarryWords::known(neighbours), u"Others find this device as “Tablet Camat”"_s);
        tablet.window.hide();
        QTRY_VERIFY(!tablet.air.isOn);
        QVERIFY(field::CarryWords::known(neighbours).isEmpty());
        tablet.window.show();
        QTRY_VERIFY(tablet.air.isOn);
        tablet.air.known({});
        QVERIFY(field::CarryWords::known(neighbours).startsWith(u"Others do not find"_s));
        neighbours.stop();
        QVERIFY(!tablet.air.isOn);
    }

    /// Into the folder ANJUNGAN_PICTURES, to be looked at; skipped without it.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ANJUNGAN_PICTURES");
        if (folder.isEmpty())
            QSKIP("no folder for pictures is given");
        QTranslator words;
        QVERIFY(words.load(u":/i18n/anjungan_id.qm"_s));
        QCoreApplication::installTranslator(&words);
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)})
            for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
                NearbyTablet tablet;
                tablet.theme.setScheme(scheme);
                QApplication::setPalette(theme::palette(tablet.theme.tokens()));
                qApp->setStyleSheet(theme::styleSheet(tablet.theme));
                tablet.window.resize(size);
                QVERIFY(tablet.open() && test::tapValue(tablet.sheet(), u"fetch"_s));
                tablet.air.looking.able(true);
                tablet.say(u"Tablet Camat Lubuk Pakam"_s);
                tablet.say(u"<b>Kantor</b> dengan nama yang panjang sekali"_s, u"jabar-selatan"_s);
                tablet.say(u"tablet-7"_s);
                QVERIFY(test::tapText(tablet.sheet(), u"Camat"_s));
                const auto *rows = tablet.sheet().findChild<sheet::ChoiceList *>();
                QTRY_VERIFY(rows->height() >= rows->sizeHint().height());
                const auto *area = tablet.sheet().findChild<QScrollArea *>();
                QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0); // the card has its height
                QVERIFY(tablet.window.grab().save(u"%1/fetch-%2-%3.png"_s.arg(
                    folder, scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s, QString::number(size.width()))));
            }
        QCoreApplication::removeTranslator(&words);
        qApp->setStyleSheet({});
    }

private:
    static sheet::ChoiceList *list(const CarrySheet &sheet) { return sheet.findChild<sheet::ChoiceList *>(); }
    static QLineEdit *address(const CarrySheet &sheet) { return sheet.findChildren<QLineEdit *>().first(); }
    static QLineEdit *code(const CarrySheet &sheet) { return sheet.findChildren<QLineEdit *>().last(); }
};

ANJUNGAN_TEST(QApplication, NearbySheetTest)
#include "nearby_sheet_test.moc"
