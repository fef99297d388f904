// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/carry_sheet.h"

#include "core/store/bundle/bundle_writer.h"
#include "ui/field/prepare/prepare_sheet.h"
#include "ui/panels/plain_label.h"
#include "ui/saving/places.h"
#include "ui/saving/save_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/words/sentence.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QNetworkInterface>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

constexpr double sheetWidth = 480; ///< device-independent pixels at a factor of 1
constexpr qsizetype mostLacking = 6;

const QString saveAction = u"save"_s, openAction = u"open"_s, serveAction = u"serve"_s, fetchAction = u"fetch"_s,
              prepareAction = u"prepare"_s, filePrefix = u"file:"_s, devicePrefix = u"device:"_s;

/// The addresses by which others reach this device, those of local networks first.
QStringList ownAddresses()
{
    QStringList addresses;
    for (const QHostAddress &address : QNetworkInterface::allAddresses())
        if (!address.isLoopback() && !address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv4Protocol)
            addresses << address.toString();
    return addresses;
}

QStringList usualFolders()
{
    QStringList folders;
    for (const saving::Place &place : saving::findPlaces())
        folders << place.path;
    return folders;
}

} // namespace

CarrySheet *CarrySheet::open(Parts parts, QWidget &anchor)
{
    auto *sheet = new sheet::Sheet(tr("Take along and share"), anchor, parts.services.theme, sheet::Side::Beside);
    sheet->setObjectName(u"carry_sheet"_s);
    auto *content = new CarrySheet(std::move(parts), *sheet, anchor);
    sheet->setContent(content);
    sheet->open(content->m_list);
    return content;
}

