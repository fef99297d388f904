// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/raster/tile_pictures.h"
#include "ui/map/raster/tile_fetcher.h"

#include <QBuffer>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <coroutine>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using render::RasterTile;
using source::ErrorKind;

namespace {

using Answer = std::expected<source::Response, source::SourceError>;

constexpr RasterTile A{2, 0, 0}, B{2, 1, 0}, C{2, 2, 0}, D{2, 3, 0}, E{2, 0, 1}, F{2, 1, 1};

Answer picture() { return source::Response{.body = test::pictureBytes(Qt::red), .validator = {.etag = "\"new\""}}; }

Answer unchanged() { return source::Response{.notModified = true}; }

Answer failure(ErrorKind kind, std::optional<std::chrono::seconds> retryAfter = {})
{
    return std::unexpected(source::SourceError{
        .kind = kind, .what = message::make<message::Code::NotPictures>(), .retryAfter = retryAfter});
}

/// Requests that the test answers one by one.
struct Line
{
    struct Call
    {
        source::Request request;
        std::stop_token stop;
        std::coroutine_handle<> waiter;
        std::optional<Answer> answer;
    };

    struct Awaiter
    {
        Call &call;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiter) { call.waiter = waiter; }
        Answer await_resume() const { return *call.answer; }
    };

    class Transport : public source::Transport
    {
    public:
        explicit Transport(Line &line) : m_line(line) {}
        QCoro::Task<Answer> get(source::Request request, std::stop_token stop) override
        {
            m_line.calls.push_back(std::make_unique<Call>(std::move(request), std::move(stop)));
            Call &call = *m_line.calls.back();
            co_return co_await Awaiter{call};
        }

    private:
        Line &m_line;
    };

    void answer(std::size_t at, const Answer &with)
    {
        calls[at]->answer = with;
        calls[at]->waiter.resume();
    }

    QStringList asked() const
    {
        QStringList paths;
        for (const auto &call : calls)
            paths.append(call->request.url.path());
        return paths;
    }

    std::vector<std::unique_ptr<Call>> calls;
};

/// A fetcher on the test's thread, clock and folder.
struct Place
{
    Place() { make(); }
    ~Place()
    {
        // What waits for an answer would never be destroyed.
        if (fetcher)
            fetcher->finish();
        for (std::size_t at = 0; at < line.calls.size(); ++at)
            if (!line.calls[at]->answer)
                line.answer(at, failure(ErrorKind::Canceled));
    }

    void make()
    {
        map::TileService service;
        service.address = [](const RasterTile &tile) {
            return QUrl(u"https://tiles.example/%1/%2/%3"_s.arg(tile.zoom).arg(tile.x).arg(tile.y));
        };
        service.folder = folder.filePath(u"tiles"_s);
        service.mostBytes = mostBytes;
        service.now = [this] { return now; };
        service.makeTransport = [this] {
            ++made;
            return std::make_unique<Line::Transport>(line);
        };
        fetcher = std::make_unique<map::TileFetcher>(service);
        QObject::connect(fetcher.get(), &map::TileFetcher::troubleChanged, fetcher.get(),
                         [this](const QString &what) { told.append(what); });
        QObject::connect(fetcher.get(), &map::TileFetcher::arrived, fetcher.get(),
                         [this](const RasterTile &tile) { arrived.push_back(tile); });
    }

    map::TileFolder kept() const { return map::TileFolder(folder.filePath(u"tiles"_s)); }
    QTimer &pause() const { return *fetcher->findChild<QTimer *>(); }

    /// Ends the pause now, and waits until what it held back is asked for.
    bool endPause(std::size_t calls)
    {
        pause().start(0);
        return QTest::qWaitFor([&] { return line.calls.size() == calls; });
    }

    QTemporaryDir folder;
    QDateTime now = test::arrivalTime;
    qint64 mostBytes = 1'000'000;
    int made = 0;
    Line line;
    std::unique_ptr<map::TileFetcher> fetcher;
    QStringList told;
    std::vector<RasterTile> arrived;
};

} // namespace

