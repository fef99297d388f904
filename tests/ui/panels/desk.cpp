// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/desk.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace anjungan::test {

Desk::Desk(const DemoCache &cache, const QString &page, QSize size, theme::Scheme scheme, map::MapSurface maps,
           QStringView language)
    : theme(scheme), format(language, cache.workspace().timeZone),
      queries(cache.file(), cache.shared(), [this] { return clock.now(); }),
      services{.queries = queries,
               .workspace = cache.workspace(),
               .theme = theme,
               .format = format,
               .clock = clock,
               .language = language.toString(),
               .mapSurface = maps,
               .isOffline = [this] { return isOffline; }},
      context(*cache.workspace().page(page), navigation)
{
    qApp->setPalette(theme::palette(theme.tokens()));
    qApp->setStyleSheet(theme::styleSheet(theme));
    view = std::make_unique<panels::PageView>(*cache.workspace().page(page), services, context);
    view->resize(size);
    view->show();
}

Desk::~Desk() = default;

bool Desk::settle()
{
    return QTest::qWaitFor([this] { return view->isSettled(); }, 30'000);
}

panels::Panel *Desk::panel(const QString &id) const
{
    const auto found = std::ranges::find_if(view->panels(),
                                            [&id](const panels::Panel *panel) { return panel->definition().id == id; });
    if (found == view->panels().end())
        qFatal("there is no panel %s", qPrintable(id));
    return *found;
}

} // namespace anjungan::test
