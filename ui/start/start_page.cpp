// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include "ui/describe/describe_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/segments.h"
#include "ui/start/open_file_sheet.h"
#include "ui/start/scan_sheet.h"
#include "ui/trouble/trouble_bar.h"
#include "ui/trouble/wrapped_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::start {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double columnWidth = 600, columnSide = 22;
constexpr int longestLocation = 2000;

const QString fileWay = u"file"_s, cameraWay = u"camera"_s, demoWay = u"demo"_s, sourceWay = u"source"_s,
              knownWay = u"known "_s;

} // namespace

StartPage::StartPage(const theme::Theme &theme, MakeFrames camera, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_camera(std::move(camera)), m_column(new QWidget),
      m_name(new trouble::WrappedLabel), m_question(new trouble::WrappedLabel),
      m_trouble(new trouble::TroubleBar(theme)), m_waiting(new trouble::WrappedLabel), m_address(new QLineEdit),
      m_open(new QPushButton(tr("Open"))), m_ways(new sheet::ChoiceList(theme)), m_languages(new sheet::Segments(theme))
{
    setObjectName(u"start_page"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setObjectName(u"start_column"_s);
    m_name->setText(u"Anjungan"_s);
    m_question->setText(tr("Which workspace should this device show? It says which data there are, and whose."));
    m_waiting->setObjectName(u"start_waiting"_s);
    m_address->setObjectName(u"start_address"_s);
    m_address->setAccessibleName(tr("Address of the workspace"));
    m_address->setPlaceholderText(tr("Address of the workspace: https://…"));
    m_address->setMaxLength(longestLocation);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_open->setObjectName(u"start_open"_s);
    m_open->setProperty("primary", true);
    m_open->setAutoDefault(true);
    m_ways->setObjectName(u"start_ways"_s);
    m_ways->setAccessibleName(tr("Other ways"));
    m_languages->setObjectName(u"start_languages"_s);
    // A language's name is written in that language, so that everyone can find their own.
    m_languages->setTitles({u"Bahasa Indonesia"_s, u"English"_s});

    auto *address = new QHBoxLayout;
    address->addWidget(m_address, 1);
    address->addWidget(m_open);
    auto *column = new QVBoxLayout(m_column);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_question, m_trouble, m_waiting})
        column->addWidget(part);
    column->addLayout(address);
    column->addWidget(m_ways);
    column->addWidget(m_languages);
    column->addStretch(1);
    setWidget(m_column);

    connect(m_open, &QPushButton::clicked, this, &StartPage::open);
    connect(m_address, &QLineEdit::returnPressed, this, &StartPage::open);
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ways, &sheet::ChoiceList::chosen, this, &StartPage::choose);
    connect(m_trouble, &trouble::TroubleBar::chosen, this, &StartPage::remedyChosen);
    connect(m_languages, &sheet::Segments::chosen, this,
            [this](int at) { Q_EMIT languageChosen(at == 1 ? u"en"_s : u"id"_s); });
    connect(&theme, &theme::Theme::changed, this, &StartPage::applyTheme);
    m_open->setEnabled(false);
    setState({});
    applyTheme();
}

void StartPage::setState(const StartState &state)
{
    const bool isTyped = m_address->text() != m_state.address;
    m_state = state;
    m_trouble->setTrouble(state.trouble);
    m_waiting->setText(state.waiting);
    m_waiting->setVisible(!state.waiting.isEmpty());
    if (!isTyped)
        m_address->setText(state.address);
    m_languages->setCurrent(state.language == "en"_L1 ? 1 : 0);
    showRows();
}

void StartPage::showRows()
{
    sheet::Rows rows{
        {.value = fileWay,
         .text = tr("A file or a stick: bundle, workspace, QR code on a picture"),
         .icon = u"folder"_s},
        {.value = sourceWay, .text = tr("Make a workspace from a source"), .icon = u"database"_s},
        {.value = demoWay, .text = tr("Look around in the demo"), .icon = u"search"_s},
    };
    if (m_camera)
        rows.prepend({.value = cameraWay, .text = tr("Scan a QR code with the camera"), .icon = u"camera"_s});
    if (!m_state.known.isEmpty())
        rows.append({.kind = sheet::Row::Kind::Heading, .value = {}, .text = tr("Opened before")});
    for (qsizetype at = 0; at < m_state.known.size(); ++at)
        rows.append({.value = knownWay + QString::number(at),
                     .text = m_state.known[at].title.isEmpty() ? m_state.known[at].shown : m_state.known[at].title,
                     .detail = m_state.known[at].title.isEmpty() ? QString() : m_state.known[at].shown,
                     .icon = u"clock"_s});
    if (m_ways->rows() != rows)
        m_ways->setRows(rows);
    m_ways->setFixedHeight(m_ways->sizeHint().height());
}

void StartPage::open()
{
    if (const QString location = m_address->text().trimmed(); !location.isEmpty())
        Q_EMIT locationGiven(location);
}

void StartPage::choose(const QString &row)
{
    if (row == demoWay)
        Q_EMIT demoWanted();
    else if (row == sourceWay)
        describeSource();
    else if (row == cameraWay)
        connect(ScanSheet::open(*m_ways, m_theme, m_camera()), &ScanSheet::chosen, this, &StartPage::locationGiven);
    else if (row == fileWay)
        connect(OpenFileSheet::open(*m_ways, m_theme), &OpenFileSheet::chosen, this, &StartPage::fileGiven);
    else
        Q_EMIT locationGiven(m_state.known[row.sliced(knownWay.size()).toInt()].location);
}

void StartPage::describeSource()
{
    const theme::Formatter format(m_state.language, QTimeZone::systemTimeZone());
    connect(describe::DescribeSheet::open({.theme = m_theme, .format = format}, *m_ways),
            &describe::DescribeSheet::openWanted, this, &StartPage::draftWanted);
}

void StartPage::applyTheme()
{
    const theme::Tokens &tokens = m_theme.tokens();
    m_name->setLook(m_theme.font(theme::Role::Title), tokens.ink);
    m_question->setLook(m_theme.font(theme::Role::Body), tokens.ink2);
    m_waiting->setLook(m_theme.font(theme::Role::Body), tokens.ink2);
    m_address->setFont(m_theme.font(theme::Role::Body));
    m_address->setMinimumHeight(m_theme.touchTarget());
    m_open->setFont(m_theme.strongFont(theme::Role::Body));
    m_open->setMinimumHeight(m_theme.touchTarget());
    QPalette ground = m_column->palette();
    ground.setColor(QPalette::Window, tokens.ground);
    m_column->setPalette(ground);
    m_column->setAutoFillBackground(true);
    m_column->layout()->setSpacing(m_theme.pixels(12));
    fit();
}

/// The column is in the middle, and not wider than a line can be read.
void StartPage::fit()
{
    const int most = m_theme.pixels(columnWidth), side = m_theme.pixels(columnSide);
    const int beside = std::max(side, (viewport()->width() - most) / 2);
    const int above = std::max(side, viewport()->height() / 10);
    m_column->layout()->setContentsMargins(beside, above, beside, side);
    m_ways->setFixedHeight(m_ways->sizeHint().height());
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace anjungan::start
