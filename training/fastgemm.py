"""Registers NumPy's BLAS as the matrix product while training (spacy train --code training/fastgemm.py)."""

import detente.parse.pipeline  # noqa: F401
from detente.parse.blas import use_numpy_blas

use_numpy_blas()
