// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// FNV-1a over words of 64 bits: a cheap digest that is the same on every machine, so that it can be stored.
namespace anjungan::base {

inline constexpr std::uint64_t fnvBegin = 14695981039346656037ULL;

constexpr std::uint64_t fnvNext(std::uint64_t sum, std::uint64_t word)
{
    constexpr std::uint64_t prime = 1099511628211ULL;
    return (sum ^ word) * prime;
}

} // namespace anjungan::base
