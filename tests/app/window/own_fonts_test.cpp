// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/own_fonts.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

class OwnFontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatIsNotThereHasNone() { QCOMPARE(app::addFonts(u"/nowhere/fonts"_s), 0); }

    void whatIsNoTypefaceIsLeftOut()
    {
        const QString inter = u"/usr/share/fonts/opentype/inter/Inter-Regular.otf"_s;
        if (!QFile::exists(inter))
            QSKIP("Inter is not installed where Debian puts it");
        const QTemporaryDir dir;
        QVERIFY(QFile::copy(inter, dir.filePath(u"Inter-Regular.otf"_s)));
        for (const QString &name : {u"damaged.otf"_s, u"notes.txt"_s}) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a typeface") > 0);
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged.otf: this is no typeface"_s));
        QCOMPARE(app::addFonts(dir.path()), 1);
    }
};

ANJUNGAN_TEST(QApplication, OwnFontsTest)
#include "own_fonts_test.moc"
