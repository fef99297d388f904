// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/lines.h"
#include "app/stop_signal.h"
#include "app/survey_json.h"
#include "app/survey_table.h"
#include "core/source/http_transport.h"
#include "core/survey/proposal.h"

#include <QJsonDocument>

namespace anjungan::app {

namespace {

void print(const QJsonObject &object, QJsonDocument::JsonFormat format)
{
    printOut(QString::fromUtf8(QJsonDocument(object).toJson(format)).trimmed());
}

void printMessages(const message::Messages &messages)
{
    for (const message::Message &one : messages)
        printError(words::sentence(one));
}

/// The address is wrong, which is a wrong call, or the source.
int codeOf(const message::Messages &messages)
{
    const bool isMistake = !messages.isEmpty() && messages.first().code == message::Code::WorkspaceMistake;
    return isMistake ? wrongCall : someFailed;
}

int listCollections(survey::Describing &describing, const Arguments &arguments)
{
    const auto list = QCoro::waitFor(describing.list(arguments.url));
    if (!list) {
        printMessages(list.error());
        return codeOf(list.error());
    }
    if (arguments.json)
        print(toJson(*list), QJsonDocument::Compact);
    else
        for (const QString &line : tableOf(*list))
            printOut(line);
    if (list->isCut)
        printMessages({message::make<message::Code::CollectionsTooMany>(source::Catalogue::mostCollections)});
    return allCurrent;
}

int proposeEntries(survey::Describing &describing, const Arguments &arguments)
{
    const auto proposal = QCoro::waitFor(describing.propose(arguments.url, arguments.collections, {}));
    if (!proposal) {
        printMessages(proposal.error());
        return codeOf(proposal.error());
    }
    if (arguments.json)
        print(toJson(*proposal), QJsonDocument::Compact);
    else if (proposal->wrong.isEmpty())
        print(proposal->document, QJsonDocument::Indented);
    printMessages(proposal->wrong + proposal->notes);
    return proposal->wrong.isEmpty() ? allCurrent : someFailed;
}

} // namespace

int runDescribe(const Arguments &arguments)
{
    const sync::SystemClock clock;
    const sync::Options options;
    source::HttpTransport transport(options.limits);
    survey::Describing describing(transport, clock, options);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, &stop, [&describing] { describing.cancel(); });
    return arguments.collections.isEmpty() ? listCollections(describing, arguments)
                                           : proposeEntries(describing, arguments);
}

} // namespace anjungan::app
