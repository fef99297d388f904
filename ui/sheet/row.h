// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace anjungan::sheet {

/// A row of a list to choose from. Its texts may be a source's.
struct Row
{
    enum class Kind {
        Choice,
        Heading, ///< of the rows below it
        Note,    ///< a line that cannot be chosen
    };

    Kind kind = Kind::Choice;
    QString value; ///< what is chosen by it
    QString text;
    QString detail = {}; ///< at the right; may be empty
    QString icon = {};   ///< name; empty: none
    bool isChosen = false;
    bool isEnabled = true;

    bool operator==(const Row &) const = default;
};

using Rows = QList<Row>;

} // namespace anjungan::sheet
