// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/render/least_width.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QRandomGenerator>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;

class TestLeastWidth : public QObject
{
    Q_OBJECT

    static double measured(const QString &text, const QFontMetricsF &metrics)
    {
        double narrowest = metrics.horizontalAdvance(text);
        for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1))
            narrowest = std::min(narrowest, std::max(metrics.horizontalAdvance(text.left(space)),
                                                     metrics.horizontalAdvance(text.mid(space + 1))));
        return narrowest;
    }

private Q_SLOTS:
    // Greater, and a name that has room would be left out; much smaller, and nothing is saved.
    void isNeverMoreThanTheText()
    {
        constexpr quint32 seed = 20261202;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const QString letters = u"AaBbVvTtYyFfiLljWwo. -'éŐÅ"_s;
        const QFontMetricsF metrics(test::labelFont());
        render::LeastWidth least(test::labelFont());
        QStringList names{u"AVAVAVAV"_s, u"Tapanuli Tengah"_s, u"ffi fli"_s, u"Kota Padangsidimpuan"_s, u"To Ty V."_s};
        for (int i = 0; i < 500; ++i) {
            QString name(1 + random.bounded(24), u' ');
            for (QChar &letter : name)
                letter = letters[random.bounded(static_cast<int>(letters.size()))];
            names.append(name);
        }
        for (const QString &name : std::as_const(names)) {
            const double real = measured(name, metrics);
            const double estimate = least.inTwoLines(name);
            QVERIFY2(estimate <= real, qPrintable(u"%1: %2, not %3"_s.arg(name).arg(real).arg(estimate)));
            QVERIFY2(estimate >= 0.6 * real, qPrintable(u"%1: %2, not %3"_s.arg(name).arg(real).arg(estimate)));
        }
    }

    void othersThanLatinLettersAreNotEstimated()
    {
        render::LeastWidth least(test::labelFont());
        QCOMPARE(least.inTwoLines(u"ᯔᯩᯑᯉ᯲"_s), 0.0);
        QCOMPARE(least.inTwoLines({}), 0.0);
    }
};

ANJUNGAN_TEST(QGuiApplication, TestLeastWidth)
#include "least_width_test.moc"
