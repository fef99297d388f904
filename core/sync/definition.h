// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace anjungan::sync {

/// A fingerprint of what a dataset's published content depends on in the workspace: with another source, key or type
/// all of it is asked for again.
QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset);

/// True where two definitions differ at most in the source's address: the same collection of a server that can be
/// reached under two names, or of its copy in the local network.
bool isSameContent(const QString &definition, const QString &other);

} // namespace anjungan::sync
