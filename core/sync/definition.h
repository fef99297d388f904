// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace anjungan::sync {

/// A fingerprint of everything in the workspace that a dataset's published content depends on: with another source, key
/// or type everything is listed again.
QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset);

/// True if two definitions differ at most in the source's URL: the same collection of a server with two names, or of
/// its copy in the local network.
[[nodiscard]] bool isSameContent(const QString &definition, const QString &other);

} // namespace anjungan::sync
