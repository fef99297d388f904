// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/panels/origin/origin_words.h"
#include "ui/panels/origin/phrase_flow.h"
#include "ui/theme/text.h"

#include <QApplication>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What an origin card says, and how its sentence is set.
class OriginWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowsAddUpToTheHeading()
    {
        const test::DemoCache cache(test::demoWorkspace());
        const test::Desk desk(cache, u"kinerja"_s, test::widePage);
        const panels::OriginWords words(desk.services);
        const query::Parameters values;
        const panels::QueryWords query(desk.services, values);
        query::Origin origin;
        origin.rows = 200;
        origin.used = 200;
        const auto texts = [&] {
            QStringList all;
            for (const panels::RowsPart &part : words.rowsParts(origin, {}, query))
                all.append(part.text);
            return all;
        };
        QCOMPARE(texts(), QStringList{u"200 used"_s});
        origin.withoutValue = 1;
        QCOMPARE(words.rowsHeading(origin), u"Rows: 200 in the dataset, 200 used"_s);
        QCOMPARE(texts(), (QStringList{u"199 with a value"_s, u"1 without a value"_s}));
        origin.observations = 1;
        QVERIFY(words.facts(u"kinerja"_s, &origin).contains(u"Checks by this device in 7 days: 1"_s));
    }

    void theWordsOfANameHaveOneSpaceBetweenThem()
    {
        const theme::Theme theme;
        const QString name = u"satu dua tiga empat lima enam"_s;
        panels::PhraseFlow flow(theme);
        flow.setPhrases({{name, true}});
        const double ends = 2 * theme.length(4), rounding = 6;
        const double width = theme::textWidth(name, theme.strongFont(theme::Role::Body)) + ends + rounding;
        QCOMPARE(flow.heightForWidth(static_cast<int>(std::ceil(width))), theme.pixels(24));
    }
};

ANJUNGAN_TEST(QApplication, OriginWordsTest)
#include "origin_words_test.moc"
