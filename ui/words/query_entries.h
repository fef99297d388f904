// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages of core/query: queries that cannot be answered.
inline constexpr std::array queryEntries{
    Entry{Code::QueryUnknownDataset, QT_TRANSLATE_NOOP("anjungan::words", "The workspace has no dataset “%1”")},
    Entry{Code::QueryNeverSynced, QT_TRANSLATE_NOOP("anjungan::words", "%1 has not been synced yet")},
    Entry{Code::QueryNeverSyncedBecause, QT_TRANSLATE_NOOP("anjungan::words", "%1 has not been synced yet: %2")},
    Entry{Code::QueryLeftOut, QT_TRANSLATE_NOOP("anjungan::words", "%1 is not kept on this device (Settings)")},
    Entry{Code::QueryNotComputed, QT_TRANSLATE_NOOP("anjungan::words", "%1 has not been computed yet; sync once")},
    Entry{Code::QueryNotComputedBecause, QT_TRANSLATE_NOOP("anjungan::words", "%1 could not be computed: %2")},
    Entry{Code::QueryBeforeHistory, QT_TRANSLATE_NOOP("anjungan::words", "The history of %1 begins %2")},
    Entry{Code::QueryNewestRows, QT_TRANSLATE_N_NOOP("anjungan::words", "The newest %1 of %2 changed row(s)"), 2},
    Entry{Code::QueryExposureHistory,
          QT_TRANSLATE_NOOP("anjungan::words", "%1 is computed on this device and has no history")},
    Entry{Code::QueryOnlyNow,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "The state of the datasets is only known as it is now, not for an earlier day")},
    Entry{Code::QueryUnknownField, QT_TRANSLATE_NOOP("anjungan::words", "Dataset “%1” has no field “%2”")},
    Entry{Code::QueryFieldLike, QT_TRANSLATE_NOOP("anjungan::words", "Dataset “%1” has no field “%2”; similar are %3")},
    Entry{Code::QueryCanceled, QT_TRANSLATE_NOOP("anjungan::words", "The question was canceled")},
    Entry{Code::QueryNoValue, QT_TRANSLATE_NOOP("anjungan::words", "The condition on field “%1” needs a value")},
    Entry{Code::QueryWrongValue,
          QT_TRANSLATE_NOOP("anjungan::words", "“%3” cannot be compared with field “%1” of type %2")},
    Entry{Code::QueryTooManyValues,
          QT_TRANSLATE_N_NOOP("anjungan::words", "The condition on field “%1” has more than %2 value(s)"), 2},
    Entry{Code::QueryTooManyLatest,
          QT_TRANSLATE_N_NOOP("anjungan::words", "The query of “%1” asks for more than %2 latest value(s)"), 2},
    Entry{Code::QueryNoCodes, QT_TRANSLATE_NOOP("anjungan::words", "Field “%1” of type %2 cannot hold area codes")},
    Entry{Code::QueryNoNumbers,
          QT_TRANSLATE_NOOP("anjungan::words", "Measure “%1” needs numbers, field “%2” is of type %3")},
    Entry{Code::QueryNumbersAsText,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "Field “%1” has numbers as text, which sort 95 above 700; declare its type "
                            "in the workspace, as a number or as text")},
    Entry{Code::QueryPeriodsOutOfOrder,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "Field “%1” has periods such as “%2” and “%3”, which may not sort by time; write all of "
                            "them in one form at the source, such as 2026-09")},
    Entry{Code::QueryPeriodOfOtherForm,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "Field “%1” has periods such as “%2”, which cannot be compared with “%3” by time")},
    Entry{Code::QueryNoPeriodForm,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "Field “%1” has periods such as “%2”, which cannot be computed from a date and "
                            "cannot be compared with the time “%3”")},
    Entry{Code::QueryNoSuchMeasure,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "Measure “%1” subtracts “%2”, which is not an earlier measure with a number")},
    Entry{Code::QueryNotComparable,
          QT_TRANSLATE_NOOP("anjungan::words", "Measure “%1”: field “%2” has no least or greatest value")},
    Entry{Code::QueryNothingAsked,
          QT_TRANSLATE_NOOP("anjungan::words", "The query of “%1” has neither fields nor measures")},
    Entry{Code::QueryRowsAndMeasures,
          QT_TRANSLATE_NOOP("anjungan::words", "The query of “%1” has both plain fields and measures")},
    Entry{Code::QueryColumnTwice, QT_TRANSLATE_NOOP("anjungan::words", "The query of “%1” has column “%2” twice")},
    Entry{Code::QueryNoSuchColumn,
          QT_TRANSLATE_NOOP("anjungan::words", "The query of “%1” orders by “%2”, which is not one of its columns")},
    Entry{Code::QueryNegativeLimit, QT_TRANSLATE_NOOP("anjungan::words", "The query of “%1” has a negative limit")},
    Entry{Code::QueryNoGeometry, QT_TRANSLATE_NOOP("anjungan::words", "Dataset “%1” has no geometry")},
    Entry{Code::AttentionUnanswered, QT_TRANSLATE_NOOP("anjungan::words", "Not checked: %1 (%2)")},
    Entry{Code::AttentionNoNumber, QT_TRANSLATE_NOOP("anjungan::words", "Not checked: %1 (its values are no numbers)")},
    Entry{Code::AttentionUnknown,
          QT_TRANSLATE_N_NOOP("anjungan::words", "%1: %2 row(s) have no value or no bound and are not checked"), 2},
    Entry{Code::AttentionLeftOut,
          QT_TRANSLATE_N_NOOP("anjungan::words", "%1: only %2 of %3 row(s) are shown, the gravest"), 3},
};
static_assert(hasPlaces(queryEntries));

} // namespace anjungan::words
