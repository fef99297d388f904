// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/measures.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <malloc.h>
#include <sqlite3.h>
#include <unistd.h>

namespace anjungan::soak {

namespace {

int entriesOf(const char *folder, bool leavesOutProc)
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::error_code gone;
        const auto target = leavesOutProc ? std::filesystem::read_symlink(entry.path(), gone) : std::filesystem::path();
        if (!gone && !target.string().starts_with("/proc"))
            ++count;
    }
    return count;
}

template<typename Value> Value median(const std::vector<Measure> &measures, Value Measure::*figure)
{
    std::vector<Value> values;
    for (const Measure &measure : measures)
        values.push_back(measure.*figure);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

Measure measureThisProcess()
{
    malloc_trim(0);
    Measure measure;
    if (std::FILE *file = std::fopen("/proc/self/statm", "re")) {
        long long all = 0, resident = 0;
        if (std::fscanf(file, "%lld %lld", &all, &resident) == 2)
            measure.resident = resident * sysconf(_SC_PAGESIZE);
        std::fclose(file);
    }
    const struct mallinfo2 heap = mallinfo2();
    measure.heap = static_cast<qint64>(heap.uordblks + heap.hblkhd);
    measure.sqlite = sqlite3_memory_used();
    measure.files = entriesOf("/proc/self/fd", true);
    measure.threads = entriesOf("/proc/self/task", false);
    return measure;
}

Measure medianOf(const std::vector<Measure> &measures)
{
    if (measures.empty())
        return {};
    return {.resident = median(measures, &Measure::resident),
            .heap = median(measures, &Measure::heap),
            .sqlite = median(measures, &Measure::sqlite),
            .files = median(measures, &Measure::files),
            .threads = median(measures, &Measure::threads)};
}

} // namespace anjungan::soak
