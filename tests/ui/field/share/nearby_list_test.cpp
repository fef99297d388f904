// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/field/share/nearby_list.h"
#include "ui/field/share/share_code.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;
using namespace anjungan::field;
using Fit = NearbyDevice::Fit;

namespace {

Nearby::Heard tablet(const QString &name, const QString &address = u"192.168.43.1"_s)
{
    return {.name = name, .address = address, .port = 40123, .text = NearbyList::textOf(u"sumut"_s)};
}

} // namespace

/// What strangers say in the network of themselves.
class NearbyListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsListedUntilItIsGone()
    {
        NearbyList list(u"sumut"_s);
        QVERIFY(list.hear(tablet(u"Tablet Camat"_s)));
        QVERIFY(!list.hear(tablet(u"Tablet Camat"_s))); // nothing new
        const NearbyDevice expected{.id = u"Tablet Camat"_s,
                                    .name = u"Tablet Camat"_s,
                                    .address = u"192.168.43.1:40123"_s,
                                    .workspace = u"sumut"_s,
                                    .fit = Fit::Yes};
        QCOMPARE(list.devices(), QList{expected});
        QVERIFY(list.hear(tablet(u"Tablet Camat"_s, u"192.168.43.7"_s))); // it moved
        QCOMPARE(list.devices().size(), 1);
        QVERIFY(list.forget(u"Tablet Camat"_s));
        QVERIFY(!list.forget(u"Tablet Camat"_s));
        QVERIFY(list.devices().isEmpty());
    }

    void rowsStayInTheirOrder()
    {
        NearbyList list(u"sumut"_s);
        for (const QString &name : {u"c"_s, u"a"_s, u"b"_s})
            QVERIFY(list.hear(tablet(name)));
        QVERIFY(list.hear(tablet(u"c"_s, u"10.0.0.9"_s)));
        QCOMPARE(list.devices()[0].id, u"c"_s);
        QCOMPARE(list.devices()[2].id, u"b"_s);
    }

    void whatDoesNotFitIsMarked_data()
    {
        QTest::addColumn<Nearby::Text>("text");
        QTest::addColumn<Fit>("fit");
        QTest::addColumn<QString>("workspace");
        QTest::newRow("another workspace") << NearbyList::textOf(u"jabar"_s) << Fit::OtherWorkspace << u"jabar"_s;
        QTest::newRow("no workspace") << Nearby::Text{{u"v"_s, "1"}} << Fit::OtherWorkspace << QString();
        QTest::newRow("another version") << Nearby::Text{{u"v"_s, "2"}, {u"workspace"_s, "sumut"}} << Fit::OtherVersion
                                         << u"sumut"_s;
        QTest::newRow("nothing") << Nearby::Text() << Fit::OtherVersion << QString();
        QTest::newRow("64 kB") << Nearby::Text{{u"v"_s, "1"}, {u"workspace"_s, QByteArray(65'536, 'x')}}
                               << Fit::OtherWorkspace << QString();
        Nearby::Text many = NearbyList::textOf(u"sumut"_s);
        for (int i = 0; i < 300; ++i)
            many.insert(u"k%1"_s.arg(i), QByteArray(200, '\xff'));
        QTest::newRow("300 other words") << many << Fit::Yes << u"sumut"_s;
        QTest::newRow("no UTF-8, over lines") << Nearby::Text{{u"v"_s, "1"}, {u"workspace"_s, "\xff\xfe\n\nsumut"}}
                                              << Fit::OtherWorkspace << u"\uFFFD\uFFFD sumut"_s;
    }

    void whatDoesNotFitIsMarked()
    {
        QFETCH(const Nearby::Text, text);
        NearbyList list(u"sumut"_s);
        Nearby::Heard heard = tablet(u"x"_s);
        heard.text = text;
        QVERIFY(list.hear(heard));
        QTEST(list.devices().first().fit, "fit");
        QTEST(list.devices().first().workspace, "workspace");
    }

    void whatCannotBeReachedIsLeftOut_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<quint16>("port");
        const quint16 port = 40123;
        QTest::newRow("port 0") << u"192.168.43.1"_s << quint16{0};
        for (const QString &address :
             {u"8.8.8.8"_s, u"172.32.0.1"_s, u"11.0.0.1"_s, u"127.0.0.1"_s, u"0.0.0.0"_s, u"255.255.255.255"_s,
              u"224.0.0.251"_s, u"::1"_s, u"fe80::1"_s, u"fd00::1"_s, u"2001:db8::1"_s, u"::ffff:8.8.8.8"_s,
              u"contoh.go.id"_s, u"192.168.43.1; rm"_s, u""_s, QString(65'536, u'1')})
            QTest::newRow(qPrintable(address.left(20))) << address << port;
    }

    void whatCannotBeReachedIsLeftOut()
    {
        QFETCH(const QString, address);
        QFETCH(const quint16, port);
        NearbyList list(u"sumut"_s);
        QVERIFY(list.hear(tablet(u"x"_s)));
        Nearby::Heard heard = tablet(u"x"_s, address);
        heard.port = port;
        QVERIFY(list.hear(heard)); // what it said before is no longer true
        QVERIFY(list.devices().isEmpty());
        QVERIFY(!list.hear(heard));
    }

    void localAddressesAre()
    {
        for (const QString &address :
             {u"10.0.0.1"_s, u"172.16.0.1"_s, u"172.31.255.254"_s, u"192.168.0.1"_s, u"169.254.3.4"_s})
            QVERIFY2(NearbyList::isLocal(QHostAddress(address)), qPrintable(address));
    }

    void namesAreOneShortLine_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("markup") << u"<b>Tablet</b><img src=x>"_s << u"<b>Tablet</b><img src=x>"_s; // as it is
        QTest::newRow("lines") << u"Tablet\n\r\tCamat\u2028!"_s << u"Tablet Camat !"_s;
        QTest::newRow("the other direction") << u"\u202Etamac"_s << u"tamac"_s;
        QTest::newRow("nothing to see") << u"\u200B\u2060 \u0000\u0007"_s << u"192.168.43.1:40123"_s;
        QTest::newRow("empty") << QString() << u"192.168.43.1:40123"_s;
    }

    void namesAreOneShortLine()
    {
        QFETCH(const QString, said);
        NearbyList list(u"sumut"_s);
        QVERIFY(list.hear(tablet(said)));
        QTEST(list.devices().first().name, "shown");
    }

    void longNamesAreCut()
    {
        NearbyList list(u"sumut"_s);
        QVERIFY(list.hear(tablet(QString(65'536, u'W'))));
        QCOMPARE(list.devices().first().name.size(), NearbyList::longestName);
        QVERIFY(list.devices().first().name.endsWith(u'…'));
    }

    void aThousandAreFew()
    {
        NearbyList list(u"sumut"_s);
        QVERIFY(list.hear(tablet(u"Tablet Camat"_s)));
        int changes = 0;
        for (int i = 0; i < 1000; ++i)
            changes += list.hear(tablet(u"palsu %1"_s.arg(i), u"10.0.0.%1"_s.arg(i % 250))) ? 1 : 0;
        QCOMPARE(list.devices().size(), NearbyList::mostDevices);
        QCOMPARE(list.devices().first().id, u"Tablet Camat"_s);
        QVERIFY(list.isCrowded());
        QCOMPARE(changes, NearbyList::mostDevices); // the last one says that there are more
        QVERIFY(list.clear());
        QVERIFY(!list.isCrowded() && !list.clear());
    }

    void noSecretIsSaid()
    {
        const Nearby::Text text = NearbyList::textOf(QString(50, u'x'));
        QCOMPARE(text.size(), 2);
        QCOMPARE(text.value(u"v"_s), "1");
        QCOMPARE(text.value(u"workspace"_s), QByteArray(share::longestName, 'x'));
    }
};

ANJUNGAN_TEST(QCoreApplication, NearbyListTest)
#include "nearby_list_test.moc"
