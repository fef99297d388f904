// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storage_card.h"

#include "ui/settings/setting_row.h"
#include "ui/settings/storage_bar.h"
#include "ui/settings/switch.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/sheet.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::settings {

namespace {

/// A row's colour in the bar, from strong to pale.
QColor colorOf(qsizetype at, qsizetype count, const theme::Tokens &tokens)
{
    const double share = count > 1 ? static_cast<double>(at) / static_cast<double>(count - 1) : 0;
    return theme::mixed(tokens.accent, tokens.card, 0.75 * share);
}

} // namespace

StorageCard::StorageCard(Parts parts, const Choices &choices, const theme::Theme &theme, QWidget *parent)
    : SettingCard(tr("Data on this device"), theme, parent), m_parts(std::move(parts)), m_choices(choices),
      m_area(choices.areas.value(0)), m_bar(new StorageBar(theme)), m_whole(new SettingRow({}, nullptr, theme)),
      m_onlyMine(new Switch(tr("Only my areas"), theme)), m_choose(new QPushButton), m_byDataset(new QPushButton),
      m_list(new QVBoxLayout)
{
    m_onlyMine->setObjectName(u"settings_only_mine"_s);
    m_choose->setObjectName(u"settings_area"_s);
    m_byDataset->setObjectName(u"settings_by_dataset"_s);
    auto *control = new QWidget;
    auto *controls = new QHBoxLayout(control);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_choose);
    controls->addWidget(m_onlyMine);
    m_mine = new SettingRow(tr("Only my areas"), control, theme);
    for (QPushButton *button : {m_choose, m_byDataset}) {
        button->setFont(theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(theme.touchTarget());
        button->setAutoDefault(true);
    }
    auto *list = new QWidget;
    list->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    add(m_bar);
    add(m_whole);
    add(m_mine);
    add(list);
    add(m_byDataset);
    connect(m_choose, &QPushButton::clicked, this, &StorageCard::chooseArea);
    connect(m_byDataset, &QPushButton::clicked, this, [this] {
        m_isByDataset = !m_isByDataset;
        showRows();
    });
    connect(m_onlyMine, &Switch::clicked, this, [this](bool isOn) {
        m_choices.areas = isOn ? QStringList{m_area} : QStringList();
        showAreas();
        Q_EMIT areasChosen(m_choices.areas);
    });
    connect(&theme, &theme::Theme::changed, this, &StorageCard::showRows);
    m_mine->setVisible(!m_parts.workspace.areas.isEmpty());
    showRows();
    showAreas();
}

void StorageCard::ask()
{
    askStorage();
    askNames();
    askShares();
}

void StorageCard::refresh()
{
    m_asksAgain = m_isAsking || m_isRemoving;
    if (!m_asksAgain)
        askStorage();
}

void StorageCard::askStorage()
{
    ++m_open;
    m_isAsking = true;
    m_parts.queries.storage().then(this, [this](const query::QueryResult<query::Storage> &storage) {
        m_isAsking = false;
        if (m_asksAgain)
            refresh();
        answered();
        take(storage ? *storage : m_storage);
    });
}

void StorageCard::take(const query::Storage &storage)
{
    m_storage = storage;
    if (m_isRemoving) // the sheet belongs to one of the rows
        return;
    // Rows that are as they were stay: a finger may be on one of them.
    if (m_shown == storageRows(m_parts.workspace, m_storage, m_parts.language, m_isByDataset))
        showWhole();
    else
        showRows();
    showAreas();
}

void StorageCard::answered()
{
    --m_open;
    if (m_open == 0)
        QMetaObject::invokeMethod(this, &StorageCard::settled, Qt::QueuedConnection);
}

