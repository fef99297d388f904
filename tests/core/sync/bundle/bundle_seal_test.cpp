// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_seal.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <random>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// An incomplete bundle is reported before SQLite opens it.
class BundleSealTest : public QObject
{
    Q_OBJECT

    static constexpr qsizetype sealBytes = 64;

    BundleKit m_kit;
    QByteArray m_bytes; ///< of an honest bundle
    quint32 m_seed = QRandomGenerator::global()->generate();
    std::mt19937 m_random{m_seed};

    QString write(const QByteArray &bytes) const
    {
        QFile file(m_kit.stick());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// The kind of error for a bundle of these bytes; none if it opens.
    std::optional<CacheError> errorOf(const QByteArray &bytes) const
    {
        const auto opened = store::BundleReader::open(write(bytes));
        return opened ? std::nullopt : std::optional(opened.error());
    }

    qsizetype somewhere(qsizetype size) { return static_cast<qsizetype>(m_random() % static_cast<quint32>(size)); }

private Q_SLOTS:
    void initTestCase()
    {
        qInfo("seed %u", m_seed);
        m_kit.sync(m_kit.office());
        QVERIFY(m_kit.create().has_value());
        QFile file(m_kit.stick());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        QVERIFY(!errorOf(m_bytes));
    }

    void isOfTheFormatThatIsDocumented()
    {
        const QByteArrayView end = QByteArrayView(m_bytes).last(sealBytes);
        QCOMPARE(end.first(16), QByteArrayView("ANJUNGAN BUNDLE\0", 16));
        QCOMPARE(qFromLittleEndian<quint32>(end.data() + 16), 1U);
        QCOMPARE(qFromLittleEndian<quint32>(end.data() + 20), 0U);
        QCOMPARE(qFromLittleEndian<quint64>(end.data() + 24), quint64(m_bytes.size() - sealBytes));
        QCOMPARE(end.last(32), QCryptographicHash::hash(m_bytes.chopped(32), QCryptographicHash::Sha256));
        // SQLite's header counts the pages before the seal, and no more.
        const quint32 pages = qFromBigEndian<quint32>(m_bytes.constData() + 28);
        const quint32 pageSize = qFromBigEndian<quint16>(m_bytes.constData() + 16);
        QCOMPARE(qsizetype(pages) * pageSize, m_bytes.size() - sealBytes);
    }

    void aCutIsTold()
    {
        QList<qsizetype> lengths{0, 1, 15, 16, 63, 64, 65, 100, m_bytes.size() - sealBytes, m_bytes.size() - 1};
        for (int i = 0; i < 100; ++i)
            lengths << somewhere(m_bytes.size());
        for (const qsizetype length : lengths) {
            const auto error = errorOf(m_bytes.first(length));
            QVERIFY2(error, qPrintable(QString::number(length)));
            QVERIFY2(test::tells(error->what, message::Code::BundleCut) ||
                         test::tells(error->what, message::Code::BundleAltered) ||
                         test::tells(error->what, message::Code::NotBundle),
                     qPrintable(test::told(*error)));
        }
    }

    void aCutInTheMiddleIsTold()
    {
        for (int i = 0; i < 20; ++i) {
            QByteArray bytes = m_bytes;
            bytes.remove(somewhere(bytes.size() - sealBytes - 100), 1 + somewhere(100));
            const auto error = errorOf(bytes);
            QVERIFY(error && error->kind == CacheErrorKind::Corrupt);
        }
    }

    void everyRegionIsLookedAt()
    {
        QList<qsizetype> places;
        const qsizetype step = m_bytes.size() / 200;
        for (qsizetype begin = 0; begin + step <= m_bytes.size() - sealBytes; begin += step)
            places << begin + somewhere(step);
        for (qsizetype place = m_bytes.size() - sealBytes; place < m_bytes.size(); ++place)
            places << place;
        for (const qsizetype place : places) {
            QByteArray bytes = m_bytes;
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << m_random() % 8));
            QVERIFY2(errorOf(bytes), qPrintable(u"byte %1"_s.arg(place)));
        }
    }

    void whatFollowsTheSealIsTold() { QVERIFY(errorOf(m_bytes + QByteArray(512, '\0'))); }

    void aNewerFormatAsksForAnUpdate()
    {
        QByteArray bytes = m_bytes;
        qToLittleEndian<quint32>(2, bytes.data() + bytes.size() - sealBytes + 16);
        bytes = bytes.chopped(32);
        bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const auto error = errorOf(bytes);
        QVERIFY(error);
        QCOMPARE(error->kind, CacheErrorKind::NewerVersion);
        QVERIFY2(error->what == message::make<message::Code::BundleNewer>(2, 1), qPrintable(test::told(*error)));
    }

    void aSealOfAnotherLengthIsInvalid()
    {
        QByteArray bytes = m_bytes;
        qToLittleEndian<quint64>(4096, bytes.data() + bytes.size() - sealBytes + 24);
        bytes = bytes.chopped(32);
        bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QVERIFY(errorOf(bytes));
    }

    void otherFilesAreNoBundles()
    {
        const auto open = [](const QString &file) { return test::told(store::BundleReader::open(file).error()); };
        QVERIFY(open(m_kit.office()).contains(u"bundle.cut()"_s)); // a cache, and a GeoPackage
        QVERIFY(open(write("{}")).contains(u"bundle.not_bundle()"_s));
        QVERIFY(open(write(m_bytes.last(sealBytes))).contains(u"bundle.not_bundle()"_s));
        QVERIFY(open(write(QByteArray(10'000, 'x') + m_bytes.last(sealBytes))).contains(u"bundle.not_bundle()"_s));
        QVERIFY(open(QFileInfo(m_kit.stick()).absolutePath()).contains(u"bundle.not_bundle()"_s));
        QVERIFY(open(m_kit.stick() + u".none"_s).contains(u"bundle.missing()"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleSealTest)
#include "bundle_seal_test.moc"
