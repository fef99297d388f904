// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <clocale>
#include <locale.h>

namespace anjungan::exports {

/// While it lives, printf() of this thread writes numbers with a point, whatever the language of the system: a library
/// that writes files with it would write "1,5" in Indonesian.
class PlainNumbers
{
public:
#ifdef _WIN32
    PlainNumbers() : m_own(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)) { std::setlocale(LC_NUMERIC, "C"); }
    ~PlainNumbers() { _configthreadlocale(m_own); }
#else
    PlainNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", duplocale(LC_GLOBAL_LOCALE))), m_before(uselocale(m_plain))
    {
    }
    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }
#endif
    PlainNumbers(const PlainNumbers &) = delete;
    PlainNumbers &operator=(const PlainNumbers &) = delete;

private:
#ifdef _WIN32
    int m_own;
#else
    locale_t m_plain;
    locale_t m_before;
#endif
};

} // namespace anjungan::exports