/// Which tile is asked for when, and what each answer leads to.
class TileFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourAtATimeTheFirstWantedFirst()
    {
        Place place;
        QCOMPARE(place.made, 0);
        place.fetcher->want({A, B, C, D, E, F});
        QCOMPARE(place.line.asked(), QStringList({u"/2/0/0"_s, u"/2/1/0"_s, u"/2/2/0"_s, u"/2/3/0"_s}));
        QCOMPARE(place.line.calls[0]->request.accept, QByteArray("image/webp,image/png,image/jpeg"));
        QVERIFY(place.line.calls[0]->request.validator.isEmpty());
        place.line.answer(1, picture());
        QCOMPARE(place.line.asked().sliced(4), QStringList{u"/2/0/1"_s});
        place.fetcher->want({A, B, C, D, E, F}); // under way, or there already
        QCOMPARE(place.line.calls.size(), std::size_t(5));
        place.line.answer(0, picture());
        QCOMPARE(place.line.asked().sliced(5), QStringList{u"/2/1/1"_s});
        for (std::size_t at = 2; at < 6; ++at)
            place.line.answer(at, picture());
        QCOMPARE(place.arrived, (std::vector<RasterTile>{B, A, C, D, E, F}));
        QVERIFY(place.told.isEmpty());
        QCOMPARE(place.made, 1);
        QCOMPARE(place.kept().read(F)->validator.etag, QByteArray("\"new\""));
        QCOMPARE(place.kept().read(F)->confirmedAt, test::arrivalTime);
        QCOMPARE(place.line.calls.size(), std::size_t(6));
    }

    void whatIsAWeekOldIsAskedAbout()
    {
        Place place;
        const auto week = std::chrono::seconds(7 * 24h);
        QVERIFY(place.kept().keep(A, test::pictureBytes(Qt::red), u"png"_s, {.etag = "a", .lastModified = "then"},
                                  test::arrivalTime));
        place.now = test::arrivalTime.addDuration(week - 1s);
        place.fetcher->want({A});
        QVERIFY(place.line.calls.empty());
        place.now = test::arrivalTime.addDuration(week);
        place.fetcher->want({A});
        QCOMPARE(place.line.calls.size(), std::size_t(1));
        QCOMPARE(place.line.calls[0]->request.validator.etag, QByteArray("a"));
        QCOMPARE(place.line.calls[0]->request.validator.lastModified, QByteArray("then"));
        place.line.answer(0, unchanged());
        QCOMPARE(place.kept().read(A)->confirmedAt, place.now);
        QCOMPARE(place.kept().read(A)->validator.etag, QByteArray("a"));
        QVERIFY(place.arrived.empty()); // it is as it was
        place.now = place.now.addDuration(week - 1s);
        place.fetcher->want({A});
        QCOMPARE(place.line.calls.size(), std::size_t(1));
    }

    void anUnchangedTileEndsTheTrouble()
    {
        Place place;
        QVERIFY(
            place.kept().keep(A, test::pictureBytes(Qt::red), u"png"_s, {.etag = "a"}, test::arrivalTime.addDays(-8)));
        place.fetcher->want({A, B});
        place.line.answer(0, failure(ErrorKind::ServerFault));
        QCOMPARE(place.told.size(), 1);
        QVERIFY(!place.told[0].isEmpty());
        QVERIFY(place.endPause(3));
        QCOMPARE(place.line.asked()[2], u"/2/0/0"_s);
        place.line.answer(2, unchanged());
        QCOMPARE(place.told.size(), 2);
        QVERIFY(place.told[1].isEmpty());
        place.line.answer(1, picture());
        QCOMPARE(place.told.size(), 2); // told once
        place.fetcher->want({C, D});
        place.line.answer(3, failure(ErrorKind::WrongType));
        place.line.answer(4, picture()); // an arrived one ends it too
        QCOMPARE(place.told.size(), 4);
        QVERIFY(place.told[3].isEmpty());
    }

    void eachFailureHasItsConsequence_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("isTold");
        QTest::addColumn<bool>("pauses");
        QTest::addColumn<int>("refusedFor"); ///< seconds
        QTest::newRow("offline") << ErrorKind::Offline << true << true << 0;
        QTest::newRow("unreachable") << ErrorKind::Unreachable << true << true << 0;
        QTest::newRow("timeout") << ErrorKind::Timeout << true << true << 0;
        QTest::newRow("tls") << ErrorKind::Tls << true << true << 0;
        QTest::newRow("redirect") << ErrorKind::Redirect << true << true << 0;
        QTest::newRow("not found") << ErrorKind::NotFound << false << false << 3600;
        QTest::newRow("refused") << ErrorKind::Refused << true << true << 0;
        QTest::newRow("busy") << ErrorKind::Busy << true << true << 0;
        QTest::newRow("server fault") << ErrorKind::ServerFault << true << true << 0;
        QTest::newRow("bad request") << ErrorKind::BadRequest << true << false << 600;
        QTest::newRow("wrong type") << ErrorKind::WrongType << true << false << 600;
        QTest::newRow("malformed") << ErrorKind::Malformed << true << false << 600;
        QTest::newRow("too large") << ErrorKind::TooLarge << true << false << 600;
        QTest::newRow("cut") << ErrorKind::Cut << true << false << 600;
    }

    void eachFailureHasItsConsequence()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, isTold);
        QFETCH(bool, pauses);
        QFETCH(int, refusedFor);
        Place place;
        place.fetcher->want({A});
        place.line.answer(0, failure(kind));
        QCOMPARE(place.told.size(), isTold ? 1 : 0);
        QCOMPARE(place.pause().isActive(), pauses);
        if (pauses) {
            QCOMPARE_LE(place.pause().interval(), 2000);
            place.fetcher->want({B});
            QCOMPARE(place.line.calls.size(), std::size_t(1)); // nothing is asked for meanwhile
            QVERIFY(place.endPause(2));
            QCOMPARE(place.line.asked()[1], u"/2/1/0"_s);
            return;
        }
        place.now = test::arrivalTime.addSecs(refusedFor - 1);
        place.fetcher->want({A});
        QCOMPARE(place.line.calls.size(), std::size_t(1));
        place.now = test::arrivalTime.addSecs(refusedFor);
        place.fetcher->want({A});
        QCOMPARE(place.line.calls.size(), std::size_t(2));
    }

    void aPauseIsAsLongAsTheSourceAsks()
    {
        Place place;
        place.fetcher->want({A, B, C, D, E});
        place.line.answer(0, failure(ErrorKind::Busy, 60s));
        QCOMPARE(place.pause().interval(), 60'000);
        place.line.answer(1, failure(ErrorKind::Busy)); // one of those that failed together
        QCOMPARE(place.pause().interval(), 60'000);
        place.line.answer(2, failure(ErrorKind::Busy, 5s));
        QVERIFY(place.pause().interval() > 50'000); // not shortened
        place.line.answer(3, failure(ErrorKind::Busy, 2h));
        QCOMPARE(place.pause().interval(), 3'600'000); // an hour at most
        QCOMPARE(place.line.calls.size(), std::size_t(4));
        QVERIFY(place.endPause(8));
        QCOMPARE(place.line.asked()[4], u"/2/3/0"_s); // the last that failed comes first
    }

    void pausesGrowWithEachFailureAndASuccessEndsThat()
    {
        Place place;
        place.fetcher->want({A});
        int longest = 0;
        for (std::size_t round = 0; round < 24; ++round) {
            place.line.answer(round, failure(ErrorKind::ServerFault));
            longest = std::max(longest, place.pause().interval());
            QCOMPARE_LE(place.pause().interval(), std::min(300'000.0, 2000 * std::exp2(round)));
            QVERIFY(place.endPause(round + 2));
        }
        QCOMPARE_GT(longest, 20'000); // of 15 that are drawn from five minutes
        place.line.answer(24, picture());
        place.fetcher->want({B});
        place.line.answer(25, failure(ErrorKind::ServerFault));
        QCOMPARE_LE(place.pause().interval(), 2000);
    }

    void anUnchangedTileEndsTheGrowingToo()
    {
        Place place;
        QVERIFY(
            place.kept().keep(A, test::pictureBytes(Qt::red), u"png"_s, {.etag = "a"}, test::arrivalTime.addDays(-8)));
        place.fetcher->want({A});
        for (std::size_t round = 0; round < 20; ++round) {
            place.line.answer(round, failure(ErrorKind::ServerFault));
            QVERIFY(place.endPause(round + 2));
        }
        place.line.answer(20, unchanged());
        place.fetcher->want({B});
        place.line.answer(21, failure(ErrorKind::ServerFault));
        QCOMPARE_LE(place.pause().interval(), 2000);
    }

    void whatIsNoLongerWantedIsCalledOff()
    {
        Place place;
        place.fetcher->want({A, B});
        place.fetcher->want({B, C});
        QVERIFY(place.line.calls[0]->stop.stop_requested());
        QVERIFY(!place.line.calls[1]->stop.stop_requested());
        QCOMPARE(place.line.asked(), QStringList({u"/2/0/0"_s, u"/2/1/0"_s, u"/2/2/0"_s}));
        place.line.answer(0, failure(ErrorKind::Canceled));
        QVERIFY(place.told.isEmpty() && !place.pause().isActive());
        QCOMPARE(place.line.calls.size(), std::size_t(3));
        place.fetcher->want({A}); // not refused either
        QCOMPARE(place.line.calls.size(), std::size_t(4));
    }

    void calledOffAndWantedAgainItComes()
    {
        Place place;
        place.fetcher->want({A});
        place.fetcher->want({B});
        place.fetcher->want({A, B});
        QCOMPARE(place.line.calls.size(), std::size_t(2));
        place.line.answer(0, failure(ErrorKind::Canceled));
        QCOMPARE(place.line.asked(), QStringList({u"/2/0/0"_s, u"/2/1/0"_s, u"/2/0/0"_s}));
        QVERIFY(!place.line.calls[2]->stop.stop_requested());
    }

    void aTileThatCannotBeKeptStopsTheAsking()
    {
        Place place;
        QFile inTheWay(place.folder.filePath(u"tiles"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        place.fetcher->want({A, B, C, D, E});
        place.line.answer(0, picture());
        QVERIFY(place.arrived.empty());
        QCOMPARE(place.told.size(), 1);
        QVERIFY2(place.told[0].startsWith(u"it cannot be kept on this device ("_s), qPrintable(place.told[0]));
        QCOMPARE(place.pause().interval(), 300'000);
        QCOMPARE(place.line.calls.size(), std::size_t(4));
    }

    void beyondItsBoundTheOldestGo()
    {
        Place place;
        const qint64 size = test::pictureBytes(Qt::red).size();
        place.mostBytes = 10 * size;
        place.make();
        for (int at = 0; at < 8; ++at)
            QVERIFY(place.kept().keep({5, at, 0}, test::pictureBytes(Qt::red), u"png"_s, {},
                                      test::arrivalTime.addDays(at - 20)));
        place.fetcher->want({A, B, C});
        place.line.answer(0, picture());
        place.line.answer(1, picture());
        QCOMPARE(place.kept().size(), 10 * size); // no more than the bound
        place.line.answer(2, picture());
        QCOMPARE(place.kept().size(), 9 * size);
        QVERIFY(!place.kept().contains({5, 1, 0}) && place.kept().contains({5, 2, 0}));
        QVERIFY(place.kept().contains(A) && place.kept().contains(C));
        QCOMPARE(place.arrived.size(), std::size_t(3));
        place.fetcher->want({D, E}); // and counted on from there
        place.line.answer(3, picture());
        QCOMPARE(place.kept().size(), 10 * size);
        place.line.answer(4, picture());
        QCOMPARE(place.kept().size(), 9 * size);
    }

    void answersAfterItsEndAreOfNoUse()
    {
        Place place;
        place.fetcher->want({A});
        place.fetcher.reset();
        place.line.answer(0, picture());
        QVERIFY(!place.kept().contains(A));
    }
};

ANJUNGAN_TEST(QGuiApplication, TileFetcherTest)
#include "tile_fetcher_test.moc"
