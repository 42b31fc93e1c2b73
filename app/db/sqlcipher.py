"""SQLCipher, where sqlite-utils looks for its SQLite: imported before it, by whatever imports it.

sqlite-utils takes the errors that it handles from pysqlite3 where there is one, and looks only once.
"""

from __future__ import annotations

import sys

from sqlcipher3 import dbapi2

__all__ = ["dbapi2"]

sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = dbapi2
