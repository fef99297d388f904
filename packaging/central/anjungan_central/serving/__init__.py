# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands between the database and the devices: pages, MapServer, nginx."""
