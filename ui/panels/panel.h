// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_foot.h"
#include "ui/panels/questions.h"

#include <QTimer>
#include <QWidget>

#include <expected>

class QBoxLayout;
class QStackedLayout;

namespace anjungan::charts {
class EmptyNote;
}

namespace anjungan::panels {

/// One tile of a page: a card with a title, what its questions' answers say, and a foot that says whose and how old
/// that is. While newer answers are asked for the older stay, with their foot. Lives on the UI thread; never waits.
class Panel : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Loading, ///< nothing has been answered yet
        Ready,
        Empty, ///< answered, and there is nothing to show
        Error, ///< message() says what is wrong
    };

    const workspace::PanelSpec &definition() const { return m_definition; }
    State state() const { return m_state; }

    /// Stands in place of the content unless the state is Ready: one plain line.
    const QString &message() const { return m_message; }

    /// Asks all its questions. To be called once, when the panel is made.
    void start();

    /// Asks again what is about one of `datasets`, or everything where none is named.
    virtual void refresh(const QStringList &datasets);

    /// Brings the ages in the foot up to the clock.
    virtual void updateFoot();

    /// Whether what is shown is the newest answer, painted as sharp as it gets.
    virtual bool isSettled() const;

    /// The height in which, at this width, nothing of it is cut.
    int leastHeight(int width) const;

    PanelFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    /// isSettled() has become true.
    void settled();

protected:
    /// Width of the line around a card, in pixels at any factor.
    static constexpr int cardLine = 1;

    /// How a type of panel stands on its card. Lengths are pixels at a factor of 1.
    struct Frame
    {
        bool hasTitle = true;      ///< false: the content tells the title itself
        bool isEdgeToEdge = false; ///< the content reaches the card's line, at its top too where there is no title
        bool footFollows = false;  ///< the foot stands right below the content, what is left is below it
        double above = 13;         ///< empty space above the content where there is no title
        double aboveFoot = 8;      ///< empty space above the foot's text
        double belowFoot = 12;
    };

    /// What has come of the answers.
    struct Shown
    {
        State state = State::Ready;
        QString message;                      ///< where it is empty or an error
        QList<query::Provenance> provenances; ///< of what is shown, beginning with what the panel is about
    };

    /// All that is passed by reference must outlive the panel.
    Panel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context, Frame frame,
          QWidget *parent);

    /// Adds the query in an option to the panel's questions. One that can't be read is the panel's error.
    std::size_t addQuery(const QJsonValue &query);

    /// Makes `line` the panel's error: it can't be shown as it is defined, and asks nothing.
    void setMistake(const QString &line) { m_mistake = line; }

    /// The answer to a question of addQuery(), or what there is to show in its stead: an error, or nothing where there
    /// are no rows.
    std::expected<const query::Answer *, Shown> rowsOf(std::size_t question) const;
    static Shown shownError(const query::QueryError &error);

    /// Puts the answers, all of which are there, into the content.
    virtual Shown showAnswers() = 0;

    /// showAnswers() anew, for another reason than newer answers; nothing before the first.
    void showAgain();

    /// `content` becomes what the card shows; to be called once, in the constructor.
    void setContent(QWidget *content);

    /// A widget at the right end of the title's row; to be called in the constructor.
    void setTitleAction(QWidget *action);

    const PanelServices &services() const { return m_services; }
    PageContext &context() const { return m_context; }
    Questions &questions() { return m_questions; }
    const Questions &questions() const { return m_questions; }
    const QList<query::Provenance> &provenances() const { return m_provenances; }
    QJsonValue option(QStringView name) const { return m_definition.options[name]; }
    QString text(const QJsonValue &text) const; ///< a text of the options, in the services' language

    void paintEvent(QPaintEvent *event) override;

private:
    void take();
    void put(Shown shown);
    void applyTheme();

    workspace::PanelSpec m_definition;
    const PanelServices &m_services;
    PageContext &m_context;
    Frame m_frame;
    Questions m_questions;
    QList<query::Provenance> m_provenances;
    State m_state = State::Loading;
    QString m_mistake; ///< in the definition; empty where there is none
    QString m_message;
    QTimer m_slow;
    QBoxLayout *m_titleRow;
    QBoxLayout *m_body;
    QStackedLayout *m_stack;
    QBoxLayout *m_footRow;
    charts::EmptyNote *m_note;
    PanelFoot *m_foot;
};

} // namespace anjungan::panels
