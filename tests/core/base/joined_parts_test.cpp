// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined_parts.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan::base;

/// The parts of a line, of which some may be missing.
class JoinedPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsEmpty()
    {
        const QStringList parts{QString(), u"a"_s, u""_s, u" "_s, u"b"_s, u"b"_s, QString()};
        QCOMPARE(filledParts(parts), QStringList({u"a"_s, u" "_s, u"b"_s, u"b"_s}));
        QCOMPARE(joinedParts(parts), u"a ·   · b · b"_s);
        QCOMPARE(joinedParts(parts, u"; "), u"a;  ; b; b"_s);
        QCOMPARE(joinedParts({}), QString());
        QCOMPARE(joinedParts({QString(), QString()}), QString());
        QCOMPARE(joinedParts({u"a"_s}), u"a"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, JoinedPartsTest)
#include "joined_parts_test.moc"
