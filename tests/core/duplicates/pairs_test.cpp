// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/likeness.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace anjungan::duplicates {

namespace {

constexpr qsizetype mostWrong = 10; ///< of each kind, that are printed

struct LabelledPair
{
    Application one, other;
    bool isDouble = false;

    QString text() const
    {
        return one.name + " ("_L1 + one.function + ") / "_L1 + other.name + " ("_L1 + other.function + u')';
    }
};

Application applicationOf(const QStringList &cells)
{
    return {.key = {},
            .name = cells[0],
            .function = cells[1],
            .owner = cells[2],
            .ownerNames = {cells[2]},
            .data = cells[3].split(u';', Qt::SkipEmptyParts)};
}

/// Of a file without quotes.
std::vector<LabelledPair> labelledPairs()
{
    QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/core/duplicates/data/pairs.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no labelled pairs");
    std::vector<LabelledPair> pairs;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.split(u',');
        if (cells.size() != 9)
            qFatal("%s", qPrintable(line));
        pairs.push_back({applicationOf(cells.sliced(1, 4)), applicationOf(cells.sliced(5, 4)), cells[0] == u"1"});
    }
    return pairs;
}

/// Functions that the workspace of these applications would call ordinary.
const Rules rules{.ordinary = {u"RAA.02.01"_s, u"RAA.02.02"_s, u"RAA.02.03"_s, u"RAA.02.04"_s, u"RAA.02.08"_s,
                               u"RAA.02.09"_s, u"RAA.02.19"_s, u"RAA.02.20"_s}};

} // namespace

/// How well the rule finds what people would call duplicates.
class PairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelledPairsAreTold()
    {
        const std::vector<LabelledPair> pairs = labelledPairs();
        QVERIFY(pairs.size() >= 200);
        int right = 0;
        QStringList wrongly, notFound;
        for (const LabelledPair &pair : pairs) {
            const bool isFound = areLikelyDuplicates(likenessOf(pair.one, pair.other, rules));
            QCOMPARE(areLikelyDuplicates(likenessOf(pair.other, pair.one, rules)), isFound);
            right += isFound && pair.isDouble ? 1 : 0;
            if (isFound && !pair.isDouble)
                wrongly << pair.text();
            if (!isFound && pair.isDouble)
                notFound << pair.text();
        }
        const int wrong = int(wrongly.size()), missed = int(notFound.size());
        const double precision = double(right) / (right + wrong), recall = double(right) / (right + missed);
        qInfo("%zu pairs: %d found rightly, %d wrongly, %d missed: precision %.3f, recall %.3f", pairs.size(), right,
              wrong, missed, precision, recall);
        qInfo("wrongly: %s", qPrintable(wrongly.first(std::min(mostWrong, wrongly.size())).join("; "_L1)));
        qInfo("missed: %s", qPrintable(notFound.first(std::min(mostWrong, notFound.size())).join("; "_L1)));
        QVERIFY(precision >= 0.9);
        QVERIFY(recall >= 0.9);
    }
};

} // namespace anjungan::duplicates

ANJUNGAN_TEST(QCoreApplication, anjungan::duplicates::PairsTest)
#include "pairs_test.moc"
