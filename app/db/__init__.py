"""The encrypted store: keys, connection, records, the door for writes, search, images, backup."""

import sys

import sqlcipher3.dbapi2

# sqlite-utils takes its errors from pysqlite3 where there is one: they have to be SQLCipher's. It
# looks only once, so this stands where it is run before any module of this package imports it.
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
