// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/carry_words.h"

#include "ui/words/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

bool isKept(const store::DatasetRecord &record) { return record.confirmedAt.has_value(); }

} // namespace

QString CarryWords::kept(const QList<store::DatasetRecord> &records, qint64 cacheBytes) const
{
    const auto count = static_cast<int>(std::ranges::count_if(records, isKept));
    if (count == 0)
        return tr("Nothing is on this device yet: sync first");
    QDateTime oldest;
    for (const store::DatasetRecord &record : records)
        if (isKept(record) && (!oldest.isValid() || *record.confirmedAt < oldest))
            oldest = *record.confirmedAt;
    return tr("%n dataset(s) on this device, %1, the oldest as of %2", nullptr, count)
        .arg(m_services.format.bytes(cacheBytes), m_services.format.dateTime(oldest));
}

QStringList CarryWords::missing(const QList<store::DatasetRecord> &records) const
{
    QStringList lines;
    for (const store::DatasetRecord &record : records) {
        const workspace::Dataset *dataset = m_services.workspace.dataset(record.id);
        const QString title = dataset ? dataset->title.in(m_services.language) : record.id;
        if (!isKept(record))
            lines << tr("%1: missing").arg(title);
        else if (record.trouble)
            lines << tr("%1: its source failed last time, as of %2")
                         .arg(title, m_services.format.dateTime(*record.confirmedAt));
    }
    return lines;
}

QString CarryWords::taken(const Intake &intake) const
{
    if (intake.refused)
        return words::readerSentence(*intake.refused, m_services.workspace.timeZone);
    if (intake.isOfOther)
        return tr("This bundle is of another workspace, “%1”: nothing was taken").arg(intake.workspace);
    int published = 0, same = 0, left = 0, failed = 0;
    QString first;
    for (const sync::Applied &applied : intake.report.datasets) {
        if (applied.left != sync::Applied::Left::No)
            ++left;
        else if (!applied.isFine()) {
            ++failed;
            if (first.isEmpty())
                first = words::readerSentence(applied.seen.error, m_services.workspace.timeZone);
        } else if (applied.seen.outcome == sync::Outcome::Published)
            ++published;
        else
            ++same;
    }
    QStringList parts;
    if (published > 0)
        parts << tr("%n dataset(s) are newer now", nullptr, published);
    if (same > 0)
        parts << tr("%n had nothing new", nullptr, same);
    if (left > 0)
        parts << tr("%n stay as they are, since the bundle has nothing newer of them", nullptr, left);
    if (failed > 0)
        parts << tr("%n not taken: %1", nullptr, failed).arg(first);
    return parts.isEmpty() ? tr("The bundle is empty") : parts.join(u"; "_s);
}

QString CarryWords::failure(ShareClient::Failure failure, const share::Offer &offer)
{
    switch (failure) {
    case ShareClient::Failure::NotReached:
        return tr("Nothing answers at that address. Are both devices in the same network, and does the other one still "
                  "show its code?");
    case ShareClient::Failure::NotAnjungan:
        return tr("What answers at that address is no Anjungan");
    case ShareClient::Failure::WrongCode:
        return tr("That is not the code that the other device shows");
    case ShareClient::Failure::Busy:
        return tr("The other device serves somebody else, or has closed: try again, or begin again there");
    case ShareClient::Failure::Unproven:
        return tr("The other device could not prove that it knows the code: nothing of it was taken");
    case ShareClient::Failure::OtherWorkspace:
        return tr("The other device has another workspace, “%1”: nothing was taken").arg(offer.workspace);
    case ShareClient::Failure::TooLarge:
        return tr("There is no room on this device for that bundle");
    case ShareClient::Failure::Silent:
        return tr("The other device stopped answering");
    case ShareClient::Failure::Cut:
        return tr("The connection was lost before all was there: nothing was taken");
    case ShareClient::Failure::Altered:
        return tr("What arrived is not what was offered: nothing was taken");
    case ShareClient::Failure::CannotWrite:
        break;
    }
    return tr("The bundle cannot be written on this device; is there room?");
}

QString CarryWords::serving(const ShareThread::Serving &serving)
{
    switch (serving.trouble) {
    case ShareServer::Trouble::TooManyWrong:
        return tr("Closed after too many wrong codes: begin again for a new code");
    case ShareServer::Trouble::CannotRead:
        return tr("The bundle cannot be read");
    case ShareServer::Trouble::CannotListen:
        return tr("This device does not listen to the network; is it connected?");
    case ShareServer::Trouble::No:
        break;
    }
    return serving.given > 0 ? tr("Given to %n device(s)", nullptr, serving.given)
                             : tr("On the other device: Take along and share, Fetch from a device; keep this open");
}

QString CarryWords::found(const Neighbours &neighbours)
{
    switch (neighbours.state()) {
    case Neighbours::State::Off:
        return {};
    case Neighbours::State::Unable:
        return tr("This device cannot look for others by itself: type the address");
    case Neighbours::State::Waiting:
    case Neighbours::State::Done:
        break;
    }
    const NearbyList &list = neighbours.list();
    if (list.isCrowded())
        return tr("There are more devices than can be listed: type the address of yours if it is missing");
    if (!list.devices().isEmpty())
        return tr("Choose the device, or type its address");
    return neighbours.state() == Neighbours::State::Done
               ? tr("No device nearby says that it gives a bundle: type its address, or wait")
               : tr("Looking for devices nearby…");
}

QString CarryWords::known(const Neighbours &neighbours)
{
    switch (neighbours.state()) {
    case Neighbours::State::Off:
    case Neighbours::State::Waiting:
        return {};
    case Neighbours::State::Unable:
        return tr("Others do not find this device by themselves: they type one of the addresses");
    case Neighbours::State::Done:
        break;
    }
    return tr("Others find this device as “%1”").arg(neighbours.knownAs());
}

QString CarryWords::device(const NearbyDevice &device)
{
    switch (device.fit) {
    case NearbyDevice::Fit::OtherVersion:
        return tr("other version of Anjungan");
    case NearbyDevice::Fit::OtherWorkspace:
        return device.workspace.isEmpty() ? tr("other workspace") : tr("other workspace: %1").arg(device.workspace);
    case NearbyDevice::Fit::Yes:
        break;
    }
    return device.workspace;
}

} // namespace anjungan::field
