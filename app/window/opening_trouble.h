// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_loader.h"
#include "ui/trouble/trouble.h"

#include <optional>

namespace anjungan::app {

/// Why a workspace did not open; `hasWindow`: another version of it is open.
trouble::Trouble troubleOf(const LoadError &error, bool hasWindow);

/// What keeps an existing file from being this client's cache; nothing where it is one, is not there, or can be mended.
std::optional<trouble::Trouble> troubleAt(const QString &cache);

} // namespace anjungan::app
