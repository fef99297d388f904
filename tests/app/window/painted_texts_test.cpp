// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/seen_texts.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSet>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr double leastTextPixels = 11;
constexpr double leastContrast = 4.5;

QString saidOf(const test::SeenText &text)
{
    return u"“%1” %2 px %3 on %4 = %5 at %6,%7"_s.arg(text.text)
        .arg(text.pixels)
        .arg(text.ink.name(), text.ground.name())
        .arg(text.contrast, 0, 'f', 2)
        .arg(text.rect.x())
        .arg(text.rect.y());
}

/// A number as the other language writes it. Codes of areas ("12.07"), times and what has two readings do not count.
QRegularExpression foreignNumber(const QString &language)
{
    return QRegularExpression(
        language == u"en"_s
            ? uR"(\d,\d{1,2}(?!\d)|\d\.\d{3}(?!\d)|\d\.\d{3}\.\d|\d %|Rp\S* (triliun|miliar|juta)|\bjt\b|\brb\b)"_s
            : uR"(\d,\d{3}(?!\d)|\d\.\d+ ?%|\d%|trillion|billion|million|\d[kM]\b|\d\.\d(?!\d) (pp|km|ha|MB|triliun|miliar|juta))"_s);
}

} // namespace

/// Every text that the demo paints, on every page, as it is seen: large enough, with enough contrast, and with the
/// numbers of its language.
class PaintedTextsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static void looks()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::addColumn<QSize>("size");
        for (const test::DemoLook &look : test::demoLooks())
            QTest::addRow("%s, %s, %d×%d", qPrintable(look.language),
                          look.scheme == theme::Scheme::Dark ? "dark" : "light", look.size.width(), look.size.height())
                << look.language << look.scheme << look.size;
    }

    static test::DemoLook look()
    {
        QFETCH_GLOBAL(QString, language);
        QFETCH_GLOBAL(theme::Scheme, scheme);
        QFETCH_GLOBAL(QSize, size);
        return {.language = language, .scheme = scheme, .size = size};
    }

private Q_SLOTS:
    void initTestCase_data() { looks(); }

    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void everyTextCanBeReadAndHasTheNumbersOfItsLanguage()
    {
        test::DemoWindow demo(*m_cache, look());
        QStringList faults;
        int count = 0;
        const QRegularExpression foreign = foreignNumber(look().language);
        for (const QString &page : demo.pages()) {
            QVERIFY2(demo.show(page), qPrintable(page));
            for (const test::SeenText &text : test::seenTexts(demo.window())) {
                ++count;
                if (text.pixels < leastTextPixels)
                    faults << demo.where() + u": too small: "_s + saidOf(text);
                if (text.contrast < leastContrast)
                    faults << demo.where() + u": too pale: "_s + saidOf(text);
                if (foreign.match(text.text).hasMatch())
                    faults << demo.where() + u": number of the other language: "_s + saidOf(text);
            }
        }
        QVERIFY(count > 500);
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
};

ANJUNGAN_TEST(QApplication, PaintedTextsTest)
#include "painted_texts_test.moc"
