// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Which applications may stand for the same thing twice (docs/duplicates.md): pure functions from values to values.
namespace anjungan::duplicates {

/// One row of an inventory, as its source writes it. Everything but the key may be empty, which is "not known".
struct Application
{
    QString key;
    QString name;
    QString function;                ///< its code in a reference, e.g. that of SPBE
    QString owner;                   ///< id of an agency
    QStringList ownerNames = {};     ///< what the owner is called within names of applications: id, short and full name
    QStringList data = {};           ///< which data it works on
    QStringList users = {};          ///< who uses it
    std::optional<double> cost = {}; ///< of one year; below 0 and infinite ones count as not known
    QStringList cleared = {};        ///< looked at, not a duplicate: keys of others, or the function or name it shares
                                     ///< with them
};

using Applications = std::vector<Application>;

/// What the workspace says about duplicates.
struct Rules
{
    QStringList ordinary = {}; ///< functions that every owner may well have an application for
};

} // namespace anjungan::duplicates
