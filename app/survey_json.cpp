// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/survey_json.h"

#include "core/base/name_table.h"
#include "core/message/message_json.h"
#include "ui/words/sentence.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

using survey::Trial;
using survey::Verdict;

QString nameOf(Verdict verdict)
{
    static constexpr std::array names{"right"_L1, "wrong"_L1, "lacking"_L1, "unknown"_L1, "none"_L1};
    return names[static_cast<std::size_t>(std::to_underlying(verdict))];
}

QString nameOf(Trial trial)
{
    static constexpr std::array names{"undeclared"_L1, "untried"_L1, "works"_L1, "refused"_L1};
    return names[static_cast<std::size_t>(std::to_underlying(trial))];
}

template<typename T> QJsonValue valueOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const survey::Cost &cost) { return {{u"requests"_s, cost.requests}, {u"bytes"_s, cost.bytes}}; }

QJsonArray sentencesOf(const message::Messages &messages)
{
    QJsonArray sentences;
    for (const message::Message &one : messages)
        sentences << words::sentence(one);
    return sentences;
}

/// A list of sentences, and what they were made of.
void insertList(QJsonObject &object, const QString &key, const message::Messages &messages)
{
    object.insert(key, sentencesOf(messages));
    object.insert(key + u"_messages"_s, message::toJson(messages));
}

QJsonObject jsonOf(const survey::Validators &validators)
{
    return {{u"etag"_s, validators.hasETag},
            {u"last_modified"_s, validators.hasLastModified},
            {u"one_for_all"_s, validators.isOfAll},
            {u"honoured"_s, valueOrNull(validators.isHonoured)}};
}

QJsonObject jsonOf(const survey::CollectionSurvey &seen)
{
    QJsonObject object{{u"id"_s, seen.dataset},
                       {u"source"_s, seen.source},
                       {u"collection"_s, seen.collection},
                       {u"outcome"_s, sync::outcomeName(seen.first.outcome)},
                       {u"rows"_s, seen.first.rows},
                       {u"matched"_s, valueOrNull(seen.matched)},
                       {u"pages"_s, seen.pages},
                       {u"page_size"_s, seen.pageSize},
                       {u"changed_in_a_day"_s, valueOrNull(seen.changedInADay)},
                       {u"way"_s, sync::wayName(seen.again ? seen.again->way : sync::Way::Full)},
                       {u"checks"_s, QJsonObject{{u"collection"_s, nameOf(seen.collectionThere)},
                                                 {u"key"_s, nameOf(seen.keyUnique)},
                                                 {u"fields"_s, nameOf(seen.fields)},
                                                 {u"codes"_s, nameOf(seen.codes)},
                                                 {u"count"_s, nameOf(seen.count)}}},
                       {u"validators"_s, jsonOf(seen.validators)},
                       {u"deltas"_s, QJsonObject{{u"filter"_s, nameOf(seen.filter)},
                                                 {u"properties"_s, nameOf(seen.keysAlone)},
                                                 {u"sortby"_s, nameOf(seen.order)}}},
                       {u"cost"_s, QJsonObject{{u"first_sync"_s, jsonOf(seen.firstSync)},
                                               {u"quiet_sync"_s, jsonOf(seen.quietSync)},
                                               {u"quiet_day"_s, jsonOf(seen.quietDay)},
                                               {u"usual_day"_s, jsonOf(seen.usualDay)}}}};
    insertList(object, u"wrong"_s, seen.wrong);
    insertList(object, u"lacking"_s, seen.lacking);
    insertList(object, u"notes"_s, seen.notes);
    return object;
}

QJsonObject jsonOf(const survey::ListSurvey &list)
{
    QJsonObject object{
        {u"source"_s, list.source}, {u"cost"_s, jsonOf(list.cost)}, {u"cost_a_day"_s, jsonOf(list.costADay)}};
    insertList(object, u"wrong"_s, list.wrong);
    return object;
}

} // namespace

QJsonObject toJson(const LoadError &error)
{
    QJsonArray mistakes;
    for (const workspace::Mistake &mistake : error.mistakes)
        mistakes << QJsonObject{{u"file"_s, mistake.file},
                                {u"place"_s, mistake.pointer},
                                {u"reason"_s, words::sentence(mistake.reason)},
                                {u"reason_messages"_s, message::toJson(message::Messages{mistake.reason})}};
    const bool isRead = !error.mistakes.isEmpty();
    return {{u"valid"_s, false},
            {u"mistakes"_s, mistakes},
            {u"error"_s, isRead ? QJsonValue(QJsonValue::Null) : QJsonValue(error.lines.join(u"; "_s))}};
}

QJsonObject toJson(const workspace::Workspace &workspace, const std::optional<survey::Survey> &survey)
{
    QJsonObject object{
        {u"valid"_s, true}, {u"mistakes"_s, QJsonArray()}, {u"error"_s, QJsonValue::Null}, {u"id"_s, workspace.id}};
    if (!survey)
        return object;
    QJsonArray datasets, lists;
    for (const survey::CollectionSurvey &seen : survey->datasets)
        datasets << jsonOf(seen);
    for (const survey::ListSurvey &list : survey->lists)
        lists << jsonOf(list);
    const survey::Totals totals = survey->totals();
    object.insert(u"canceled"_s, survey->isCanceled);
    object.insert(u"datasets"_s, datasets);
    object.insert(u"version_lists"_s, lists);
    object.insert(u"cost"_s, QJsonObject{{u"first_sync"_s, jsonOf(totals.firstSync)},
                                         {u"quiet_day"_s, jsonOf(totals.quietDay)},
                                         {u"usual_day"_s, jsonOf(totals.usualDay)}});
    return object;
}

QJsonObject toJson(const source::CollectionList &list)
{
    QJsonArray collections;
    for (const source::CollectionInfo &info : list.collections)
        collections << QJsonObject{{u"id"_s, info.id}, {u"title"_s, info.title}, {u"description"_s, info.description}};
    return {{u"collections"_s, collections}, {u"more"_s, list.isCut}};
}

QJsonObject toJson(const survey::Proposal &proposal)
{
    QJsonObject object{
        {u"document"_s, proposal.document.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(proposal.document)}};
    insertList(object, u"wrong"_s, proposal.wrong);
    insertList(object, u"notes"_s, proposal.notes);
    return object;
}

} // namespace anjungan::app
