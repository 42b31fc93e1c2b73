"""How sure a value is: from its evidence to a calibrated probability of being right."""

from app.ocr.confidence.cases import Case
from app.ocr.confidence.model import Model, shipped_model

__all__ = ["Case", "Model", "shipped_model"]
