// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::workspace {

struct Workspace;

/// What of a workspace this device keeps.
struct Scope
{
    QStringList areas;   ///< Kemendagri codes such as "12.07", whose rows it keeps; empty: those of all areas
    QStringList without; ///< ids of datasets that it does not keep

    bool operator==(const Scope &) const = default;
};

/// Whether the text is an area's code: one to four numbers with dots between them, "12", "12.07", "12.07.02.2003".
[[nodiscard]] bool isAreaCode(const QString &text);

/// Whether a row with this code belongs to one of the areas: "12.07.02" to "12.07", but "12.071" and "12" do not.
[[nodiscard]] bool isOfAreas(const QString &code, const QStringList &areas);

/// Whether rows of the area can be among those of `areas`: it is within one of them, or has one of them within.
[[nodiscard]] bool touchesAreas(const QString &area, const QStringList &areas);

/// The workspace of this device. Every dataset with an area field gets its Dataset::part, but
/// - those that list the areas of a level, from which names and maps come;
/// - the zones of exposures, since a zone reaches over borders: points near them would seem to be in none;
/// - those in which rows that stand for the same thing are sought, since one of two may be elsewhere.
/// Those in `without` get Dataset::isLeftOut, but those that list areas, and so do exposures with their points or
/// zones. Codes that are none are ignored.
[[nodiscard]] Workspace inScope(Workspace workspace, const Scope &scope);

} // namespace anjungan::workspace
