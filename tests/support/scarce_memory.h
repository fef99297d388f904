// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdlib>
#include <new>
#include <thread>

/// Replaces the program's operator new, in all its forms, for all tests of the program: one source of it includes this.
namespace anjungan::test {

inline std::atomic_bool isMemoryScarce = false;
inline const std::thread::id testThread = std::this_thread::get_id();

/// While it lives no thread but the test's gets any memory.
struct ScarceMemory
{
    ScarceMemory() { isMemoryScarce = true; }
    ~ScarceMemory() { isMemoryScarce = false; }
    ScarceMemory(const ScarceMemory &) = delete;
    ScarceMemory &operator=(const ScarceMemory &) = delete;
};

} // namespace anjungan::test

void *operator new(std::size_t size)
{
    if (anjungan::test::isMemoryScarce && std::this_thread::get_id() != anjungan::test::testThread)
        throw std::bad_alloc();
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void *operator new(std::size_t size, const std::nothrow_t & /*tag*/) noexcept
{
    const bool isRefused = anjungan::test::isMemoryScarce && std::this_thread::get_id() != anjungan::test::testThread;
    return isRefused ? nullptr : std::malloc(size == 0 ? 1 : size);
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t /*size*/) noexcept { std::free(memory); }
