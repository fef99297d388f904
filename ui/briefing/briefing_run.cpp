// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/briefing_run.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "core/query/as_of.h"
#include "core/query/lateness.h"
#include "ui/briefing/chosen_words.h"
#include "ui/briefing/document_hash.h"
#include "ui/briefing/page_painter.h"
#include "ui/briefing/table_rows.h"
#include "ui/panels/panel.h"
#include "ui/saving/file_name.h"

#include <algorithm>
#include <chrono>
#include <set>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

/// A document that needs longer has lost an answer, and would be wrong.
constexpr std::chrono::seconds patience{120};
constexpr int stepsAfterParts = 3; ///< answers, rows, places

panels::PanelServices onPaper(const panels::PanelServices &like, theme::Theme &theme, const sync::Clock &clock)
{
    return {.queries = like.queries,
            .workspace = like.workspace,
            .theme = theme,
            .format = like.format,
            .clock = clock,
            .language = like.language,
            .tilesFolder = {},
            .mapSurface = map::MapSurface::Static,
            .mapEngine = nullptr,
            .isAttended = false,
            .isOffline = like.isOffline,
            .lastVisit = like.lastVisit,
            .seen = nullptr,
            .areaName = like.areaName};
}

} // namespace

BriefingRun::BriefingRun(Request request, const panels::PanelServices &like, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_theme(theme::Scheme::Light), m_clock(like.clock),
      m_services(onPaper(like, m_theme, m_clock)),
      m_navigation({{}, m_request.briefing.selectionWith(m_request.selection)}), m_context(m_noPage, m_navigation),
      m_lead(m_request.briefing.lead, m_services, m_context), m_panels(m_request.briefing, m_services, m_navigation)
{
    m_theme.setFigures(theme::Figures::Plain);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(tr("The document was not ready after %1 s").arg(patience.count())); });
    connect(&m_panels, &BriefingPanels::settled, this, &BriefingRun::lookWhetherSettled, Qt::QueuedConnection);
    connect(&m_lead, &Lead::settled, this, &BriefingRun::lookWhetherSettled, Qt::QueuedConnection);
}

BriefingRun::~BriefingRun() = default;

void BriefingRun::start()
{
    if (const int panels = BriefingPanels::count(m_request.briefing, m_services.workspace); panels > mostPanels)
        return fail(tr("It has %1 panels, and a briefing can have %2: take fewer pages").arg(panels).arg(mostPanels));
    for (const workspace::BriefingPart &part : m_request.briefing.parts) {
        // Such a page asks for one subject, and without it would say that there is nothing.
        const workspace::PageSpec *page = m_services.workspace.page(part.page);
        if (page && page->detail && m_navigation.selection().value(page->detail->parameter).isEmpty())
            return fail(tr("Its page “%1” is about one subject: choose it (%2=…)")
                            .arg(page->title.in(m_services.language), page->detail->parameter));
    }
    m_patience.start(patience);
    const auto begin = [this] {
        m_lead.ask();
        askAreaName();
        makeNext();
    };
    if (m_request.knownOn) {
        m_clock.set(query::endOfDay(m_services.workspace, *m_request.knownOn));
        QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
        return;
    }
    m_services.queries.status().then(this,
                                     [this, begin](const query::QueryResult<QList<store::DatasetRecord>> &records) {
                                         setTime(records);
                                         begin();
                                     });
}

void BriefingRun::setTime(const query::QueryResult<QList<store::DatasetRecord>> &records)
{
    const QDateTime now = m_clock.now();
    const QTimeZone zone = m_services.workspace.timeZone;
    QDateTime time = now.toTimeZone(zone).date().startOfDay(zone).toUTC();
    if (records)
        for (const store::DatasetRecord &record : *records)
            if (record.confirmedAt)
                time = std::max(time, *record.confirmedAt);
    m_clock.set(std::min(time, now));
}

void BriefingRun::makeNext()
{
    if (!m_panels.makeNext())
        return lookWhetherSettled();
    advance();
    // Through the event loop, so that the window is drawn and can cancel.
    QTimer::singleShot(0, this, &BriefingRun::makeNext);
}

void BriefingRun::lookWhetherSettled()
{
    const bool isMade = m_panels.parts().size() == static_cast<std::size_t>(m_request.briefing.parts.size());
    if (m_isCounting || !isMade || !m_panels.isSettled() || !m_lead.isSettled())
        return;
    m_isCounting = true;
    advance();
    countRows();
}

void BriefingRun::askAreaName()
{
    const QString code = m_navigation.selection().value(workspace::areaParameter);
    if (code.isEmpty())
        return;
    for (const workspace::AreaLevel &level : m_services.workspace.areas) {
        const workspace::QuerySpec query{
            .dataset = level.dataset,
            .where = {{.field = level.code, .is = workspace::Operator::Equal, .value = code, .parameter = {}}},
            .select = {level.name},
            .limit = 1};
        m_asked.append(m_services.queries.ask(query, {}, m_services.language)
                           .then(this, [this](const panels::AnswerResult &result) {
                               if (result && !(*result)->rows.empty())
                                   m_areaName = (*result)->rows.front().value(0).toString();
                           }));
    }
}

