"""The form in which pixels travel between the modules of reading."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""Shape (height, width, 3), blue-green-red, as OpenCV has it."""

Grey = NDArray[np.uint8]
"""Shape (height, width)."""
