// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

namespace anjungan::source {

/// What is wrong with received data: an error without its URL.
struct Flaw
{
    ErrorKind kind = ErrorKind::Malformed;
    message::Message what;
};

} // namespace anjungan::source
