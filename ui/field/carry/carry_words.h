// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/carry/bundle_intake.h"
#include "ui/field/carry/neighbours.h"
#include "ui/field/carry/share_thread.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::field {

/// What the sheet for bundles says; a line each, plain text.
class CarryWords
{
    Q_DECLARE_TR_FUNCTIONS(CarryWords)

public:
    explicit CarryWords(const panels::PanelServices &services) : m_services(services) {}

    /// What this device has to take along: "38 datasets, 9,6 MB, the oldest as of …".
    QString kept(const QList<store::DatasetRecord> &records, qint64 cacheBytes) const;
    /// What it lacks, a line for each dataset: never synced, or its source failed.
    QStringList missing(const QList<store::DatasetRecord> &records) const;

    QString taken(const Intake &intake) const;
    static QString failure(ShareClient::Failure failure, const share::Offer &offer);
    static QString serving(const ShareThread::Serving &serving);

    /// What is to be known of the other devices beside their list; it is empty where they are not looked for.
    static QString found(const Neighbours &neighbours);
    /// How others find this device; likewise.
    static QString known(const Neighbours &neighbours);
    /// What is told of a device beside its name.
    static QString device(const NearbyDevice &device);

private:
    const panels::PanelServices &m_services;
};

} // namespace anjungan::field
