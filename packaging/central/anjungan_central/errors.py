# SPDX-License-Identifier: GPL-3.0-or-later
"""What ends a command with a sentence instead of a trace."""


class CentralError(Exception):
    """Says in one line what is wrong and what to do. Exit code 2."""


class Unreadable(CentralError):
    """A delivery that cannot be read at all; its text is Indonesian, since an agency's officer reads it."""
