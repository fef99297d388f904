// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/findings.h"

#include <algorithm>
#include <array>

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

constexpr std::array keyCodes{Code::KeysShared, Code::RowsKeyless, Code::RowsBeside, Code::KeyBesideId};
constexpr std::array countCodes{
    Code::OtherRowCount,           Code::EndUnproven,    Code::RowsMissing, Code::RowsShifted,
    Code::SourceChangedAgainLater, Code::ListingEndless, Code::RowsTwice};
constexpr std::array collectionCodes{Code::UnknownCollection, Code::CollectionOtherId};

/// The place that names the field which is not there; empty for other messages.
QString placeOf(const message::Message &one)
{
    if (one.code != Code::FieldNotThere)
        return {};
    const auto *place = std::get_if<QString>(&one.arguments[1]);
    return place ? *place : QString();
}

Verdict *verdictFor(CollectionSurvey &seen, const message::Message &one)
{
    if (std::ranges::contains(keyCodes, one.code) || placeOf(one) == u"key")
        return &seen.keyUnique;
    if (std::ranges::contains(countCodes, one.code))
        return &seen.count;
    if (std::ranges::contains(collectionCodes, one.code))
        return &seen.collectionThere;
    return &seen.fields;
}

void judgeValidators(CollectionSurvey &seen, const Watched &pages)
{
    if (pages.pages == 0)
        return;
    if (pages.pagesWithValidator == 0) {
        seen.lacking << make<Code::SurveyNoValidator>();
        return;
    }
    if (pages.pagesWithValidator < pages.pages) {
        seen.lacking << make<Code::SurveyFewValidators>(pages.pagesWithValidator, pages.pages);
        return;
    }
    seen.validators = {.hasETag = pages.hasETag,
                       .hasLastModified = pages.hasLastModified,
                       .isOfAll = pages.pages == 1 || (pages.hasETag && pages.isOneETag),
                       .isHonoured = {}};
}

} // namespace

void judgeFirst(CollectionSurvey &seen, const Watched &pages)
{
    const sync::Observation &first = seen.first;
    seen.matched = pages.matched;
    seen.pages = pages.pages;
    seen.notes = first.note;
    seen.lacking = first.clock;
    if (first.outcome == sync::Outcome::Canceled)
        return;
    seen.wrong = first.error;
    const bool isPublished = sync::isCurrent(first.outcome);
    if (pages.opened)
        seen.collectionThere = Verdict::Right;
    else if (first.outcome == sync::Outcome::Faulty || first.outcome == sync::Outcome::Refused)
        seen.collectionThere = Verdict::Wrong;
    if (isPublished) {
        seen.keyUnique = Verdict::Right;
        seen.fields = Verdict::Right;
    }
    if (isPublished && pages.pagesWithCount < pages.pages)
        seen.lacking << make<Code::SurveyNotCounted>();
    if (isPublished)
        seen.count = pages.pagesWithCount < pages.pages ? Verdict::Lacking : Verdict::Right;
    const bool isOfContent = isPublished || first.outcome == sync::Outcome::Held || pages.pages > 0;
    for (const message::Message &one : seen.wrong)
        if (isOfContent)
            *verdictFor(seen, one) = Verdict::Wrong;
    judgeValidators(seen, pages);
}

void judgeAgain(CollectionSurvey &seen, const Watched &pages)
{
    if (!seen.again)
        return;
    if (!sync::isCurrent(seen.again->outcome)) {
        if (seen.again->outcome != sync::Outcome::Canceled)
            seen.wrong += seen.again->error;
        return;
    }
    for (const message::Message &one : seen.again->note)
        if (!seen.notes.contains(one))
            seen.notes << one;
    const bool isSame = seen.again->added + seen.again->changed + seen.again->removed == 0;
    if (pages.pagesAsked == 0 || (pages.pagesConfirmed < pages.pagesAsked && !isSame))
        return;
    seen.validators.isHonoured = pages.pagesConfirmed == pages.pagesAsked;
    if (!*seen.validators.isHonoured)
        seen.lacking << make<Code::SurveyValidatorVain>();
}

} // namespace anjungan::survey
