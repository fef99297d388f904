// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"

#include <QApplication>
#include <QTest>

using namespace anjungan;
using namespace anjungan::shell;
using namespace Qt::StringLiterals;

namespace {

std::vector<AttentionWatch::Item> itemsOf(const QStringList &letters)
{
    std::vector<AttentionWatch::Item> items;
    for (const QString &letter : letters)
        items.push_back({letter.repeated(16), u"Kondisi "_s + letter});
    return items;
}

struct Notices
{
    explicit Notices(bool isOn, const QStringList &told = {})
        : notices(told, isOn, [this](const QString &, const QString &text) { shown << text; })
    {
    }

    QStringList shown;
    AttentionNotices notices;
};

} // namespace

/// How many unseen things the rail tells, and that nobody is notified of one twice.
class AttentionBadgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRailTellsHowManyAreNotSeen()
    {
        theme::Theme theme;
        NavigationRail rail(u"A"_s, theme);
        rail.addPage(u"perhatian"_s, u"bell"_s, u"Perhatian"_s);
        rail.setBadge(u"perhatian"_s, 4);
        rail.setBadge(u"tiada"_s, 9);
        auto *button = rail.findChild<RailButton *>(u"page_perhatian"_s);
        QCOMPARE(button->badge(), 4);
        QCOMPARE(button->text(), u"Perhatian"_s);
        QVERIFY(button->accessibleName().startsWith(u"Perhatian, 4 "_s));
        button->resize(72, 62);
        const QImage with = button->grab().toImage();
        rail.setBadge(u"perhatian"_s, 0);
        QCOMPARE(button->accessibleName(), u"Perhatian"_s);
        QVERIFY(button->grab().toImage() != with);
    }

    void theSameIsNotifiedOnce()
    {
        Notices one(true);
        one.notices.tell(itemsOf({u"a"_s, u"b"_s}));
        one.notices.tell(itemsOf({u"a"_s, u"b"_s}));
        QCOMPARE(one.shown, QStringList{u"Kondisi a\nKondisi b"_s});
        one.notices.tell(itemsOf({u"a"_s, u"c"_s}));
        QCOMPARE(one.shown.last(), u"Kondisi c"_s);
        Notices later(true, one.notices.told()); // after a restart
        later.notices.tell(itemsOf({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(later.shown, QStringList());
    }

    void nobodyIsNotifiedUnasked()
    {
        Notices off(false);
        off.notices.tell(itemsOf({u"a"_s}));
        QCOMPARE(off.shown, QStringList());
        off.notices.setOn(true);
        off.notices.tell(itemsOf({u"a"_s}));
        QCOMPARE(off.shown.size(), 1);
        off.notices.setOn(false);
        off.notices.tell(itemsOf({u"b"_s}));
        QCOMPARE(off.shown.size(), 1);
    }

    void aFloodIsOneNotification()
    {
        Notices flood(true);
        flood.notices.tell(itemsOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
        QCOMPARE(flood.shown.size(), 1);
        QCOMPARE(flood.shown.first().count(u'\n'), 2);
    }
};

ANJUNGAN_TEST(QApplication, AttentionBadgeTest)
#include "attention_badge_test.moc"
