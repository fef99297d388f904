// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace anjungan::exports {

/// Why a document could not be written.
struct WriteError
{
    enum class Fault {
        File,   ///< the file or folder: no room, not allowed, …
        Memory, ///< there is not enough
    };

    Fault fault = Fault::File;
    QString detail; ///< what the system says; may be empty
};

} // namespace anjungan::exports
