// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::start {

/// A workspace that was opened on this device before, as a row to choose.
struct KnownWorkspace
{
    QString location; ///< path or URL, by which it is opened again; may contain a secret
    QString shown;    ///< the same without secrets, to be read
    QString title;    ///< of the workspace, in the window's language

    bool operator==(const KnownWorkspace &) const = default;
};

} // namespace anjungan::start
