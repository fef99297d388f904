// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages of core/compliance: what follows from a verdict, why, and what it stands on.
inline constexpr std::array complianceEntries{
    Entry{Code::ComplianceOnTime,
          QT_TRANSLATE_NOOP("anjungan::words", "The data were seen on %1, before they were due.")},
    Entry{Code::ComplianceDue, QT_TRANSLATE_NOOP("anjungan::words", "The data are due on %1.")},
    Entry{Code::ComplianceLate,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "On %2, after the due time, the source had nothing new. The data came at least %1 day(s) "
                              "late, and the period counts half."),
          1},
    Entry{Code::ComplianceLateHours,
          QT_TRANSLATE_NOOP("anjungan::words", "On %1, after the due time, the source had nothing new. The data came "
                                               "later, and the period counts half.")},
    Entry{Code::ComplianceLateTouched,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "On %2 the source had changed time stamps and nothing else, which earns nothing. On %3, "
                              "after the due time, it had nothing new. The data came at least %1 day(s) late, and the "
                              "period counts half."),
          1},
    Entry{
        Code::ComplianceLateHoursTouched,
        QT_TRANSLATE_NOOP("anjungan::words",
                          "On %1 the source had changed time stamps and nothing else, which earns nothing. On %2, "
                          "after the due time, it had nothing new. The data came later, and the period counts half.")},
    Entry{Code::ComplianceMissing,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "The data have not come: on %2, %1 day(s) after the due time, the source had nothing "
                              "new. The period earns nothing."),
          1},
    Entry{Code::ComplianceMissingHours,
          QT_TRANSLATE_NOOP("anjungan::words", "The data have not come: on %1, after the due time, the source had "
                                               "nothing new. The period earns nothing.")},
    Entry{Code::ComplianceMissingTouched,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "On %2 the source changed time stamps and nothing else, which earns nothing. The data "
                              "have not come: on %3, %1 day(s) after the due time, it had nothing new."),
          1},
    Entry{Code::ComplianceMissingHoursTouched,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "On %1 the source changed time stamps and nothing else, which earns nothing. The data have "
                            "not come: on %2, after the due time, it had nothing new.")},
    Entry{Code::ComplianceUnproven,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "New content was seen %1 day(s) after the due time, but before that %2. The delay cannot "
                              "be proven, so the period does not count."),
          1},
    Entry{Code::ComplianceUnprovenHours,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "New content was seen less than a day after the due time, but before that %1. The delay "
                            "cannot be proven, so the period does not count.")},
    Entry{Code::ComplianceUnprovenMissing,
          QT_TRANSLATE_NOOP("anjungan::words", "New content was not seen, but after the due time %1. A delay cannot be "
                                               "proven, so the period does not count.")},

    Entry{Code::WhySourceSilent, QT_TRANSLATE_NOOP("anjungan::words", "the source did not answer")},
    Entry{Code::WhyDeviceOffline, QT_TRANSLATE_NOOP("anjungan::words", "the device had no network")},
    Entry{Code::WhyNotAsked, QT_TRANSLATE_NOOP("anjungan::words", "nobody asked the source")},
    Entry{Code::WhyDeviceFailed, QT_TRANSLATE_NOOP("anjungan::words", "the device could not sync")},
    Entry{Code::WhyHeld, QT_TRANSLATE_NOOP("anjungan::words", "a delivery was held")},
    Entry{Code::WhyFaulty,
          QT_TRANSLATE_NOOP("anjungan::words", "the source refused, or its data were not as promised")},
    Entry{Code::WhyClockJumped, QT_TRANSLATE_NOOP("anjungan::words", "the clock of the device was wrong")},

    Entry{Code::EvidenceEnded, QT_TRANSLATE_NOOP("anjungan::words", "The period ended")},
    Entry{Code::EvidenceDue, QT_TRANSLATE_NOOP("anjungan::words", "Due")},
    Entry{Code::EvidenceClaimed, QT_TRANSLATE_NOOP("anjungan::words", "Data changed, as the source says")},
    Entry{Code::EvidenceNothing, QT_TRANSLATE_NOOP("anjungan::words", "Asked: nothing new")},
    Entry{Code::EvidenceSeen, QT_TRANSLATE_NOOP("anjungan::words", "Asked: new content")},
    Entry{Code::EvidenceTouched, QT_TRANSLATE_NOOP("anjungan::words", "Asked: only time stamps had changed")},
    Entry{Code::EvidenceSilence, QT_TRANSLATE_N_NOOP("anjungan::words", "%1 (%2 request(s), the last on %3)"), 2},
    Entry{Code::EvidenceEntry, QT_TRANSLATE_NOOP("anjungan::words", "%1, %2 (#%3 %4)")},

    Entry{Code::ExportUnreadable, QT_TRANSLATE_NOOP("anjungan::words", "the export cannot be read at %1")},
    Entry{Code::ExportBroken,
          QT_TRANSLATE_NOOP("anjungan::words", "row %1 of the export, or what was before it, is not what was written")},
    Entry{Code::ExportCut, QT_TRANSLATE_N_NOOP("anjungan::words", "the export has %1 of %2 row(s)"), 2},
    Entry{Code::ExportMixed, QT_TRANSLATE_NOOP("anjungan::words", "row %1 is of another export than those before it")},
    Entry{Code::ExportUnsigned,
          QT_TRANSLATE_NOOP("anjungan::words", "the export names no keeper or no ledger: nobody stands for it")},
    Entry{Code::ExportsDisagree,
          QT_TRANSLATE_NOOP("anjungan::words", "the exports of %3 and of %4 judge %1, period %2, differently")},
    Entry{Code::ExportsDisagreeMore,
          QT_TRANSLATE_N_NOOP("anjungan::words", "the exports disagree on %1 more verdict(s)"), 1},
    Entry{Code::ExportOld,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "the keeper wrote this on %1: %2 verdict(s) that were due since then are missing"),
          2},
    Entry{Code::ExportNone,
          QT_TRANSLATE_NOOP("anjungan::words", "%1 has no verdict that can be read: look at its column %2")},
    Entry{Code::LedgerBroken,
          QT_TRANSLATE_NOOP(
              "anjungan::words",
              "the ledger of this device is not what was written, from entry %1 on: its verdicts prove nothing")},
};
static_assert(hasPlaces(complianceEntries));

} // namespace anjungan::words
