"""Ground: neighbourhoods as polygons and as a fine grid, so that points can be placed in them and spread over them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, radians, sqrt

import numpy as np
from numpy.typing import NDArray

from safepassage.records.hazard import Area

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
METRES_PER_DEGREE = 111_195.0  # of latitude, on a sphere of 6,371 km
GRID_POINTS = 20_000  # about so many grid points lie in all areas together
REACH = 3.5  # a bell is cut off at so many of its widths
OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Ground:
    """
    Areas in metres, east and north of their common corner, and a grid laid over them.

    `grid` has the index of the area under each grid point, -1 outside; its cell (0, 0) is centred on `corner`.
    """

    areas: tuple[Area, ...]
    rings: tuple[tuple[Floats, ...], ...]  # of each area, shape (corners, 2) [m]
    square_km: Floats  # shape (areas,)
    grid: Ints  # shape (rows, columns)
    step: float  # metres between grid points
    centre: tuple[float, float]  # degrees: of the projection
    corner: Floats  # metres

    @classmethod
    def of(cls, areas: Sequence[Area]) -> Ground:
        """
        Lay the grid. Where areas overlap the later one has the ground; an area too small for the grid has the point under its middle.

        Raises
        ------
        ValueError
            Without areas, or with one that has no surface.
        """
        if not areas:
            raise ValueError("there are no areas")
        corners = np.concatenate([np.asarray(ring, float) for area in areas for ring in area.rings])
        centre = (float(corners[:, 0].mean()), float(corners[:, 1].mean()))
        rings = tuple(tuple(_metres(np.asarray(ring, float), centre) for ring in area.rings) for area in areas)
        surfaces = np.array([_surface(outline) for outline in rings])
        if not (surfaces > 0).all():
            raise ValueError(f"area {areas[int(np.argmin(surfaces))].id} has no surface")
        step = sqrt(float(surfaces.sum()) / GRID_POINTS)
        low, high = _bounds(rings)
        columns, rows = (ceil(v / step) + 1 for v in high - low)
        grid = np.full((rows, columns), OUTSIDE, np.int64)
        ground = cls(tuple(areas), rings, surfaces / 1e6, grid, step, centre, low)
        ground._fill()
        return ground

    def _fill(self) -> None:
        """Write into the grid which area lies under each of its points."""
        rows, columns = self.grid.shape
        x = self.corner[0] + self.step * np.arange(columns)
        y = self.corner[1] + self.step * np.arange(rows)
        for number, outline in enumerate(self.rings):
            box = np.concatenate(outline)
            c0, c1 = np.searchsorted(x, [box[:, 0].min(), box[:, 0].max()])
            r0, r1 = np.searchsorted(y, [box[:, 1].min(), box[:, 1].max()])
            across, up = np.meshgrid(x[c0:c1], y[r0:r1])
            within = _inside(outline, np.column_stack([across.ravel(), up.ravel()])).reshape(across.shape)
            self.grid[r0:r1, c0:c1][within] = number
        for number in np.setdiff1d(np.arange(len(self.areas)), self.grid):
            row, column = self._cell(np.concatenate(self.rings[number]).mean(axis=0)[None, :])[0]
            self.grid[row, column] = number
        self.grid.flags.writeable = False

    def metres(self, points: Floats) -> Floats:
        """Degrees (lon, lat), shape (n, 2), as metres."""
        return _metres(points, self.centre)

    def locate(self, points: Floats) -> Ints:
        """The area that each point (degrees, shape (n, 2)) lies in, -1 outside of all; by the outlines, not by the grid."""
        spots = self.metres(points)
        found = np.full(len(spots), OUTSIDE, np.int64)
        for number, outline in enumerate(self.rings):
            box = np.concatenate(outline)
            near = np.flatnonzero(((spots >= box.min(axis=0)) & (spots <= box.max(axis=0))).all(axis=1))
            found[near[_inside(outline, spots[near])]] = number
        return found

    def _cell(self, spots: Floats) -> Ints:
        """Row and column of the grid point nearest to each spot (metres); may lie off the grid."""
        cells: Ints = np.rint((spots - self.corner) / self.step)[:, ::-1].astype(np.int64)
        return cells

    def snapped(self, points: Floats) -> Ints:
        """
        Row and column, shape (n, 2), of a grid point near each point in degrees; may lie off the grid.

        Within a tenth of a neighbourhood's side, so that the records of a long table share places.
        """
        coarse = max(1, round(self.bandwidth / 5 / self.step))
        return self._cell(self.metres(points)) // coarse * coarse + coarse // 2

    def spread(self, cell: tuple[int, int], metres: float) -> Floats:
        """
        How a bell of width `metres` around a grid point lies over the areas. Shape (areas,).

        Sums to one where the point lies in an area (nothing of a record is lost over the edge of the map), else to what reaches them.
        """
        reach = max(1, ceil(REACH * metres / self.step))
        rows, columns = self.grid.shape
        r0, r1 = max(cell[0] - reach, 0), min(cell[0] + reach + 1, rows)
        c0, c1 = max(cell[1] - reach, 0), min(cell[1] + reach + 1, columns)
        if r0 >= r1 or c0 >= c1:
            return np.zeros(len(self.areas))
        up = np.exp(-0.5 * ((np.arange(r0, r1) - cell[0]) * self.step / metres) ** 2)
        across = np.exp(-0.5 * ((np.arange(c0, c1) - cell[1]) * self.step / metres) ** 2)
        bell = up[:, None] * across[None, :]
        window = self.grid[r0:r1, c0:c1]
        share = np.bincount(window.ravel() + 1, bell.ravel(), minlength=len(self.areas) + 1)[1:]
        whole = (np.exp(-0.5 * (np.arange(-reach, reach + 1) * self.step / metres) ** 2).sum()) ** 2
        inside = 0 <= cell[0] < rows and 0 <= cell[1] < columns and self.grid[cell] != OUTSIDE
        return np.asarray(share / (share.sum() if inside else whole), np.float64)

    def distance(self, area: int, points: Floats) -> Floats:
        """Metres from each point (degrees) to the nearest grid point of an area."""
        cells = np.argwhere(self.grid == area)[:, ::-1] * self.step + self.corner
        spots = self.metres(points)
        return np.array([float(np.sqrt(((cells - spot) ** 2).sum(axis=1)).min()) for spot in spots])

    def middles(self) -> Floats:
        """The middle of each area's ground [m]. Shape (areas, 2)."""
        on = self.grid.ravel() != OUTSIDE
        rows, columns = np.divmod(np.flatnonzero(on), self.grid.shape[1])
        which, count = self.grid.ravel()[on], len(self.areas)
        number = np.maximum(np.bincount(which, minlength=count), 1)
        across = np.bincount(which, columns, minlength=count) / number
        up = np.bincount(which, rows, minlength=count) / number
        return np.column_stack([across, up]) * self.step + self.corner

    @property
    def bandwidth(self) -> float:
        """The usual side of a neighbourhood [m]: how far a record may speak beyond its own."""
        return 1000 * sqrt(float(np.median(self.square_km)))


