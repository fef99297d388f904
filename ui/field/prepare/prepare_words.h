// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/prepare/preparation.h"

#include <QCoreApplication>

namespace anjungan::field {

/// What the sheet for preparing says; plain text, a line each.
class PrepareWords
{
    Q_DECLARE_TR_FUNCTIONS(PrepareWords)

public:
    explicit PrepareWords(const panels::PanelServices &services) : m_services(services) {}

    /// What will be fetched, how much that is and how long it takes.
    QStringList cost(const Preparation::Estimate &estimate) const;
    QString progress(const Preparation::Progress &progress) const;
    /// What did not come, a line for each dataset.
    QStringList failed(const Preparation::Progress &progress) const;

private:
    QString time(std::chrono::seconds time) const;

    const panels::PanelServices &m_services;
};

} // namespace anjungan::field
