"""How far a share counted on a few cases may be from the true one."""

from __future__ import annotations

import math

_Z = 1.959964  # of the normal distribution, 95 %


def wilson(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share of `right` in `count` (Wilson 1927); [0, 1] where nothing was counted.

    Unlike the usual interval it is sensible for a handful of cases and near 0 and 1.
    Raises ValueError for more right than counted.
    """
    if not 0 <= right <= count:
        raise ValueError(f"{right} right of {count}")
    if count == 0:
        return 0.0, 1.0
    share, square = right / count, _Z * _Z
    middle = share + square / (2 * count)
    reach = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count * count))
    whole = 1 + square / count
    return min(share, max(0.0, (middle - reach) / whole)), max(share, min(1.0, (middle + reach) / whole))
