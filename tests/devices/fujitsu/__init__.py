"""The driver of ScanSnap and fi scanners."""
