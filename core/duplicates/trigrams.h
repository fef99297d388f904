// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace anjungan::duplicates {

/// The groups of three letters that follow each other in the words of a text, each once, sorted. A word counts with two
/// spaces before it and one behind it, so that its beginning weighs more: "aset" has "  a", " as", "ase", "set", "et ".
using Trigrams = std::vector<std::uint64_t>;

[[nodiscard]] Trigrams trigramsOf(QStringView text);

/// How alike they are, from 0 to 1: twice the number of those that both have, divided by the number of all. 0 if one
/// has none.
[[nodiscard]] double likeness(const Trigrams &one, const Trigrams &other);

} // namespace anjungan::duplicates
