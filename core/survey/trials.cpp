// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/trials.h"

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

QCoro::Task<void> tryFilter(CollectionSurvey &seen, const workspace::Dataset &dataset, source::Connector &connector,
                            source::Cursor first, sync::Watermark watermark, std::stop_token stop)
{
    const source::Since since{.field = dataset.modified, .time = watermark.time, .isDate = watermark.isDate};
    const source::Cursor narrowed = connector.changedSince(first, since);
    if (narrowed == first)
        co_return;
    const auto answer = co_await connector.fetch(connector.countOnly(narrowed), {}, {}, std::move(stop));
    if (!answer && answer.error().kind == source::ErrorKind::Canceled)
        co_return;
    seen.filter = answer ? Trial::Works : Trial::Refused;
    if (!answer)
        seen.lacking << make<Code::SurveyFilterRefused>(answer.error().toMessage());
}

QCoro::Task<void> tryKeys(CollectionSurvey &seen, const workspace::Dataset &dataset, source::Connector &connector,
                          source::Cursor first, source::Abilities abilities, std::stop_token stop)
{
    const source::Cursor narrowed = connector.keysOnly(first, dataset.key, abilities);
    if (narrowed == first)
        co_return;
    const auto answer = co_await connector.fetch(connector.countOnly(narrowed), {}, {}, std::move(stop));
    if (!answer && answer.error().kind == source::ErrorKind::Canceled)
        co_return;
    if (answer && answer->page.features.empty())
        co_return;
    const bool isAlone = answer && answer->page.fields.size() == 1 && answer->page.fields.front() == dataset.key;
    seen.keysAlone = isAlone ? Trial::Works : Trial::Refused;
    if (isAlone)
        co_return;
    seen.lacking << make<Code::SurveyKeysRefused>(
        answer ? make<Code::FieldsAre>(QStringList(answer->page.fields.begin(), answer->page.fields.end()))
               : answer.error().toMessage());
}

} // namespace

QCoro::Task<void> tryNarrowing(CollectionSurvey &seen, const workspace::Dataset &dataset, source::Connector &connector,
                               source::Opened opened, std::optional<sync::Watermark> watermark, std::stop_token stop)
{
    const source::Abilities &can = opened.abilities;
    seen.order = can.sorts ? Trial::Untried : Trial::Undeclared;
    seen.filter = can.filters ? Trial::Untried : Trial::Undeclared;
    seen.keysAlone = can.projects ? Trial::Untried : Trial::Undeclared;
    if (!can.filters)
        seen.lacking << make<Code::SurveyNoFilter>();
    else if (dataset.modified.isEmpty())
        seen.lacking << make<Code::SurveyNoModified>();
    else if (seen.again && seen.again->way == sync::Way::Delta)
        seen.filter = Trial::Works;
    else if (watermark)
        co_await tryFilter(seen, dataset, connector, opened.first, *watermark, stop);
    if (can.projects && dataset.hasKeyProperty())
        co_await tryKeys(seen, dataset, connector, opened.first, can, stop);
}

} // namespace anjungan::survey
