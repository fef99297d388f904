// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/stage.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::wall {

namespace {

/// Ground, and nothing else.
class Curtain : public QWidget
{
public:
    Curtain(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_theme.tokens().ground); }

private:
    const theme::Theme &m_theme;
};

} // namespace

Stage::Stage(const panels::PanelServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_curtain(new Curtain(services.theme, this))
{
}

Stage::~Stage() { clear(); }

void Stage::drop(Slides::iterator at)
{
    at->slide->disconnect(this);
    at->slide->hide();
    delete at->slide;
    m_slides.erase(at);
}

void Stage::clear()
{
    m_shown = m_next = nullptr;
    while (!m_slides.empty())
        drop(m_slides.begin());
}

void Stage::outdate()
{
    m_next = nullptr;
    for (auto at = m_slides.begin(); at != m_slides.end();) {
        const auto next = std::next(at);
        if (&*at != m_shown)
            drop(at);
        at = next;
    }
    if (m_shown)
        m_shown->key = {};
}

void Stage::place(const QRect &geometry)
{
    const QPoint moved = geometry.topLeft() - pos();
    setGeometry(geometry);
    if (m_shown && m_shown->key.page.isEmpty())
        m_shown->slide->move(m_shown->slide->pos() - moved);
}

void Stage::prepare(const Key &key, const workspace::PageSpec &spec, const workspace::Selection &selection)
{
    m_nextSelection = selection;
    const auto found = std::ranges::find(m_slides, key, &Kept::key);
    if (found != m_slides.end()) {
        m_slides.splice(m_slides.begin(), m_slides, found);
        m_next = &m_slides.front();
        if (m_next != m_shown) {
            m_next->slide->choose(selection);
            m_next->slide->lower();
            m_next->slide->show(); // it was hidden, so that nothing of it is drawn while it is only kept
        }
    } else {
        const QString place = key.page + u'/' + QString::number(key.slide);
        m_slides.push_front({.key = key, .slide = new Slide(spec, selection, m_services, m_places[place], this)});
        m_next = &m_slides.front();
        connect(m_next->slide, &Slide::settled, this, &Stage::ready, Qt::QueuedConnection);
        m_next->slide->setGeometry(rect());
        m_next->slide->lower();
        m_next->slide->show();
    }
    freshen(*m_next);
    while (m_slides.size() > mostKept && &m_slides.back() != m_shown && &m_slides.back() != m_next)
        drop(std::prev(m_slides.end()));
}

bool Stage::isReady() const { return m_next && (m_next == m_shown || m_next->slide->isSettled()); }

void Stage::show()
{
    if (!m_next)
        return;
    Kept *before = std::exchange(m_shown, m_next);
    m_shown->slide->choose(m_nextSelection);
    if (m_shown == before)
        return;
    m_curtain->hide();
    m_shown->slide->raise();
    if (!before)
        return;
    before->slide->hide();
    if (before->key.page.isEmpty())
        drop(std::ranges::find(m_slides, before->slide, &Kept::slide));
}

void Stage::freshen(Kept &kept)
{
    if (kept.isAllStale)
        kept.slide->refresh({});
    else if (!kept.stale.isEmpty())
        kept.slide->refresh(QStringList(kept.stale.begin(), kept.stale.end()));
    kept.isAllStale = false;
    kept.stale.clear();
    kept.slide->updateTime();
}

void Stage::refresh(const QStringList &datasets)
{
    for (Kept &kept : m_slides) {
        kept.isAllStale = kept.isAllStale || datasets.isEmpty();
        kept.stale += QSet<QString>(datasets.begin(), datasets.end());
    }
    for (Kept *kept : {m_shown, m_next})
        if (kept)
            freshen(*kept);
}

void Stage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (Kept &kept : m_slides)
        if (!kept.key.page.isEmpty())
            kept.slide->setGeometry(rect());
    m_curtain->setGeometry(rect());
}

} // namespace anjungan::wall
