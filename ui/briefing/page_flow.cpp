// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/page_flow.h"

#include <algorithm>
#include <cmath>

namespace anjungan::briefing {

namespace {

constexpr int fewestRows = 3; ///< at the end of a page, of a table that goes on
constexpr double rounding = 0.001;

class Filling
{
public:
    explicit Filling(const PageRoom &room) : m_room(room), m_at(room.firstTop) {}

    void add(const std::vector<Band> &bands, std::size_t index)
    {
        const Band &band = bands[index];
        if (band.beginsPage && !isAtTop())
            nextPage();
        if (band.rows > 0)
            return addRows(index, band);
        if (!isAtTop() && neededWithNext(bands, index) > left() + rounding)
            nextPage();
        // On the first page the head takes a part, so that more than its rest may fit the second.
        if (band.height > left() + rounding && m_flow.pages == 1 && m_room.top < m_room.firstTop)
            nextPage();
        const double scale = std::min(1.0, std::max(1.0, left()) / std::max(1.0, band.height));
        place({.band = index, .height = band.height * scale, .scale = scale});
    }

    Flow take() && { return std::move(m_flow); }

private:
    [[nodiscard]] bool isAtTop() const { return !m_hasPiece; }
    double left() const { return m_room.bottom - m_at - (m_hasPiece ? m_room.gap : 0); }

    /// A heading goes to the next page with what it is the heading of; what is as high as a page gets one anyway.
    double neededWithNext(const std::vector<Band> &bands, std::size_t index) const
    {
        double needed = 0;
        for (std::size_t at = index; at < bands.size(); ++at) {
            const Band &band = bands[at];
            needed += (at > index ? m_room.gap : 0) +
                      (band.rows > 0 ? band.aroundRows + band.pitch * std::min(fewestRows, band.rows) : band.height);
            if (!band.staysWithNext)
                break;
        }
        const double page = m_room.bottom - m_room.top;
        return needed > page ? bands[index].height : needed;
    }

    void addRows(std::size_t index, const Band &band)
    {
        int done = 0;
        while (done < band.rows) {
            const int rest = band.rows - done;
            const int fitting = static_cast<int>(std::floor((left() - band.aroundRows + rounding) / band.pitch));
            if (fitting < std::min(fewestRows, rest) && !isAtTop()) {
                nextPage();
                continue;
            }
            const int rows = std::clamp(fitting, 1, rest);
            place({.band = index, .height = band.aroundRows + rows * band.pitch, .firstRow = done, .rows = rows});
            done += rows;
            if (done < band.rows)
                nextPage();
        }
    }

    void place(Piece piece)
    {
        piece.page = m_flow.pages - 1;
        piece.top = m_at + (m_hasPiece ? m_room.gap : 0);
        m_at = piece.top + piece.height;
        m_hasPiece = true;
        m_flow.pieces.push_back(piece);
    }

    void nextPage()
    {
        ++m_flow.pages;
        m_at = m_room.top;
        m_hasPiece = false;
    }

    const PageRoom m_room;
    Flow m_flow;
    double m_at;
    bool m_hasPiece = false;
};

} // namespace

Flow flow(const std::vector<Band> &bands, const PageRoom &room)
{
    Filling filling(room);
    for (std::size_t index = 0; index < bands.size(); ++index)
        filling.add(bands, index);
    return std::move(filling).take();
}

} // namespace anjungan::briefing
