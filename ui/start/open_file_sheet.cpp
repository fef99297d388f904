// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/open_file_sheet.h"

#include "core/base/one_line.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QFileInfo>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::start {

namespace {

constexpr double fileSheetWidth = 520; ///< at a factor of 1
const QString againRow = u"again"_s, fileRow = u"file "_s;

QString kindText(FileKind kind)
{
    switch (kind) {
    case FileKind::Workspace:
        return OpenFileSheet::tr("workspace");
    case FileKind::Bundle:
        return OpenFileSheet::tr("bundle");
    case FileKind::Picture:
        return OpenFileSheet::tr("picture");
    }
    return {};
}

QString iconOf(FileKind kind)
{
    return kind == FileKind::Bundle ? u"database"_s : kind == FileKind::Picture ? u"picture"_s : u"pin"_s;
}

} // namespace

OpenFileSheet *OpenFileSheet::open(QWidget &anchor, const theme::Theme &theme, Find find)
{
    auto *sheet = new sheet::Sheet(tr("Open a file"), anchor, theme);
    sheet->setObjectName(u"open_file_sheet"_s);
    auto *content = new OpenFileSheet(*sheet, theme, std::move(find));
    sheet->setContent(content);
    sheet->open(content->m_list);
    content->look();
    return content;
}

OpenFileSheet::OpenFileSheet(sheet::Sheet &sheet, const theme::Theme &theme, Find find)
    : m_theme(theme), m_find(std::move(find)), m_list(new sheet::ChoiceList(theme, this))
{
    m_list->setObjectName(u"open_files"_s);
    m_list->setAccessibleName(tr("Files on this device"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &sheet::ChoiceList::chosen, this, [this, &sheet](const QString &value) {
        if (value == againRow)
            return look();
        sheet.dismiss();
        Q_EMIT chosen(value.sliced(fileRow.size()));
    });
}

QSize OpenFileSheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    return {std::max(needed.width(), m_theme.pixels(fileSheetWidth)), needed.height()};
}

void OpenFileSheet::look()
{
    m_list->setRows({{.kind = sheet::Row::Kind::Note, .value = {}, .text = tr("Looking for files…")}});
    QtConcurrent::run(m_find).then(this, [this](const QList<FoundFile> &files) { show(files); });
}

void OpenFileSheet::show(const QList<FoundFile> &files)
{
    sheet::Rows rows;
    if (files.isEmpty())
        rows.append({.kind = sheet::Row::Kind::Note,
                     .value = {},
                     .text = tr("No bundle, workspace or picture in your folders or on a stick")});
    for (const FoundFile &file : files)
        rows.append({.value = fileRow + file.path,
                     .text = base::oneLine(QFileInfo(file.path).fileName(), 200),
                     .detail = tr("%1 · %2", "kind, folder").arg(kindText(file.kind), base::oneLine(file.folder, 40)),
                     .icon = iconOf(file.kind)});
    rows.append({.value = againRow, .text = tr("Look again"), .icon = u"sync"_s});
    m_list->setRows(rows);
    updateGeometry();
}

} // namespace anjungan::start
