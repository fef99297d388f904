// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace document: refused with readable mistakes, or accepted with valid references.
#include "core/workspace/document/reader.h"
#include "tests/fuzz/property.h"
#include "ui/words/sentence.h"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::fuzz;
using namespace Qt::StringLiterals;

namespace {

void holdMistakes(const QList<workspace::Mistake> &mistakes)
{
    hold(!mistakes.isEmpty() && mistakes.size() <= workspace::Mistakes::most, "mistakes are told, in bounds");
    for (const workspace::Mistake &mistake : mistakes) {
        const QString line = words::sentence(mistake.toMessage());
        hold(std::ranges::none_of(line, [](QChar c) { return c.category() == QChar::Other_Control; }),
             "a mistake is one line");
        hold(!words::sentence(mistake.reason).isEmpty(), "a mistake has a reason");
        hold(mistake.pointer.isEmpty() || mistake.pointer.startsWith(u'/'), "a mistake has its place");
    }
}

void holdDatasets(const workspace::Workspace &read)
{
    for (const workspace::Dataset &dataset : read.datasets) {
        hold(read.source(dataset.source), "a dataset's source is there");
        hold(read.dataset(dataset.id) == &dataset, "a dataset is found by its id");
        hold(dataset.publisher.isEmpty() || read.agencies.isEmpty() || read.agency(dataset.publisher),
             "a dataset's publisher is there");
        hold(!dataset.key.isEmpty() && !dataset.collection.isEmpty() && dataset.id.size() <= 40, "a dataset is whole");
    }
    for (const workspace::AreaLevel &level : read.areas)
        hold(read.dataset(level.dataset), "a level's dataset is there");
    for (const workspace::Exposure &exposure : read.exposures) {
        hold(read.dataset(exposure.points) && read.dataset(exposure.zones), "an exposure's datasets are there");
        hold(read.dataset(exposure.id) == &exposure.result, "an exposure is asked like a dataset");
    }
}

/// Every query in a panel's options, at any depth, can be read and names a dataset.
void holdQueries(const QJsonValue &value, const workspace::Workspace &read)
{
    for (const QJsonValue item : value.toArray())
        holdQueries(item, read);
    const QJsonObject object = value.toObject();
    for (const QJsonValue member : object)
        holdQueries(member, read);
    if (!object.contains("query"_L1))
        return;
    const auto query = workspace::readQuery(object["query"_L1]);
    hold(query && read.dataset(query->dataset), "a panel's query can be read and names a dataset");
}

void holdPages(const workspace::Workspace &read)
{
    for (const workspace::PageSpec &page : read.pages) {
        hold(read.page(page.id) == &page, "a page is found by its id");
        for (const workspace::PanelSpec &panel : page.panels) {
            hold(panel.wide.isValid() && panel.narrow.isValid(), "a panel has a place");
            hold(QRect(0, 0, 12, 1000).contains(panel.wide) && QRect(0, 0, 6, 1000).contains(panel.narrow),
                 "a panel is on the grid");
            holdQueries(panel.options, read);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = workspace::read(json, u"workspace.json"_s);
    if (!read) {
        holdMistakes(read.error());
        return 0;
    }
    hold(workspace::read(json, {}) == read, "the same document is read the same way");
    hold(!read->id.isEmpty() && !read->title.isEmpty() && read->timeZone.isValid(), "a workspace is whole");
    holdDatasets(*read);
    holdPages(*read);
    return 0;
}
