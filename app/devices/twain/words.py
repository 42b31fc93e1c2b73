"""The words of TWAIN (TWAIN specification 2.4, chapters 7, 8 and 10): structures of 2-byte packing, and numbers."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char, c_int16, c_int32, c_uint16, c_uint32, c_void_p
from enum import IntEnum

DG_CONTROL = 1
DG_IMAGE = 2
DF_APP2 = 0x20000000
"""In an identity: the application knows TWAIN 2."""
ONEVALUE = 5
"""Kind of a container: a single value."""
ENDLESS = 0xFFFF
"""Count of pending transfers that the source does not know."""


class Data(IntEnum):
    """DAT_…"""

    CAPABILITY = 0x0001
    EVENT = 0x0002
    IDENTITY = 0x0003
    PARENT = 0x0004
    PENDINGXFERS = 0x0005
    STATUS = 0x0008
    USERINTERFACE = 0x0009
    IMAGEINFO = 0x0101
    IMAGENATIVEXFER = 0x0104
    ENTRYPOINT = 0x0403


class Msg(IntEnum):
    """MSG_…"""

    NULL = 0x0000
    GET = 0x0001
    GETCURRENT = 0x0002
    GETFIRST = 0x0004
    GETNEXT = 0x0005
    SET = 0x0006
    RESET = 0x0007
    XFERREADY = 0x0101
    CLOSEDSREQ = 0x0102
    OPENDSM = 0x0301
    CLOSEDSM = 0x0302
    OPENDS = 0x0401
    CLOSEDS = 0x0402
    DISABLEDS = 0x0501
    ENABLEDS = 0x0502
    PROCESSEVENT = 0x0601
    ENDXFER = 0x0701


class Return(IntEnum):
    """TWRC_…"""

    SUCCESS = 0
    FAILURE = 1
    CHECKSTATUS = 2
    CANCEL = 3
    DSEVENT = 4
    NOTDSEVENT = 5
    XFERDONE = 6
    ENDOFLIST = 7
    BUSY = 10
    SCANNERLOCKED = 11


class Condition(IntEnum):
    """TWCC_…, why something failed."""

    BUMMER = 1
    LOWMEMORY = 2
    NODS = 3
    MAXCONNECTIONS = 4
    OPERATIONERROR = 5
    DENIED = 16
    PAPERJAM = 20
    PAPERDOUBLEFEED = 21
    CHECKDEVICEONLINE = 23
    INTERLOCK = 24
    DAMAGEDCORNER = 25
    NOMEDIA = 29


class Cap(IntEnum):
    """CAP_… and ICAP_…"""

    XFERCOUNT = 0x0001
    PIXELTYPE = 0x0101
    UNITS = 0x0102
    XFERMECH = 0x0103
    FEEDERENABLED = 0x1002
    FEEDERLOADED = 0x1003
    AUTOFEED = 0x1007
    INDICATORS = 0x100B
    PAPERDETECTABLE = 0x100D
    DEVICEONLINE = 0x100F
    AUTOSCAN = 0x1010
    DUPLEXENABLED = 0x1013
    XRESOLUTION = 0x1118
    YRESOLUTION = 0x1119
    SUPPORTEDSIZES = 0x1122
    AUTODISCARDBLANKPAGES = 0x1134
    AUTOMATICBORDERDETECTION = 0x1150
    AUTOMATICDESKEW = 0x1151


class Type(IntEnum):
    """TWTY_…"""

    INT16 = 1
    INT32 = 2
    UINT16 = 4
    UINT32 = 5
    BOOL = 6
    FIX32 = 7


class _Packed(ctypes.Structure):
    _pack_ = 2


class Version(_Packed):
    """TW_VERSION."""

    _fields_ = [
        ("major", c_uint16),
        ("minor", c_uint16),
        ("language", c_uint16),
        ("country", c_uint16),
        ("info", c_char * 34),
    ]


class Identity(_Packed):
    """TW_IDENTITY, of an application or a source. Strings are of the system's code page."""

    _fields_ = [
        ("id", c_uint32),
        ("version", Version),
        ("protocol_major", c_uint16),
        ("protocol_minor", c_uint16),
        ("supported_groups", c_uint32),
        ("manufacturer", c_char * 34),
        ("product_family", c_char * 34),
        ("product_name", c_char * 34),
    ]


class Capability(_Packed):
    """TW_CAPABILITY."""

    _fields_ = [("cap", c_uint16), ("container_type", c_uint16), ("container", c_void_p)]


class OneValue(_Packed):
    """TW_ONEVALUE."""

    _fields_ = [("item_type", c_uint16), ("item", c_uint32)]


class Event(_Packed):
    """TW_EVENT."""

    _fields_ = [("event", c_void_p), ("message", c_uint16)]


class UserInterface(_Packed):
    """TW_USERINTERFACE."""

    _fields_ = [("show", c_uint16), ("modal", c_uint16), ("parent", c_void_p)]


class PendingTransfers(_Packed):
    """TW_PENDINGXFERS."""

    _fields_ = [("count", c_uint16), ("reserved", c_uint32)]


class Status(_Packed):
    """TW_STATUS."""

    _fields_ = [("condition", c_uint16), ("data", c_uint16)]


class Fix32(_Packed):
    """TW_FIX32."""

    _fields_ = [("whole", c_int16), ("fraction", c_uint16)]


class ImageInfo(_Packed):
    """TW_IMAGEINFO; width and length are -1 where they are not known before."""

    _fields_ = [
        ("x_resolution", Fix32),
        ("y_resolution", Fix32),
        ("width", c_int32),
        ("length", c_int32),
        ("samples_per_pixel", c_int16),
        ("bits_per_sample", c_int16 * 8),
        ("bits_per_pixel", c_int16),
        ("planar", c_uint16),
        ("pixel_type", c_int16),
        ("compression", c_uint16),
    ]


# PASCAL on Windows, which differs from the other calls in 32 bits only.
FUNCTION = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
Entry = FUNCTION(c_uint16, POINTER(Identity), POINTER(Identity), c_uint32, c_uint16, c_uint16, c_void_p)
"""DSM_Entry: origin, destination, group, data, message, what it is about."""
Allocate = FUNCTION(c_void_p, c_uint32)
Free = FUNCTION(None, c_void_p)
Lock = FUNCTION(c_void_p, c_void_p)
Unlock = FUNCTION(None, c_void_p)


class EntryPoint(_Packed):
    """TW_ENTRYPOINT."""

    _fields_ = [
        ("size", c_uint32),
        ("entry", c_void_p),
        ("allocate", Allocate),
        ("free", Free),
        ("lock", Lock),
        ("unlock", Unlock),
    ]


class TwainError(Exception):
    """An operation failed."""

    def __init__(self, returned: int, condition: int = 0) -> None:
        self.returned = returned
        self.condition = condition
        super().__init__(f"return code {returned}, condition {condition}")
