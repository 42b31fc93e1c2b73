"""The window that TWAIN asks for, on Windows: nobody sees it."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable

if sys.platform == "win32":
    from ctypes import wintypes

    _QS_ALLINPUT = 0x04FF
    _PM_REMOVE = 1

    class HiddenWindow:
        """See ``manager.Window``. It belongs to the thread that makes it."""

        def __init__(self) -> None:
            """Raises OSError."""
            self._user = ctypes.WinDLL("user32", use_last_error=True)
            self._user.CreateWindowExW.restype = wintypes.HWND
            self._user.DestroyWindow.argtypes = [wintypes.HWND]
            handle = self._user.CreateWindowExW(0, "STATIC", "", 0, 0, 0, 0, 0, None, None, None, None)
            if not handle:
                raise ctypes.WinError(ctypes.get_last_error())
            self.handle: int = handle

        def pump(self, seconds: float, process: Callable[[int], bool]) -> None:
            until = time.monotonic() + seconds
            message = wintypes.MSG()
            while (left := until - time.monotonic()) > 0:
                self._user.MsgWaitForMultipleObjects(0, None, 0, round(left * 1000) + 1, _QS_ALLINPUT)
                while self._user.PeekMessageW(ctypes.byref(message), None, 0, 0, _PM_REMOVE):
                    if process(ctypes.addressof(message)):
                        return
                    self._user.TranslateMessage(ctypes.byref(message))
                    self._user.DispatchMessageW(ctypes.byref(message))

        def close(self) -> None:
            self._user.DestroyWindow(self.handle)
