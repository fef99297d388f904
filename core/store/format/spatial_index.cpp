// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/spatial_index.h"

#include "core/store/sqlite/sql_names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

struct Trigger
{
    QLatin1StringView suffix;
    QLatin1StringView event;  ///< {t}: the table
    QLatin1StringView action; ///< {r}: its rtree, {b}: the new geometry's bounds
};

constexpr auto newBounds = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"_L1;

/// The standard's triggers for the columns fid and geom; version 1.4 has renumbered them, so there is no update1 and no
/// update3.
constexpr std::array<Trigger, 7> triggers{{
    {"insert"_L1, "AFTER INSERT ON {t} WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))"_L1,
     "INSERT OR REPLACE INTO {r} VALUES (NEW.fid, {b});"_L1},
    {"update2"_L1,
     "AFTER UPDATE OF geom ON {t} WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"_L1,
     "DELETE FROM {r} WHERE id = OLD.fid;"_L1},
    {"update4"_L1, "AFTER UPDATE ON {t} WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"_L1,
     "DELETE FROM {r} WHERE id IN (OLD.fid, NEW.fid);"_L1},
    {"update5"_L1, "AFTER UPDATE ON {t} WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"_L1,
     "DELETE FROM {r} WHERE id = OLD.fid; "
     "INSERT OR REPLACE INTO {r} VALUES (NEW.fid, {b});"_L1},
    {"update6"_L1,
     "AFTER UPDATE OF geom ON {t} WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) "
     "AND (OLD.geom NOTNULL AND NOT ST_IsEmpty(OLD.geom))"_L1,
     "UPDATE {r} SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom), miny = ST_MinY(NEW.geom), "
     "maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;"_L1},
    {"update7"_L1,
     "AFTER UPDATE OF geom ON {t} WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) "
     "AND (OLD.geom ISNULL OR ST_IsEmpty(OLD.geom))"_L1,
     "INSERT INTO {r} VALUES (NEW.fid, {b});"_L1},
    {"delete"_L1, "AFTER DELETE ON {t} WHEN old.geom NOT NULL"_L1, "DELETE FROM {r} WHERE id = OLD.fid;"_L1},
}};

QString triggerName(const QString &dataset, const Trigger &trigger)
{
    return quoted(rtreeTable(dataset) + u'_' + trigger.suffix);
}

} // namespace

SqlCommand createRtree(const QString &dataset)
{
    return {u"CREATE VIRTUAL TABLE %1 USING rtree(id, minx, maxx, miny, maxy)"_s.arg(quoted(rtreeTable(dataset)))};
}

SqlCommands createRtreeTriggers(const QString &dataset)
{
    SqlCommands commands;
    for (const Trigger &trigger : triggers) {
        QString sql = "CREATE TRIGGER "_L1 + triggerName(dataset, trigger) + u' ' + trigger.event + " BEGIN "_L1 +
                      trigger.action + " END"_L1;
        sql.replace("{b}"_L1, newBounds);
        sql.replace("{t}"_L1, quoted(dataset)).replace("{r}"_L1, quoted(rtreeTable(dataset)));
        commands.push_back({sql});
    }
    return commands;
}

SqlCommands dropRtreeTriggers(const QString &dataset)
{
    SqlCommands commands;
    for (const Trigger &trigger : triggers)
        commands.push_back({"DROP TRIGGER IF EXISTS "_L1 + triggerName(dataset, trigger)});
    return commands;
}

} // namespace anjungan::store
