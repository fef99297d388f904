// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/bundle_intake.h"

#include "core/store/bundle/bundle_reader.h"

#include <QCoreApplication>
#include <QPointer>

#include <memory>

namespace anjungan::field {

namespace {

Intake takenInto(sync::Cache &cache, const workspace::Workspace &workspace, const sync::Clock &clock,
                 const QString &file)
{
    Intake intake;
    const auto bundle = store::BundleReader::open(file);
    if (!bundle) {
        intake.refused = bundle.error().toMessage();
        return intake;
    }
    intake.workspace = (*bundle)->label().workspace;
    if (intake.workspace != workspace.id) {
        intake.isOfOther = true;
        return intake;
    }
    auto report = sync::applyBundle(workspace, **bundle, cache, clock, {});
    if (report)
        intake.report = *std::move(report);
    else
        intake.refused = report.error().toMessage();
    return intake;
}

} // namespace

BundleIntake::BundleIntake(sync::SyncService &syncing, const workspace::Workspace &workspace, const sync::Clock &clock,
                           QObject *parent)
    : QObject(parent), m_syncing(syncing), m_workspace(workspace), m_clock(clock)
{
}

void BundleIntake::take(const QString &file)
{
    // The work may outlive this, and what this refers to: it has its own copies; the clock lives as long as the sync.
    const auto workspace = std::make_shared<const workspace::Workspace>(m_workspace);
    m_syncing.withCache([workspace, clock = &m_clock, file, self = QPointer(this)](sync::Cache &cache) {
        Intake intake = takenInto(cache, *workspace, *clock, file);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, intake = std::move(intake)] {
            if (self)
                Q_EMIT self->taken(intake);
        });
    });
}

} // namespace anjungan::field
