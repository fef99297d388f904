// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

inline constexpr std::array surveyEntries{
    Entry{Code::SurveyNotCounted,
          QT_TRANSLATE_NOOP("anjungan::words", "the pages do not say how many rows there are (numberMatched)")},
    Entry{Code::SurveyNoValidator,
          QT_TRANSLATE_NOOP("anjungan::words", "the pages have neither ETag nor Last-Modified: a sync cannot ask "
                                               "whether anything has changed")},
    Entry{Code::SurveyFewValidators,
          QT_TRANSLATE_NOOP("anjungan::words", "only %1 of %2 pages have an ETag or Last-Modified, which is as none")},
    Entry{Code::SurveyValidatorVain,
          QT_TRANSLATE_NOOP("anjungan::words", "the ETag or Last-Modified of a page that did not change was answered "
                                               "with the page instead of 304")},
    Entry{Code::SurveyNoModified,
          QT_TRANSLATE_NOOP("anjungan::words", "the source can filter, but the workspace names no “modified” field for "
                                               "it: changes alone cannot be asked for")},
    Entry{Code::SurveyNoFilter,
          QT_TRANSLATE_NOOP("anjungan::words", "the source declares no filter: changes alone cannot be asked for")},
    Entry{
        Code::SurveyFilterRefused,
        QT_TRANSLATE_NOOP("anjungan::words", "the source declares a filter but refuses the one for changed rows: %1")},
    Entry{Code::SurveyKeysRefused,
          QT_TRANSLATE_NOOP("anjungan::words", "the source declares a selection of fields but does not answer with the "
                                               "key alone: %1")},
    Entry{Code::SurveyNoVersion,
          QT_TRANSLATE_NOOP("anjungan::words", "the source's list of versions has no version of “%1”")},
    Entry{Code::SurveyCodesUnknown,
          QT_TRANSLATE_N_NOOP("anjungan::words", "%1 code(s) in “%2” that no level of areas has: %3"), 1},
    Entry{
        Code::SurveyNoLevels,
        QT_TRANSLATE_NOOP("anjungan::words", "the workspace has no level of areas to compare the codes in “%1” with")},
    Entry{Code::SurveyLevelUnread,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "the codes of areas could not be compared, since there are no rows of %1")},
    Entry{Code::SurveyTooMuch,
          QT_TRANSLATE_NOOP("anjungan::words", "more than %1 MiB; the check ends here, a sync would go on")},
    Entry{
        Code::SurveyTooSlow,
        QT_TRANSLATE_N_NOOP("anjungan::words", "took more than %1 minute(s); the check ends here, a sync would go on"),
        1},
    Entry{Code::CollectionsTooMany,
          QT_TRANSLATE_NOOP("anjungan::words", "lists more than %1 collections; the others are not shown")},
    Entry{Code::CollectionsMalformed, QT_TRANSLATE_NOOP("anjungan::words", "is not a list of collections")},
    Entry{Code::DescribeKeyOfAll,
          QT_TRANSLATE_N_NOOP("anjungan::words", "key: “%1” has a value of its own in each row, %2 row(s)"), 2},
    Entry{Code::DescribeKeyOfSome,
          QT_TRANSLATE_N_NOOP("anjungan::words", "key: “%1” has a value of its own in each of the first %2 row(s); the "
                                                 "others were not read"),
          2},
    Entry{Code::DescribeKeyFromId,
          QT_TRANSLATE_N_NOOP("anjungan::words", "key: the features' ids, which differ in each of %1 row(s)"), 1},
    Entry{Code::DescribeKeyFromIdOfSome,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "key: the features' ids, which differ in the first %1 row(s); the others "
                              "were not read"),
          1},
    Entry{Code::DescribeKeyNearly,
          QT_TRANSLATE_NOOP("anjungan::words", "not a key: “%1”, since %2 of %3 rows have no value of their own; tell "
                                               "the publisher")},
    Entry{Code::DescribeNoKey,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "no key: neither a field nor the features' ids differ in all %1 row(s); "
                              "the source must give each row one"),
          1},
    Entry{Code::DescribeNoRows,
          QT_TRANSLATE_NOOP("anjungan::words", "has no rows, from which a key and fields could be known")},
    Entry{Code::DescribeSample,
          QT_TRANSLATE_N_NOOP("anjungan::words", "only the first %1 row(s) were read; what is said is true of them"),
          1},
    Entry{Code::DescribeModified,
          QT_TRANSLATE_NOOP("anjungan::words", "guess: “%1” is the time of a row's last change (modified), by its name "
                                               "and its times")},
    Entry{Code::DescribePeriod,
          QT_TRANSLATE_NOOP("anjungan::words", "guess: “%1” is the period, by its name and values such as “%2”")},
    Entry{Code::DescribeArea,
          QT_TRANSLATE_NOOP("anjungan::words", "guess: “%1” has codes of areas by Kemendagri, by values such as “%2”")},
    Entry{Code::DescribeAreaUndotted,
          QT_TRANSLATE_NOOP("anjungan::words", "“%1” has values such as “%2”: codes of areas by BPS, or Kemendagri's "
                                               "without dots? They are left out, since only the publisher knows; a "
                                               "source must send them as 12.07")},
    Entry{
        Code::DescribeLevel,
        QT_TRANSLATE_NOOP("anjungan::words", "guess: it lists the areas of the level “%1”, with their names in “%2”")},
    Entry{Code::DescribeSearch, QT_TRANSLATE_NOOP("anjungan::words", "guess: “%1” names the rows and is searched")},
    Entry{Code::DescribeType,
          QT_TRANSLATE_NOOP("anjungan::words", "“%1”: the source tells the type “%2”, its values are %3; the latter is "
                                               "proposed")},
    Entry{Code::DescribeFieldLeftOut,
          QT_TRANSLATE_NOOP("anjungan::words", "“%1” is left out, since a workspace cannot have a field of this name")},
    Entry{Code::DescribeNoTimeZone,
          QT_TRANSLATE_NOOP("anjungan::words", "timeZone is left out, so that days are those of UTC; add yours, e.g. "
                                               "\"timeZone\": \"Asia/Jakarta\"")},
    Entry{Code::DescribeQueryLeftOut,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "the query of the address is left out of the document, since it may hold "
                            "a secret; add to the source's url what may be public")},
};

} // namespace anjungan::words
