// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/field/field_desk.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QTest>

namespace anjungan::test {

FieldDesk::FieldDesk(const DemoCache &cache, QSize size, QStringView language, theme::Scheme scheme)
    : theme(scheme), format(language, cache.workspace().timeZone),
      queries(cache.file(), cache.shared(), [this] { return clock.now(); }),
      services{.queries = queries,
               .workspace = cache.workspace(),
               .theme = theme,
               .format = format,
               .clock = clock,
               .language = language.toString(),
               .mapSurface = map::MapSurface::Static,
               .isOffline = [this] { return isOffline; }},
      page(std::make_unique<field::AroundPage>(
          services,
          [this] {
              ++made;
              return std::make_unique<ScriptedReceiver>(receiver);
          },
          [this] { return now; }))
{
    qApp->setPalette(theme::palette(theme.tokens()));
    qApp->setStyleSheet(theme::styleSheet(theme));
    page->resize(size);
    page->show();
}

FieldDesk::~FieldDesk() = default;

void FieldDesk::send(geo::Point degrees, std::optional<double> accuracy, std::optional<double> heading)
{
    Q_EMIT receiver->fixed({.degrees = degrees, .accuracy = accuracy, .heading = heading, .time = clock.now()});
}

void FieldDesk::pass(std::chrono::milliseconds time)
{
    now += time;
    clock.pass(time);
    page->positioning().check();
}

bool FieldDesk::settle()
{
    return QTest::qWaitFor([this] { return page->isSettled(); }, 30'000);
}

} // namespace anjungan::test
