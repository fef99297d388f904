// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/record_state.h"

#include "core/base/name_table.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr base::NameTable<RecordState, 6> stateNames{{{RecordState::Never, "never"_L1},
                                                      {RecordState::Current, "current"_L1},
                                                      {RecordState::Failed, "failed"_L1},
                                                      {RecordState::Held, "held"_L1},
                                                      {RecordState::Outdated, "outdated"_L1},
                                                      {RecordState::Unknown, "unknown"_L1}}};

} // namespace

QString recordStateName(RecordState state) { return base::nameIn(stateNames, state); }

RecordState recordStateOf(const QString &name)
{
    return base::valueIn(stateNames, name).value_or(RecordState::Unknown);
}

} // namespace anjungan::store