void StorageCard::askNames()
{
    if (m_parts.workspace.areas.isEmpty())
        return;
    const workspace::AreaLevel &level = m_parts.workspace.areas.first();
    workspace::QuerySpec names;
    names.dataset = level.dataset;
    names.select = {level.code, level.name};
    names.order = {{.column = level.name}};
    ++m_open;
    m_parts.queries.ask(names, {}, m_parts.language)
        .then(this, [this, level](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
            answered();
            m_areas.clear();
            if (!answer)
                return;
            const int code = (*answer)->column(level.code), name = (*answer)->column(level.name);
            for (const QVariantList &row : (*answer)->rows)
                m_areas.append({row.value(code).toString(), row.value(name).toString()});
            showAreas();
        });
}

/// How many rows of each dataset are in the area.
void StorageCard::askShares()
{
    m_inArea.clear();
    m_rows.clear();
    if (m_area.isEmpty())
        return;
    for (const workspace::Dataset &dataset : m_parts.workspace.datasets) {
        if (!dataset.area)
            continue;
        workspace::QuerySpec count;
        count.dataset = dataset.id;
        count.measures = {{.id = u"n"_s}};
        workspace::QuerySpec within = count;
        within.where = {{.field = dataset.area->field, .is = workspace::Operator::Within, .value = m_area}};
        for (auto *const rows : {&m_rows, &m_inArea}) {
            ++m_open;
            m_parts.queries.ask(rows == &m_rows ? count : within, {}, m_parts.language)
                .then(this, [this, rows,
                             id = dataset.id](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
                    answered();
                    if (answer && !(*answer)->rows.empty())
                        rows->insert(id, (*answer)->rows.front().value(0).toLongLong());
                    showAreas();
                });
        }
    }
}

QString StorageCard::nameOf(const QString &code) const
{
    const auto found = std::ranges::find(m_areas, code, &Area::code);
    return found == m_areas.end() ? code : found->name;
}

void StorageCard::showAreas()
{
    m_onlyMine->setEnabled(!m_area.isEmpty());
    m_onlyMine->setChecked(!m_choices.areas.isEmpty());
    m_choose->setText(m_area.isEmpty() ? tr("Choose…") : nameOf(m_area));
    if (m_area.isEmpty())
        return m_mine->setHint(tr("Choose your area to see what that would save"));
    QHash<QString, double> kept;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        if (*row > 0 && m_inArea.contains(row.key()))
            kept.insert(row.key(), static_cast<double>(m_inArea.value(row.key())) / static_cast<double>(*row));
    const qint64 part = bytesOfPart(m_storage, kept), whole = bytesOfPart(m_storage, {});
    if (!m_choices.areas.isEmpty())
        m_mine->setHint(tr("This device keeps the rows of %1 alone; every figure says so").arg(nameOf(m_area)));
    else
        m_mine->setHint(tr("%1 alone: about %2, saves %3")
                            .arg(nameOf(m_area), m_parts.format.bytes(part), m_parts.format.bytes(whole - part)));
}

void StorageCard::showRows()
{
    const QList<StorageRow> rows = storageRows(m_parts.workspace, m_storage, m_parts.language, m_isByDataset);
    m_shown = rows;
    const QWidget *focused = focusWidget();
    const QString focus = focused && m_list->parentWidget()->isAncestorOf(focused) ? focused->objectName() : QString();
    Switch *focusedAgain = nullptr;
    while (QLayoutItem *old = m_list->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one whose signal led here
        delete old;
    }
    QList<StorageBar::Part> bar;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const StorageRow &row = rows[at];
        auto *keep = new Switch(tr("Keep %1").arg(row.title), look());
        keep->setObjectName(u"settings_keep_"_s + row.datasets.first());
        if (keep->objectName() == focus)
            focusedAgain = keep;
        keep->setChecked(
            !std::ranges::all_of(row.datasets, [this](const QString &id) { return m_choices.without.contains(id); }));
        keep->setEnabled(!row.isLocked);
        connect(keep, &Switch::clicked, this, [this, row, keep](bool isOn) { toggle(row, isOn, *keep); });
        auto *shown = new SettingRow(row.title.isEmpty() ? tr("Without a publisher") : row.title, keep, look());
        const QColor color = colorOf(at, rows.size(), look().tokens());
        shown->setSwatch(color);
        shown->setHint(row.isLocked    ? tr("Maps and names need it")
                       : m_isByDataset ? row.publisher
                                       : tr("%n dataset(s)", nullptr, static_cast<int>(row.datasets.size())));
        shown->setValue(row.bytes > 0 ? m_parts.format.bytes(row.bytes) : u"–"_s);
        m_list->addWidget(shown);
        bar.append({row.bytes, color});
    }
    m_bar->setParts(bar, m_storage.whole);
    if (focusedAgain)
        focusedAgain->setFocus();
    showWhole();
    m_byDataset->setText(m_isByDataset ? tr("Show by publisher") : tr("Choose by dataset"));
    updateGeometry();
}

