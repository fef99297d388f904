# SPDX-License-Identifier: GPL-3.0-or-later
"""MapServer's files: it answers what is not a listing (documents, parts of a map, single features)."""

import itertools
import time
from pathlib import Path

from ..errors import CentralError
from ..place import Place, write_whole
from ..versions import KEPT_FOR, LIST, Version

PROGRAM = Path("/usr/lib/cgi-bin/mapserv")
TEMPLATES = "/usr/share/mapserver/ogcapi/templates/html-plain/"

MAP = """MAP
  NAME "central"
  EXTENT -180 -90 180 90
  SIZE 256 256
  WEB
    METADATA
      "oga_enable_request" "*"
      "ows_title" {title}
      "oga_onlineresource" {url}
      "ows_srs" "EPSG:4326"
      "oga_max_limit" "10000"
    END
  END
  PROJECTION "init=epsg:4326" END
{layers}END
"""

LAYER = """  LAYER
    NAME {name}
    TYPE {shape}
    STATUS ON
    TEMPLATE "none"
    CONNECTIONTYPE POSTGIS
    CONNECTION {connection}
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA {data}
    EXTENT {extent}
    METADATA
      "ows_title" {title}
      "oga_description" {title}
      "oga_enable_request" "*"
      "gml_include_items" "all"
      "gml_exclude_items" "row_no"
      "gml_featureid" {key}
      "gml_types" "auto"
      "oga_geometry_precision" "9"
      "wfs_use_default_extent_for_getfeature" "false"
    END
    PROJECTION "init=epsg:4326" END
  END
"""


def quoted(text: str) -> str:
    """A string of a map file. What could end one, or begin a substitution, is left out."""
    plain = "".join(each for each in text if each.isprintable() and each not in '\\%[]"')
    return f'"{plain}"'


def layer(place: Place, version: Version) -> str:
    return LAYER.format(
        name=quoted(version.collection),
        shape=version.shape,
        title=quoted(version.title),
        key=quoted(version.key),
        connection=quoted(f"host={place.sockets} dbname=central user=central_reader"),
        data=quoted(f"geom from kept.{version.view} using unique row_no using srid=4326"),
        extent=" ".join(f"{each:.6f}" for each in version.extent),
    )


def write(place: Place, url: str, title: str, generation: int, versions: list[Version]) -> None:
    """One map for each version of a collection, and one of all current ones for the documents."""
    listed = Version(LIST, generation, None, 0, 0, "POINT", [-180, -90, 180, 90], "koleksi", "Versi koleksi")
    current = [version for version in versions if version.until is None] + [listed]
    layers = "".join(layer(place, version) for version in current)
    write_whole(place.maps / f"g{generation}.map", MAP.format(title=quoted(title), url=quoted(url), layers=layers))
    for version in versions:
        path = place.maps / f"{version.collection}.{version.version}.map"
        own = MAP.format(
            title=quoted(title), url=quoted(f"{url}/versi/{version.version}"), layers=layer(place, version)
        )
        if not path.exists() or path.read_text() != own:
            write_whole(path, own)
    config = (
        'CONFIG\n  ENV\n    MS_MAP_PATTERN "^[a-z0-9_]+(\\.[0-9]+)?\\.map$"\n'
        f'    OGCAPI_HTML_TEMPLATE_DIRECTORY "{TEMPLATES}"\n  END\nEND\n'
    )
    write_whole(place.maps / "mapserver.conf", config)


def generations_in_use(place: Place, newest: int) -> set[int]:
    """The newest, and those replaced so lately that a request may have come before, as of versions.served()."""
    known = sorted(int(file.name[1:-4]) for file in place.maps.glob("g*.map") if file.name[1:-4].isdigit())
    until = {old: (place.maps / f"g{new}.map").stat().st_mtime for old, new in itertools.pairwise(known)}
    return {newest} | {old for old, at in until.items() if old < newest and at > time.time() - KEPT_FOR.total_seconds()}


def names(generations: set[int], versions: list[Version]) -> set[str]:
    """The files of write() that are in use."""
    return (
        {"mapserver.conf"}
        | {f"g{each}.map" for each in generations}
        | {f"{each.collection}.{each.version}.map" for each in versions}
    )


def need() -> Path:
    if not PROGRAM.exists():
        raise CentralError("MapServer is not installed: apt-get install cgi-mapserver")
    return PROGRAM
