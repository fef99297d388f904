// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"
#include "tests/app/nearby/tablet.h"
#include "tests/app/window/made_bundle.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace anjungan;
using namespace Qt::StringLiterals;
using field::CarrySheet;

/// One of the two devices of two_devices.sh: `nearby_peer give|take|endure|alone FOLDER`. What the persons before them
/// say to each other are files in that folder. Ends with 1 at the first expectation that does not hold, and says which.
namespace {

/// Avahi probes a name for a second, and waits up to 5 s for a host that does not answer.
constexpr int longWait = 15'000;

QByteArray documentAt(const QString &source)
{
    return R"({"version": 1, "id": "sumut", "sources": [{"id": "pusat", "type": "ogcapi-features", "url": ")" +
           source.toUtf8() + R"("}], "datasets": [{"id": "d", "source": "pusat", "collection": "d", "key": "kode"}]})";
}

/// Says it in the room.
void say(const QString &what, const QByteArray &text = "-")
{
    QFile file(what + u".part"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() || !file.rename(what))
        qFatal("cannot write");
}

QByteArray heard(const QString &what)
{
    QFile file(what);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool waitToHear(const QString &what)
{
    return QTest::qWaitFor([&what] { return QFile::exists(what); }, 4 * longWait);
}

bool isLoaded(const QByteArray &library)
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

/// A tablet of this workspace that has no data yet.
std::unique_ptr<test::Tablet> emptyTablet(const QByteArray &document)
{
    const QString file = u"desa.gpkg"_s;
    const auto writer = store::Writer::open(file);
    if (!writer || !(*writer)->saveWorkspace(document, u"uji"_s, test::ManualClock().now()))
        qFatal("no cache");
    return std::make_unique<test::Tablet>(file, document);
}

#define EXPECT(holds)                                                                                                  \
    if (!(holds)) {                                                                                                    \
        std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #holds);                                               \
        return 1;                                                                                                      \
    }
#define EXPECT_SOON(holds) EXPECT(QTest::qWaitFor([&] { return holds; }, longWait))

int give()
{
    const test::MadeBundle made = test::madeBundle(QDir::currentPath(), u"uji"_s, documentAt);
    test::Tablet tablet(u"kantor.gpkg"_s, made.document);
    EXPECT(tablet.begin(u"serve"_s))
    EXPECT_SOON(!tablet.shownCode().isEmpty())
    EXPECT_SOON(tablet.carry().nearbyLine().startsWith(u"Others find this device as"_s))
    say(u"document"_s, made.document);
    say(u"code"_s, tablet.shownCode().toUtf8());
    EXPECT(waitToHear(u"enough"_s))
    EXPECT(tablet.close())
    EXPECT(waitToHear(u"over"_s)) // it is the sheet that ended the service, not the end of this process
    return 0;
}

int take()
{
    EXPECT(waitToHear(u"code"_s))
    const QString code = QString::fromUtf8(heard(u"code"_s));
    const auto held = emptyTablet(heard(u"document"_s));
    test::Tablet &tablet = *held;
    EXPECT(!isLoaded("libKF6DNSSD"))
    EXPECT(tablet.begin(u"fetch"_s))
    EXPECT(isLoaded("libKF6DNSSD"))
    EXPECT_SOON(tablet.devices() == 1)
    EXPECT(tablet.tapDevice())
    EXPECT(tablet.address().startsWith(u"10.77.0.1:"_s))

    const QString before = tablet.carry().line();
    tablet.fetchWith(code.startsWith(u'0') ? u"1000 0000 0000"_s : u"0000 0000 0000"_s);
    EXPECT_SOON(tablet.carry().step() == CarrySheet::Step::Asking && tablet.carry().line() != before)
    EXPECT(tablet.carry().line() == field::CarryWords::failure(field::ShareClient::Failure::WrongCode, {}))
    EXPECT(tablet.rows(u"d"_s) <= 0)

    tablet.fetchWith(code);
    EXPECT_SOON(tablet.carry().step() == CarrySheet::Step::Done)
    EXPECT(tablet.rows(u"d"_s) == 50)
    EXPECT(tablet.close())

    EXPECT(tablet.begin(u"fetch"_s))
    EXPECT_SOON(tablet.devices() == 1)
    say(u"enough"_s);
    EXPECT_SOON(tablet.devices() == 0)
    EXPECT(tablet.close())
    say(u"over"_s);
    return 0;
}

/// Among strangers.
int endure()
{
    const auto held = emptyTablet(documentAt(u"http://127.0.0.1:9"_s));
    test::Tablet &tablet = *held;
    EXPECT(tablet.begin(u"fetch"_s))
    EXPECT_SOON(tablet.carry().nearbyLine().startsWith(u"There are more devices"_s))
    EXPECT_SOON(tablet.devices() == field::NearbyList::mostDevices)
    for (const QString &unwanted : {u"No port"_s, u"Outside"_s, u"Elsewhere"_s, u"Nobody"_s})
        EXPECT(!tablet.names().contains(unwanted))
    EXPECT(tablet.tapDevice())
    EXPECT(tablet.address().startsWith(u"10.77.0.1:"_s))
    EXPECT(tablet.close())
    say(u"over"_s);
    return 0;
}

/// Without a bus, as where no Avahi is.
int alone()
{
    const auto tablet = emptyTablet(documentAt(u"http://127.0.0.1:9"_s));
    EXPECT(tablet->begin(u"fetch"_s))
    EXPECT(isLoaded("libKF6DNSSD"))
    EXPECT_SOON(tablet->carry().nearbyLine().startsWith(u"This device cannot look"_s))
    EXPECT(tablet->close())
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    const QHash<QString, int (*)()> modes{
        {u"give"_s, give}, {u"take"_s, take}, {u"endure"_s, endure}, {u"alone"_s, alone}};
    const QStringList words = QApplication::arguments();
    if (words.size() != 3 || !modes.contains(words[1]) || !QDir::setCurrent(words[2]))
        return 2;
    return modes[words[1]]();
}
