// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_source.h"

#include <QJsonObject>

#include <array>
#include <chrono>

namespace anjungan::soak {

/// The datasets whose rows change, with the field that their figures add up.
struct Told
{
    const char *dataset;
    const char *field;
};
inline constexpr std::array told{Told{"posko", "orang"}, Told{"kinerja", "nilai"}, Told{"kejadian", "mengungsi"}};

/// What a wall is given from outside: a workspace at an address, and the source that it names. Both are on loopback.
/// Every version of a dataset has another sum, so that a figure tells of which version it is. Lives on one thread.
class World
{
public:
    enum class Shape {
        Usual,
        Renamed, ///< the field that the figures add up has another name
        Texts,   ///< its numbers are texts
        Few,     ///< most rows are missing
        Empty,
    };
    enum class Document { Usual, Other, Broken, Missing };

    /// `dwell` of each page.
    explicit World(std::chrono::seconds dwell);

    QString address() const; ///< of the workspace
    test::LoopbackSource &source() { return m_source; }

    /// Another version of a dataset of `told`.
    void change(std::size_t which);
    void setShape(std::size_t which, Shape shape);
    /// Whether the condition of severity siaga holds.
    void setSiaga(bool holds);
    void setDocument(Document document);

    [[nodiscard]] bool isSiaga() const { return m_siaga; }
    /// The sum of the figure's field as the source has it now; nothing where its shape has none.
    std::optional<qint64> sum(std::size_t which) const;
    /// The workspace document, as it is when it is right.
    QByteArray document(Document document) const;
    Document served() const { return m_served; }

private:
    void put(std::size_t which);
    std::vector<QJsonObject> rows(std::size_t which) const;
    test::HttpAnswer answer() const;

    const std::chrono::seconds m_dwell;
    std::array<int, told.size()> m_versions{};
    std::array<Shape, told.size()> m_shapes{};
    bool m_siaga = false;
    test::LoopbackSource m_source;
    Document m_served = Document::Usual;
    mutable std::mutex m_mutex; ///< guards m_answer
    test::HttpAnswer m_answer;
    test::LoopbackServer m_documents; ///< last, so that it stops before what it reads is destroyed
};

} // namespace anjungan::soak
