#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants wrong includes, one at a time, into an empty tree with the real docs/architecture.md: layers.py finds each.

    layers_planted.py TOP
"""

import sys
import tempfile
import unittest
from pathlib import Path

import layers

TOP = Path(sys.argv[-1])


class Planted(unittest.TestCase):
    def faults(self, name: str, include: str = "") -> list[str]:
        """What layers.py says of a tree with this one file."""
        with tempfile.TemporaryDirectory() as folder:
            top = Path(folder)
            for path, text in (
                ("docs/architecture.md", (TOP / "docs/architecture.md").read_text(encoding="utf-8")),
                (name, f'// a file\n#include "{include}"\n' if include else "// a file\n"),
            ):
                (top / path).parent.mkdir(parents=True, exist_ok=True)
                (top / path).write_text(text, encoding="utf-8")
            wrong, files = layers.check(top)
            self.assertEqual(files, 1)
            return wrong

    def assert_fault(self, what: str, name: str, include: str = "") -> None:
        wrong = self.faults(name, include)
        self.assertEqual(len(wrong), 1, wrong)
        self.assertIn(what, wrong[0])

    def test_what_is_right(self) -> None:
        self.assertEqual(self.faults("core/store/publish/x.cpp", "core/store/stage/page_writer.h"), [])
        self.assertEqual(self.faults("core/store/reader.cpp", "core/store/ledger/ledger.h"), [])
        self.assertEqual(self.faults("core/store/records/x.h", "core/sync/values/wait.h"), [])
        self.assertEqual(self.faults("core/query/x.cpp", "core/store/reader.h"), [])
        self.assertEqual(self.faults("ui/panels/map_panel.cpp", "ui/panels/map/paper/map_saving.h"), [])
        self.assertEqual(self.faults("app/start.cpp", "app/demo/demo_source.h"), [])

    def test_a_folder_to_the_right(self) -> None:
        self.assert_fault("to its right", "core/sync/x.cpp", "core/store/writer.h")
        self.assert_fault("to its right", "core/store/sqlite/x.h", "core/query/answer.h")
        self.assert_fault("to its right", "ui/map/canvas/x.h", "ui/panels/panel.h")
        self.assert_fault("to its right", "app/x.cpp", "app/window/session.h")

    def test_a_folder_that_must_not_be_known(self) -> None:
        self.assert_fault("must not know", "core/geo/x.h", "core/workspace/ids.h")
        self.assert_fault("must not know", "ui/charts/x.h", "core/query/answer.h")
        self.assert_fault("must not know", "ui/map/render/x.cpp", "ui/theme/theme.h")
        self.assert_fault("must not know", "ui/map/raster/x.cpp", "core/store/reader.h")

    def test_a_room_that_stands_later(self) -> None:
        self.assert_fault("stands later", "core/store/sqlite/x.cpp", "core/store/format/layout.h")
        self.assert_fault("stands later", "core/store/ledger/x.h", "core/store/reader.h")
        self.assert_fault("stands later", "core/sync/values/x.h", "core/sync/timing/clock.h")
        self.assert_fault("stands later", "core/workspace/x.cpp", "core/workspace/document/reader.h")
        self.assert_fault("stands later", "ui/map/render/x.cpp", "ui/map/sheet/legend.h")
        self.assert_fault("stands later", "ui/panels/map/classes/x.cpp", "ui/panels/map/map_scene.h")

    def test_a_header_that_a_room_keeps_for_itself(self) -> None:
        self.assert_fault("keeps for itself", "core/query/x.cpp", "core/store/sqlite/wal.h")
        self.assert_fault("keeps for itself", "app/x.cpp", "core/store/repair/salvage.h")
        self.assert_fault("keeps for itself", "core/store/x.cpp", "core/sync/timing/schedule.h")
        self.assert_fault("keeps for itself", "ui/panels/x.cpp", "ui/map/canvas/tile_cache.h")

    def test_an_unknown_place(self) -> None:
        self.assert_fault("room that the table of core/store", "core/store/attic/x.cpp")
        self.assert_fault("below core/geo", "core/geo/attic/x.h")
        self.assert_fault("does not know", "core/attic/x.h")
        self.assert_fault("does not know", "app/x.cpp", "core/store/attic/x.h")

    def test_the_list_is_read(self) -> None:
        known = layers.architecture.read((TOP / "docs/architecture.md").read_text(encoding="utf-8"))
        self.assertLess(known.folders.index("core/workspace"), known.folders.index("core/source"))
        self.assertEqual(known.folders[-1], "app/window")
        self.assertEqual([room.name for room in known.rooms["core/workspace"]], ["", "document"])
        self.assertIn("measure", [room.name for room in known.rooms["ui/map"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