CarrySheet::CarrySheet(Parts parts, sheet::Sheet &sheet, QWidget &anchor)
    : m_parts(std::move(parts)), m_words(m_parts.services), m_sheet(sheet), m_anchor(&anchor),
      m_kept(panels::plainLabel(this)), m_lacking(panels::plainLabel(this)), m_code(panels::plainLabel(this)),
      m_line(panels::plainLabel(this)), m_nearbyLine(panels::plainLabel(this)), m_address(new QLineEdit(this)),
      m_typed(new QLineEdit(this)), m_list(new sheet::ChoiceList(m_parts.services.theme, this)),
      m_close(new QPushButton(tr("Close"), this)), m_fetch(new QPushButton(tr("Fetch"), this)),
      m_neighbours(new Neighbours(m_parts.nearby, m_parts.services.workspace.id, *anchor.window(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_fetch);
    for (QLabel *label : {m_kept, m_lacking, m_code, m_line, m_nearbyLine}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setPlaceholderText(tr("Address, as the other device shows it"));
    m_address->setAccessibleName(m_address->placeholderText());
    m_address->setMaxLength(100);
    m_typed->setPlaceholderText(tr("Code"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->setMaxLength(40);
    layout->addWidget(m_list);
    layout->addWidget(m_address);
    layout->addWidget(m_typed);
    layout->addLayout(buttons);
    m_close->setObjectName(u"close"_s);
    m_fetch->setObjectName(u"fetch"_s);
    connect(m_close, &QPushButton::clicked, this, [this] { m_sheet.dismiss(); });
    connect(m_fetch, &QPushButton::clicked, this, &CarrySheet::fetch);
    connect(m_typed, &QLineEdit::returnPressed, this, &CarrySheet::fetch);
    connect(m_list, &sheet::ChoiceList::chosen, this, &CarrySheet::choose);
    connect(m_neighbours, &Neighbours::changed, this, &CarrySheet::showNearby);
    connect(&m_parts.services.theme, &theme::Theme::changed, this, &CarrySheet::applyTheme);
    applyTheme();
    showActions();
    showKept();
    go(Step::Choosing);
}

void CarrySheet::applyTheme()
{
    const theme::Theme &theme = m_parts.services.theme;
    layout()->setSpacing(theme.pixels(8));
    const int inset = theme.pixels(6);
    for (QLabel *label : {m_kept, m_lacking, m_code, m_line, m_nearbyLine})
        label->setContentsMargins(inset, 0, inset, 0);
    panels::dress(*m_kept, theme.strongFont(Role::Body), theme.tokens().ink);
    panels::dress(*m_lacking, theme.font(Role::Body), theme.tokens().warningInk);
    panels::dress(*m_code, theme.font(Role::Title), theme.tokens().ink);
    panels::dress(*m_line, theme.font(Role::Body), theme.tokens().ink2);
    panels::dress(*m_nearbyLine, theme.font(Role::Body), theme.tokens().ink2);
    for (QWidget *target : std::initializer_list<QWidget *>{m_close, m_fetch, m_address, m_typed}) {
        target->setFont(theme.font(Role::Heading));
        target->setMinimumHeight(theme.touchTarget());
    }
}

QSize CarrySheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    return {std::max(needed.width(), m_parts.services.theme.pixels(sheetWidth)), needed.height()};
}

QString CarrySheet::line() const { return m_line->text(); }

QString CarrySheet::lacking() const { return m_lacking->text(); }

QString CarrySheet::nearbyLine() const { return m_nearbyLine->text(); }

void CarrySheet::showKept()
{
    m_parts.services.queries.status().then(
        this, [this](const query::QueryResult<QList<store::DatasetRecord>> &records) {
            const QList<store::DatasetRecord> known = records.value_or(QList<store::DatasetRecord>());
            m_kept->setText(m_words.kept(known, QFileInfo(m_parts.cacheFile).size()));
            QStringList lacking = m_words.missing(known);
            if (lacking.size() > mostLacking)
                lacking = lacking.first(mostLacking) +
                          QStringList{tr("and %n more", nullptr, static_cast<int>(lacking.size() - mostLacking))};
            m_lacking->setText(lacking.join(u'\n'));
            m_lacking->setVisible(!lacking.isEmpty());
            updateGeometry();
            Q_EMIT stepped();
        });
}

void CarrySheet::showActions()
{
    const bool canTake = m_parts.syncing != nullptr;
    m_list->setRows(
        {{.value = prepareAction, .text = tr("Prepare for the field…"), .icon = u"sync"_s, .isEnabled = canTake},
         {.value = saveAction, .text = tr("Save a bundle on a stick…"), .icon = u"save"_s},
         {.value = openAction, .text = tr("Open a bundle from a stick…"), .icon = u"folder"_s, .isEnabled = canTake},
         {.value = serveAction, .text = tr("Give to a device nearby…"), .icon = u"expand"_s},
         {.value = fetchAction, .text = tr("Fetch from a device…"), .icon = u"database"_s, .isEnabled = canTake}});
}

void CarrySheet::choose(const QString &value)
{
    if (value == prepareAction) {
        if (m_anchor) // dismisses this sheet
            PrepareSheet::open(m_parts.services, *m_parts.syncing, *m_anchor);
    } else if (value == saveAction) {
        saveBundle();
    } else if (value == openAction) {
        findBundleFiles();
    } else if (value == serveAction) {
        serve();
    } else if (value == fetchAction) {
        askForAddress();
    } else if (value.startsWith(filePrefix)) {
        takeFile(value.sliced(filePrefix.size()));
    } else if (value.startsWith(devicePrefix)) {
        chooseDevice(value.sliced(devicePrefix.size()));
    }
}

void CarrySheet::saveBundle()
{
    const QDateTime now = m_parts.services.clock.now();
    saving::SaveRequest request{
        .title = tr("Save a bundle"),
        .name = m_parts.services.workspace.id + u'-' +
                now.toTimeZone(m_parts.services.workspace.timeZone).date().toString(Qt::ISODate),
        .ending = u".gpkg"_s,
        .write = [cache = m_parts.cacheFile, now](const QString &file) -> saving::Saved {
            const auto made = store::createBundle(
                cache, file, {.datasets = {}, .product = QCoreApplication::applicationVersion(), .createdAt = now});
            if (!made)
                return std::unexpected(saving::errorOf(file, words::sentence(made.error().toMessage())));
            return {};
        }};
    if (m_anchor) // dismisses this sheet
        saving::SaveSheet::open(std::move(request), *m_anchor, m_parts.services.theme);
}

void CarrySheet::findBundleFiles()
{
    go(Step::Finding, tr("Looking for bundles on sticks and in your folders…"));
    const auto folders = m_parts.folders ? m_parts.folders : usualFolders;
    QtConcurrent::run([folders] { return findBundles(folders()); }).then(this, [this](const QList<BundleFile> &found) {
        showFound(found);
    });
}

void CarrySheet::showFound(const QList<BundleFile> &found)
{
    sheet::Rows rows;
    for (const BundleFile &file : found)
        rows.append(
            {.value = filePrefix + file.path,
             .text = QFileInfo(file.path).fileName(),
             .detail = m_parts.services.format.bytes(file.bytes) + u" · "_s + m_parts.services.format.day(file.changed),
             .icon = u"database"_s});
    m_list->setRows(rows);
    go(Step::Choosing, found.isEmpty()
                           ? tr("There is no bundle on a stick, or in your folders: put one in, and open this "
                                "again")
                           : tr("Which one?"));
    m_list->setFocus();
}

void CarrySheet::takeFile(const QString &file)
{
    if (!m_parts.syncing)
        return;
    m_neighbours->stop();
    go(Step::Taking, tr("Taking what is newer. The window can be used meanwhile…"));
    // It goes on where this sheet is closed meanwhile.
    auto *intake = new BundleIntake(*m_parts.syncing, m_parts.services.workspace, m_parts.services.clock, m_anchor);
    connect(intake, &BundleIntake::taken, intake,
            [intake, onTaken = m_parts.onTaken, fetched = std::exchange(m_fetched, {})](const Intake &result) {
                if (!fetched.isEmpty())
                    QFile::remove(fetched);
                if (onTaken && !result.refused && !result.isOfOther)
                    onTaken();
                intake->deleteLater();
            });
    connect(intake, &BundleIntake::taken, this, [this](const Intake &result) {
        go(Step::Done, m_words.taken(result));
        showKept();
    });
    intake->take(file);
}

void CarrySheet::serve()
{
    go(Step::Serving, tr("Making the bundle…"));
    m_share = std::make_unique<ShareThread>();
    connect(m_share.get(), &ShareThread::notMade, this, [this](const message::Message &why) {
        go(Step::Done, words::readerSentence(why, m_parts.services.workspace.timeZone));
    });
    connect(m_share.get(), &ShareThread::serving, this, &CarrySheet::serving);
    m_share->serve(m_parts.cacheFile, QCoreApplication::applicationVersion(), m_parts.services.workspace.id,
                   m_parts.services.clock.now());
}

void CarrySheet::serving(const ShareThread::Serving &serving)
{
    const bool isServing = serving.port > 0;
    QStringList shown;
    if (isServing)
        for (const QString &address : ownAddresses())
            shown << address + u':' + QString::number(serving.port);
    m_code->setText(isServing ? tr("Code: %1").arg(share::shownCode(serving.code)) + u'\n' + shown.join(u'\n')
                              : QString());
    go(isServing ? Step::Serving : Step::Done, CarryWords::serving(serving));
    if (isServing)
        m_neighbours->publish(serving.port);
    else
        m_neighbours->stop();
}

void CarrySheet::askForAddress()
{
    m_chosen.clear();
    go(Step::Asking,
       tr("The other device shows its address and a code: Take along and share, Give to a device nearby"));
    m_neighbours->look();
    m_address->setFocus();
}

void CarrySheet::showNearby()
{
    const bool isLooking = m_step == Step::Asking;
    m_nearbyLine->setText(isLooking                 ? CarryWords::found(*m_neighbours)
                          : m_step == Step::Serving ? CarryWords::known(*m_neighbours)
                                                    : QString());
    m_nearbyLine->setVisible(!m_nearbyLine->text().isEmpty());
    if (isLooking) {
        sheet::Rows rows;
        for (const NearbyDevice &device : m_neighbours->list().devices())
            rows.append({.value = devicePrefix + device.id,
                         .text = device.name,
                         .detail = CarryWords::device(device),
                         .icon = u"database"_s,
                         .isChosen = device.id == m_chosen,
                         .isEnabled = device.fit == NearbyDevice::Fit::Yes});
        if (rows != m_list->rows())
            m_list->setRows(rows);
        m_list->setVisible(!rows.isEmpty());
    }
    updateGeometry();
    Q_EMIT stepped();
}

void CarrySheet::chooseDevice(const QString &id)
{
    const QList<NearbyDevice> &devices = m_neighbours->list().devices();
    const auto device = std::ranges::find(devices, id, &NearbyDevice::id);
    if (device == devices.end())
        return;
    m_chosen = id;
    m_address->setText(device->address);
    m_typed->clear();
    go(Step::Asking, tr("Type the code that “%1” shows").arg(device->name));
    m_typed->setFocus();
}

void CarrySheet::fetch()
{
    const QString address = m_address->text().trimmed();
    const qsizetype colon = address.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = address.sliced(colon + 1).toUShort(&isNumber);
    const QString code = share::typedCode(m_typed->text());
    if (colon <= 0 || !isNumber || port == 0)
        return go(Step::Asking, tr("The address has the form 192.168.43.1:40123"));
    if (code.isEmpty())
        return go(Step::Asking, tr("The code has twelve letters and digits"));
    go(Step::Fetching, tr("Connecting…"));
    m_fetched = m_parts.cacheFile + u".fetched.gpkg"_s;
    m_share = std::make_unique<ShareThread>();
    connect(m_share.get(), &ShareThread::fetching, this, [this](qint64 received, qint64 all) {
        m_line->setText(
            tr("%1 of %2").arg(m_parts.services.format.bytes(received), m_parts.services.format.bytes(all)));
    });
    connect(m_share.get(), &ShareThread::failed, this, [this](ShareClient::Failure failure, const share::Offer &offer) {
        go(Step::Asking, CarryWords::failure(failure, offer));
    });
    connect(m_share.get(), &ShareThread::fetched, this, &CarrySheet::takeFile);
    m_share->fetch(address.first(colon), port, code, m_parts.services.workspace.id, m_fetched);
}

void CarrySheet::go(Step step, const QString &line)
{
    m_step = step;
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_list->setVisible(step == Step::Choosing);
    m_code->setVisible(step == Step::Serving && !m_code->text().isEmpty());
    m_address->setVisible(step == Step::Asking);
    m_typed->setVisible(step == Step::Asking);
    m_fetch->setVisible(step == Step::Asking);
    m_kept->setVisible(step == Step::Choosing || step == Step::Done);
    showNearby();
}

} // namespace anjungan::field
