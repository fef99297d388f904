// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/dataset_state.h"
#include "core/workspace/workspace.h"

namespace anjungan::sync {

/// A fingerprint of everything in the workspace that a dataset's published content depends on: with another source, key
/// or type everything is listed again.
QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset);

/// True if two definitions differ at most in the source's URL: the same collection of a server with two names, or of
/// its copy in the local network.
[[nodiscard]] bool isSameContent(const QString &definition, const QString &other);

/// True if rows of other areas are published than the definition keeps: numbers of rows say nothing about each other.
[[nodiscard]] bool isOtherPart(const DatasetState &before, const QString &definition);

/// True if a row that both keep is the same row in both: they differ at most in the part and in the source's URL.
[[nodiscard]] bool isSameReading(const QString &definition, const QString &other);

} // namespace anjungan::sync
