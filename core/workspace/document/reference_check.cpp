// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reference_check.h"

#include "core/workspace/document/around_reader.h"
#include "core/workspace/document/attention_reader.h"
#include "core/workspace/document/briefing_reader.h"
#include "core/workspace/document/derived_reader.h"
#include "core/workspace/document/exposure_check.h"
#include "core/workspace/document/panel_check.h"
#include "core/workspace/document/wall_reader.h"
#include "core/workspace/ids.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;

namespace {

void checkDatasets(const Workspace &workspace, Mistakes &mistakes)
{
    const QStringList sources = idsOf(workspace.sources);
    const QStringList agencies = idsOf(workspace.agencies);
    for (qsizetype i = 0; i < workspace.datasets.size(); ++i) {
        const Dataset &dataset = workspace.datasets[i];
        const QString place = below(u"/datasets"_s, i);
        checkKnown<Code::NoSuchSource>(dataset.source, sources, below(place, u"source"_s), mistakes);
        if (!dataset.publisher.isEmpty() && !agencies.isEmpty())
            checkKnown<Code::NoSuchAgency>(dataset.publisher, agencies, below(place, u"publisher"_s), mistakes);
    }
}

void checkAreas(const Workspace &workspace, Mistakes &mistakes)
{
    const QStringList datasets = idsOf(workspace.datasets);
    for (qsizetype i = 0; i < workspace.areas.size(); ++i)
        checkKnown<Code::NoSuchDataset>(workspace.areas[i].dataset, datasets,
                                        below(below(u"/areas"_s, i), u"dataset"_s), mistakes);
}

void checkPages(const Workspace &workspace, Mistakes &mistakes)
{
    for (qsizetype i = 0; i < workspace.pages.size(); ++i) {
        const PageSpec &page = workspace.pages[i];
        const QString place = below(u"/pages"_s, i);
        const QString panels = below(place, u"panels"_s);
        checkDetail(page, workspace, place, mistakes);
        for (qsizetype j = 0; j < page.panels.size(); ++j)
            checkPanel(page.panels[j], page, workspace, below(panels, j), mistakes);
    }
}

} // namespace

void checkReferences(const Workspace &workspace, Mistakes &mistakes)
{
    checkUnique(workspace.sources, &Source::id, u"/sources"_s, u"id"_s, mistakes);
    checkUnique(workspace.datasets, &Dataset::id, u"/datasets"_s, u"id"_s, mistakes);
    checkUnique(workspace.agencies, &Agency::id, u"/agencies"_s, u"id"_s, mistakes);
    checkUnique(workspace.areas, &AreaLevel::level, u"/areas"_s, u"level"_s, mistakes);
    checkUnique(workspace.tiles, &TileSource::id, u"/tiles"_s, u"id"_s, mistakes);
    checkUnique(workspace.pages, &PageSpec::id, u"/pages"_s, u"id"_s, mistakes);
    checkDatasets(workspace, mistakes);
    checkExposures(workspace, mistakes);
    checkDerived(workspace, mistakes);
    checkAreas(workspace, mistakes);
    checkPages(workspace, mistakes);
    checkAttention(workspace, mistakes);
    checkBriefings(workspace, mistakes);
    checkAround(workspace, mistakes);
    checkWall(workspace, mistakes);
}

} // namespace anjungan::workspace
