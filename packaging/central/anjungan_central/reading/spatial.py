# SPDX-License-Identifier: GPL-3.0-or-later
"""GeoJSON, GeoPackage and Shapefile, by GDAL. Only the named driver opens a file, whatever is in it: a VRT in the
clothes of a GeoJSON would name other files, or addresses."""

import datetime
import json
from pathlib import Path

from osgeo import gdal, ogr, osr

from ..errors import Unreadable
from .table import Row, Table

gdal.UseExceptions()
gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "YES")
gdal.SetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "200")
gdal.SetConfigOption("SQLITE_LIST_ALL_TABLES", "NO")

DRIVERS = {".geojson": "GeoJSON", ".json": "GeoJSON", ".gpkg": "GPKG", ".shp": "ESRI Shapefile"}


def read(path: Path) -> Table:
    try:
        source = gdal.OpenEx(
            str(path),
            gdal.OF_VECTOR | gdal.OF_READONLY,
            allowed_drivers=[DRIVERS[path.suffix]],
            open_options=["NATIVE_DATA=NO"] if path.suffix.endswith("json") else [],
        )
    except RuntimeError:
        raise Unreadable(
            f"Berkas bukan {path.suffix[1:].upper()} yang dapat dibaca, atau belum tersalin seluruhnya."
        ) from None
    if source.GetLayerCount() == 0:
        raise Unreadable("Berkas tidak berisi lapisan data.")
    layer = source.GetLayer(0)
    notes = []
    if source.GetLayerCount() > 1:
        notes.append(f"Hanya lapisan pertama yang dibaca: “{layer.GetName()}”.")
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(at) for at in range(definition.GetFieldCount())]
    turn = turn_of(layer, notes)
    return Table([each.GetName() for each in fields], rows(source, layer, fields, turn), has_shapes=True, notes=notes)


def turn_of(layer, notes: list[str]):
    """From the file's system to longitude and latitude of WGS 84."""
    system = layer.GetSpatialRef()
    if system is None:
        notes.append("Berkas tidak menyebut sistem koordinat; dianggap bujur dan lintang WGS 84.")
        return None
    target = osr.SpatialReference()
    target.ImportFromEPSG(4326)
    for each in (system, target):
        each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if system.IsSame(target):
        return None
    notes.append(f"Koordinat diubah dari {system.GetName()} ke WGS 84.")
    return osr.CoordinateTransformation(system, target)


def rows(source, layer, fields, turn):
    del_source = source  # the layer lives as long as its data source does
    try:
        for number, feature in enumerate(layer, 1):
            shape = feature.GetGeometryRef()
            if shape is not None and turn is not None:
                shape.Transform(turn)
            if shape is not None:
                shape.FlattenTo2D()
                shape = None if shape.IsEmpty() else bytes(shape.GetLinearGeometry().ExportToIsoWkb())
            yield Row(number, [value_of(feature, at, each) for at, each in enumerate(fields)], shape)
    except (RuntimeError, UnicodeDecodeError) as error:
        raise Unreadable(f"Data spasial rusak: {str(error)[:200]}") from None
    finally:
        del del_source


def value_of(feature, at: int, definition):
    if not feature.IsFieldSetAndNotNull(at):
        return None
    kind = definition.GetType()
    if kind in (ogr.OFTInteger, ogr.OFTInteger64):
        number = feature.GetFieldAsInteger64(at)
        return bool(number) if definition.GetSubType() == ogr.OFSTBoolean else number
    if kind == ogr.OFTReal:
        return feature.GetFieldAsDouble(at)
    if kind in (ogr.OFTDate, ogr.OFTDateTime):
        year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(at)
        if kind == ogr.OFTDate:
            return datetime.date(year, month, day)
        moment = datetime.datetime(
            year, month, day, hour, minute, int(second), round(second % 1 * 1000) * 1000 % 1_000_000
        )
        shift = datetime.timedelta(minutes=(zone - 100) * 15)
        return moment if zone < 2 else moment.replace(tzinfo=datetime.timezone(shift))
    if kind in (ogr.OFTStringList, ogr.OFTIntegerList, ogr.OFTInteger64List, ogr.OFTRealList):
        return json.dumps(feature.GetField(at), ensure_ascii=False)
    return feature.GetFieldAsString(at)