def _metres(points: Floats, centre: tuple[float, float]) -> Floats:
    east = (points[:, 0] - centre[0]) * METRES_PER_DEGREE * cos(radians(centre[1]))
    return np.column_stack([east, (points[:, 1] - centre[1]) * METRES_PER_DEGREE])


def _bounds(rings: tuple[tuple[Floats, ...], ...]) -> tuple[Floats, Floats]:
    corners = np.concatenate([ring for outline in rings for ring in outline])
    return corners.min(axis=0), corners.max(axis=0)


def _surface(outline: tuple[Floats, ...]) -> float:
    """Square metres: the outer rings turn one way, holes the other (GeoJSON), so the largest ring's sign is the land's."""
    signed = [float(x[:-1] @ y[1:] - x[1:] @ y[:-1]) / 2 for x, y in (ring.T for ring in outline)]
    largest = max(signed, key=abs, default=0.0)
    return sum(signed) * (1 if largest > 0 else -1)


def _inside(outline: tuple[Floats, ...], spots: Floats) -> NDArray[np.bool_]:
    """Even-odd rule over all rings: a ray to the east crosses the outline an odd number of times."""
    odd = np.zeros(len(spots), bool)
    if not len(spots):
        return odd
    for ring in outline:
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            crosses = (y1 > spots[:, 1]) != (y2 > spots[:, 1])
            if y1 != y2 and crosses.any():
                odd ^= crosses & (spots[:, 0] < x1 + (spots[:, 1] - y1) * (x2 - x1) / (y2 - y1))
    return odd
