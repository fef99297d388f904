// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QFontDatabase>
#include <QThread>

#include <atomic>
#include <private/qcolortrclut_p.h>

#ifdef __ELF__
#include <dlfcn.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// How often Qt made its gamma table for text, and how often on another thread than the UI's.
std::atomic<int> tablesMade{0};
std::atomic<int> tablesMadeElsewhere{0};

} // namespace

#ifdef __ELF__
/// Stands before Qt Gui's own function, which it calls: a program's symbols come first.
__attribute__((visibility("default"))) std::shared_ptr<QColorTrcLut> QColorTrcLut::fromGamma(float gamma,
                                                                                             Direction direction)
{
    ++tablesMade;
    if (QThread::currentThread() != QCoreApplication::instance()->thread())
        ++tablesMadeElsewhere;
    using Function = std::shared_ptr<QColorTrcLut> (*)(float, Direction);
    static const auto real =
        reinterpret_cast<Function>(dlsym(RTLD_NEXT, "_ZN12QColorTrcLut9fromGammaEfNS_9DirectionE"));
    return real(gamma, direction);
}
#endif

class FirstTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableForTextIsThereBeforeThreadsPaint()
    {
#ifndef __ELF__
        QSKIP("Qt's function is only replaced where programs' symbols come before libraries'");
#endif
        if (!QFontDatabase::hasFamily(u"Inter"_s))
            QSKIP("the theme's font is not installed, and others may need no such table");
        theme::Theme theme;
        map::MapView view(theme, map::MapSurface::Static);
        QCOMPARE(tablesMade, 1);
        view.resize(480, 400);
        view.setLimits(test::smallBounds());
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
        QTRY_VERIFY(view.isSettled());
        QCOMPARE(tablesMade, 1);
        QCOMPARE(tablesMadeElsewhere, 0);
    }
};

ANJUNGAN_TEST(QApplication, FirstTextTest)
#include "first_text_test.moc"
