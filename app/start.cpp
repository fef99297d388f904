// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/lines.h"
#include "core/base/read_file.h"
#include "core/source/http_transport.h"

#include <qcorotask.h>

using namespace Qt::StringLiterals;

namespace anjungan::app {

std::expected<Start, QStringList> startDemo()
{
    Start start;
    start.demoSource = std::make_unique<demo::DemoSource>();
    const auto url = start.demoSource->start();
    if (!url)
        return std::unexpected(QStringList{Lines::tr("the demo's source does not start: %1").arg(url.error())});
    start.loaded.document = base::readResource(u":/demo/workspace.json"_s);
    start.loaded.location = demoLocation;
    auto read = workspace::read(start.loaded.document, start.loaded.location);
    if (!read)
        return std::unexpected(linesOf(read.error()));
    start.loaded.workspace = std::move(*read);
    for (workspace::Source &source : start.loaded.workspace.sources)
        source.url = *url;
    return start;
}

std::expected<Start, QStringList> start(const Arguments &arguments)
{
    if (arguments.demo)
        return startDemo();
    source::HttpTransport transport{source::Limits{}};
    auto loaded = QCoro::waitFor(loadWorkspace(arguments.workspace, transport));
    if (!loaded)
        return std::unexpected(loaded.error().lines);
    return Start{.loaded = std::move(*loaded), .demoSource = nullptr};
}

} // namespace anjungan::app
