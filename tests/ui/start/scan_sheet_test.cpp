// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/start/scan_sheet.h"
#include "ui/start/start_page.h"

#include <QApplication>
#include <QSignalSpy>
#include <QThread>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <atomic>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using start::Frames;

namespace {

QImage codeOf(const QString &text)
{
    const ZXing::BitMatrix bits =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(text.toStdString(), 300, 300);
    QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            image.setPixel(x, y, bits.get(x, y) ? 0xff000000 : 0xffffffff);
    return image;
}

/// What a test's camera is seen to do; it outlives the camera.
struct Seen
{
    bool isOn = false;
    int starts = 0;
    std::function<void(const Frames::Picture &)> onFrame;
    std::function<void(Frames::Fault)> onFault;
};

class TestCamera final : public Frames
{
public:
    explicit TestCamera(Seen &seen) : m_seen(seen) {}
    ~TestCamera() override { m_seen.isOn = false; }

    void start(std::function<void(const Picture &)> onFrame, std::function<void(Fault)> onFault) override
    {
        m_seen.isOn = true;
        ++m_seen.starts;
        m_seen.onFrame = std::move(onFrame);
        m_seen.onFault = std::move(onFault);
    }
    void stop() override { m_seen.isOn = false; }

private:
    Seen &m_seen;
};

} // namespace

/// A QR code before a camera whose frames the test makes.
class ScanSheetTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    Seen m_seen;
    std::unique_ptr<QWidget> m_window;

    start::ScanSheet *open(start::ScanSheet::Waits waits = {.betweenFrames = 0ms})
    {
        return start::ScanSheet::open(*m_window, m_theme, std::make_unique<TestCamera>(m_seen), waits);
    }

    void send(const QImage &frame) const
    {
        m_seen.onFrame([frame] { return frame; });
    }

private Q_SLOTS:
    void init()
    {
        m_seen = {};
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 1280);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void aWorkspacesCodeIsRead()
    {
        auto *scan = open();
        QSignalSpy chosen(scan, &start::ScanSheet::chosen);
        QVERIFY(m_seen.isOn);
        send(codeOf(u"https://data.sumutprov.go.id/w.json"_s));
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"https://data.sumutprov.go.id/w.json"_s);
        QVERIFY(!m_seen.isOn && !test::openSheet(*m_window, u"scan_sheet"_s));
    }

    void anotherCodeIsToldAndTheLookGoesOn()
    {
        auto *scan = open();
        QSignalSpy chosen(scan, &start::ScanSheet::chosen);
        send(codeOf(u"WIFI:S:kantor;;"_s));
        QTRY_VERIFY2(scan->line().contains(u"WIFI:S:kantor"_s), qPrintable(scan->line()));
        QVERIFY(m_seen.isOn && chosen.isEmpty());
        send(codeOf(u"https://a.id/w.json"_s));
        QTRY_COMPARE(chosen.size(), 1);
    }

    /// After 20 s in earnest.
    void silenceAndAnEmptyPictureAreTold()
    {
        auto *scan = open({.betweenFrames = 0ms, .untilNoFrame = 30ms, .untilNoCode = 1h});
        QTRY_VERIFY2(scan->line().startsWith(u"The camera sends no picture"_s), qPrintable(scan->line()));
        scan = open({.betweenFrames = 0ms, .untilNoFrame = 1h, .untilNoCode = 30ms});
        QImage wall(640, 480, QImage::Format_RGB32);
        wall.fill(Qt::gray);
        send(wall);
        QTRY_VERIFY2(scan->line().startsWith(u"No QR code is seen yet"_s), qPrintable(scan->line()));
        QCOMPARE(start::ScanSheet::Waits().untilNoFrame, 20s);
    }

    void framesAreReadOneAtATimeAndNotTooOften()
    {
        open({.betweenFrames = 1h});
        std::atomic<int> made = 0;
        std::atomic<bool> isOnUi = false;
        const auto picture = [&made, &isOnUi, ui = QThread::currentThread()] {
            ++made;
            isOnUi = isOnUi || QThread::currentThread() == ui;
            return QImage(10, 10, QImage::Format_RGB32);
        };
        for (int frame = 0; frame < 30; ++frame)
            m_seen.onFrame(picture);
        QTRY_COMPARE(made.load(), 1);
        QVERIFY(!isOnUi);
        m_seen.onFrame(picture);
        QCOMPARE(made.load(), 1);
    }

    void theCameraIsOnOnlyWhileItIsLookedAt()
    {
        open();
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QVERIFY(!m_seen.isOn);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QVERIFY(m_seen.isOn);
        QCOMPARE(m_seen.starts, 2);
        test::openSheet(*m_window, u"scan_sheet"_s)->dismiss();
        QVERIFY(!m_seen.isOn);
    }

    void whatKeepsTheCameraIsTold()
    {
        auto *scan = open();
        QStringList lines;
        for (const auto fault : {Frames::Fault::NoCamera, Frames::Fault::Denied, Frames::Fault::Failed}) {
            m_seen.onFault(fault);
            lines << scan->line();
        }
        lines.removeDuplicates();
        QCOMPARE(lines.size(), 3);
        scan = start::ScanSheet::open(*m_window, m_theme, nullptr);
        QCOMPARE(scan->line(), lines.first());
    }

    void withoutACameraThereIsNoButton()
    {
        const auto hasRow = [](const start::StartPage &page) {
            const auto &rows = page.findChild<sheet::ChoiceList *>(u"start_ways"_s)->rows();
            return std::ranges::contains(rows, u"camera"_s, &sheet::Row::value);
        };
        QVERIFY(!hasRow(start::StartPage(m_theme)));
        QVERIFY(hasRow(start::StartPage(m_theme, [this] { return std::make_unique<TestCamera>(m_seen); })));
        QCOMPARE(m_seen.starts, 0);
    }
};

ANJUNGAN_TEST(QApplication, ScanSheetTest)
#include "scan_sheet_test.moc"