void BriefingRun::countRows()
{
    // The numbers ascend along the panels; the lead's datasets are theirs as a rule.
    for (const panels::Panel *panel : m_panels.panels())
        m_document.numbers.add(panel->provenances());
    for (const Phrase &phrase : m_lead.phrases())
        m_document.numbers.add(phrase.of);

    // The first query of a panel is what it is about; those of a tile's course or comparison use other rows.
    std::set<QString> counted;
    const auto count = [&](const workspace::QuerySpec &query, const panels::Panel &panel) {
        if (m_document.numbers.numbersOf(panel.provenances()).isEmpty())
            return;
        counted.insert(query.dataset);
        m_asked.append(
            m_services.queries.origin(query, panel.context().values(), m_services.language)
                .then(this, [this, dataset = query.dataset](const query::QueryResult<query::Origin> &origin) {
                    if (origin)
                        m_document.numbers.addRows(dataset, *origin);
                }));
    };
    for (const panels::Panel *panel : m_panels.panels())
        if (const auto main = panel->questions().main())
            count(*main, *panel);
    for (const panels::Panel *panel : m_panels.panels())
        for (const workspace::QuerySpec &query : panel->questions().specs())
            if (!counted.contains(query.dataset))
                count(query, *panel);
    QtFuture::whenAll(m_asked.begin(), m_asked.end()).then(this, [this](const QList<QFuture<void>> &) {
        advance();
        compose();
    });
}

void BriefingRun::compose()
{
    m_document.paper = paperSize(m_request.briefing.orientation);
    m_document.sources = m_document.numbers.rows(m_services);
    m_document.head = head();
    m_document.id = documentId();
    arrange(m_document, m_panels, m_services);
    if (m_document.flow.pages > mostPages)
        return fail(tr("It would have %1 pages, and a briefing can have %2: take fewer pages or panels")
                        .arg(m_document.flow.pages)
                        .arg(mostPages));
    m_patience.stop();
    m_isReady = true;
    advance();
    Q_EMIT ready();
}

DocumentHead BriefingRun::head() const
{
    const ChosenWords words(m_services);
    const theme::Formatter &format = m_services.format;
    const QDate today = m_request.knownOn.value_or(query::today(m_services.workspace, m_services.clock.now()));
    DocumentHead head{.province = m_services.workspace.title.in(m_services.language),
                      .notice = m_services.workspace.notice.in(m_services.language),
                      .title = base::oneLine(m_request.briefing.title.in(m_services.language)),
                      .chosen = base::joinedParts({words.line(m_request.briefing, m_navigation.selection(), m_areaName),
                                                   m_document.numbers.partsText(m_services)}),
                      .day = words.day(today),
                      .dataAsOf = {},
                      .knownOn = {},
                      .lead = m_lead.phrases()};
    if (m_request.knownOn)
        head.knownOn = tr("as known at the end of %1").arg(format.date(*m_request.knownOn));
    const auto confirmed = m_document.numbers.confirmedAt();
    if (confirmed) {
        const bool isToday = confirmed->toTimeZone(m_services.workspace.timeZone).date() == today;
        const QString when = format.dateTime(*confirmed);
        // Of today the time says it: "14.05 WIB".
        head.dataAsOf = tr("data as of %1").arg(isToday ? when.section(u' ', -2) : when);
    }
    return head;
}

QString BriefingRun::documentId() const
{
    DocumentHash hash;
    hash.add(m_request.briefing.id);
    hash.add(m_services.language);
    hash.add(m_navigation.selection().toText());
    hash.add(m_document.head.title);
    hash.add(m_document.head.day);
    hash.add(m_document.head.knownOn);
    for (const Phrase &phrase : m_document.head.lead)
        hash.add(phrase.text);
    for (const SourceRow &row : m_document.sources)
        hash.add(row);
    for (const panels::Panel *panel : m_panels.panels())
        hash.add(*panel);
    return hash.text();
}

void BriefingRun::paintPage(QPainter &painter, int page) const
{
    briefing::paintPage(painter, m_document, page, m_services);
}

QString BriefingRun::fileName() const
{
    const QDate day = m_request.knownOn.value_or(query::today(m_services.workspace, m_services.clock.now()));
    return saving::safeName({m_document.head.title, day.toString(Qt::ISODate)}, tr("Briefing"));
}

void BriefingRun::fail(const QString &line)
{
    m_patience.stop();
    Q_EMIT failed(line);
}

void BriefingRun::advance()
{
    Q_EMIT progressed(++m_done, static_cast<int>(m_request.briefing.parts.size()) + stepsAfterParts);
}

} // namespace anjungan::briefing