void StorageCard::showWhole()
{
    m_whole->setName(tr("%1 on this device").arg(m_parts.format.bytes(m_storage.whole)));
    m_whole->setValue(m_storage.room > 0 ? tr("%1 free").arg(m_parts.format.bytes(m_storage.room)) : QString());
}

void StorageCard::toggle(const StorageRow &row, bool isKept, Switch &touched)
{
    if (!isKept && row.bytes > 0)
        askToRemove(row, touched);
    else
        keep(row, isKept);
}

/// Where there is no network the rows do not come back.
void StorageCard::askToRemove(const StorageRow &row, Switch &touched)
{
    auto *sheet = new sheet::Sheet(tr("Remove %1 from this device?").arg(row.title), touched, look());
    sheet->setObjectName(u"settings_remove_sheet"_s);
    auto *list = new sheet::ChoiceList(look());
    list->setRows({{.kind = sheet::Row::Kind::Note,
                    .value = {},
                    .text = tr("Its rows and their history go; a sync fetches the rows again")},
                   {.value = u"keep"_s, .text = tr("Keep")},
                   {.value = u"remove"_s, .text = tr("Remove"), .detail = m_parts.format.bytes(row.bytes)}});
    connect(list, &sheet::ChoiceList::chosen, sheet, [this, sheet, row](const QString &value) {
        if (value == "remove"_L1)
            keep(row, false);
        sheet->dismiss();
    });
    m_isRemoving = true;
    connect(sheet, &sheet::Sheet::closed, this, [this] {
        m_isRemoving = false;
        showRows();
        if (m_asksAgain)
            refresh();
    });
    sheet->setContent(list);
    sheet->open(list);
}

void StorageCard::keep(const StorageRow &row, bool isKept)
{
    for (const QString &id : row.datasets) {
        m_choices.without.removeAll(id);
        const bool isLevel = std::ranges::contains(m_parts.workspace.areas, id, &workspace::AreaLevel::dataset);
        if (!isKept && !isLevel)
            m_choices.without.append(id);
    }
    Q_EMIT leftOut(m_choices.without);
}

void StorageCard::chooseArea()
{
    auto *sheet = new sheet::Sheet(tr("My area"), *m_choose, look());
    sheet->setObjectName(u"settings_area_sheet"_s);
    auto *list = new sheet::SearchList(
        tr("Search areas"),
        [this](const QString &search) {
            sheet::Rows rows;
            for (const Area &area : std::as_const(m_areas))
                if (area.name.contains(search, Qt::CaseInsensitive) || area.code.startsWith(search))
                    rows.append(
                        {.value = area.code, .text = area.name, .detail = area.code, .isChosen = area.code == m_area});
            return rows;
        },
        look());
    connect(list, &sheet::SearchList::chosen, this, [this, sheet](const QString &code) {
        sheet->dismiss();
        m_area = code;
        askShares();
        if (!m_choices.areas.isEmpty()) {
            m_choices.areas = {code};
            Q_EMIT areasChosen(m_choices.areas);
        }
        showAreas();
    });
    sheet->setContent(list);
    sheet->open(list->firstFocus());
}

} // namespace anjungan::settings
