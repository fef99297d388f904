// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/content_hash.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace anjungan::store {

class ContentHashTest : public QObject
{
    Q_OBJECT

    static QByteArray hash(int i) { return QByteArray(20, static_cast<char>(i)); }

private Q_SLOTS:
    void doesNotDependOnTheOrder()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::vector<int> rows(200);
        std::ranges::generate(rows, [i = 0]() mutable { return i++; });
        ContentHash first;
        for (const int i : rows)
            first.add(QString::number(i), hash(i));
        std::ranges::shuffle(rows, random);
        ContentHash second;
        for (const int i : rows)
            second.add(QString::number(i), hash(i));
        QCOMPARE(second.bytes(), first.bytes());
        QCOMPARE(first.bytes().size(), 32);
    }

    void takesARowOutAgain()
    {
        ContentHash content;
        const QByteArray empty = content.bytes();
        std::vector<QByteArray> before;
        for (int i = 0; i < 100; ++i) {
            before.push_back(content.bytes());
            content.add(QString::number(i), hash(i));
        }
        for (int i = 99; i >= 0; --i) {
            content.remove(QString::number(i), hash(i));
            QCOMPARE(content.bytes(), before[static_cast<std::size_t>(i)]);
        }
        QCOMPARE(content.bytes(), empty);
        // Below zero and back: carries and borrows affect all words.
        content.remove(u"x"_s, hash(1));
        QVERIFY(content.bytes() != empty);
        content.add(u"x"_s, hash(1));
        QCOMPARE(content.bytes(), empty);
    }

    void tellsKeysAndContentsApart()
    {
        const auto one = [](const QString &key, const QByteArray &hash) {
            ContentHash content;
            content.add(key, hash);
            return content.bytes();
        };
        QVERIFY(one(u"a"_s, hash(1)) != one(u"b"_s, hash(1)));
        QVERIFY(one(u"a"_s, hash(1)) != one(u"a"_s, hash(2)));
        QVERIFY(one({}, hash(1)) != ContentHash().bytes());
    }

    void isReadBack()
    {
        ContentHash content;
        content.add(u"a"_s, hash(1));
        ContentHash again = ContentHash::of(content.bytes());
        QCOMPARE(again.bytes(), content.bytes());
        QCOMPARE(ContentHash::of("short").bytes(), ContentHash().bytes());
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::ContentHashTest)
#include "content_hash_test.moc"
