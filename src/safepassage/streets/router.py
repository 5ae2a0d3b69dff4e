"""Cheapest ways between junctions of a street network, at costs that may change from one question to the next."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from safepassage.records.streets import Floats, Ints, Streets


@dataclass(frozen=True, slots=True, eq=False)
class _Arcs:
    """One-way arcs sorted by their ends; `begin` is where each pair of ends begins (streets can lie beside each other)."""

    edge: Ints
    begin: Ints
    tail: Ints  # of each pair
    head: Ints
    nodes: int

    @classmethod
    def of(cls, streets: Streets, *, obey: bool) -> _Arcs:
        usable = np.flatnonzero(streets.u != streets.v)
        back = usable[~streets.oneway[usable]] if obey else usable
        tail, head = np.concatenate([streets.u[usable], streets.v[back]]), np.concatenate([streets.v[usable], streets.u[back]])
        edge = np.concatenate([usable, back])
        order = np.lexsort((edge, head, tail))
        tail, head, edge = tail[order], head[order], edge[order]
        new = np.append(True, (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])) if len(edge) else np.empty(0, dtype=bool)
        begin = np.flatnonzero(new).astype(np.int64)
        return cls(edge, begin, tail[begin], head[begin], len(streets.node))

    def way(self, start: int, end: int, weight: Floats) -> tuple[int, ...]:
        """The edges of the cheapest way; empty where there is none."""
        of_arc = weight[self.edge]
        least = np.minimum.reduceat(of_arc, self.begin) if len(self.begin) else np.empty(0)
        able = np.isfinite(least)
        graph = csr_array((least[able], (self.tail[able], self.head[able])), shape=(self.nodes, self.nodes))
        _, before = dijkstra(graph, indices=start, return_predecessors=True)
        if before[end] < 0:
            return ()
        nodes = [end]
        while nodes[-1] != start:
            nodes.append(int(before[nodes[-1]]))
        nodes.reverse()
        return tuple(self._cheapest(a, b, of_arc) for a, b in itertools.pairwise(nodes))

    def _cheapest(self, tail: int, head: int, of_arc: Floats) -> int:
        """Of the streets that join two neighbours, the cheapest, and of equals the first."""
        low = int(np.searchsorted(self.tail, tail, side="left"))
        high = int(np.searchsorted(self.tail, tail, side="right"))
        pair = low + int(np.searchsorted(self.head[low:high], head))
        begin = int(self.begin[pair])
        end = int(self.begin[pair + 1]) if pair + 1 < len(self.begin) else len(self.edge)
        return int(self.edge[begin + int(of_arc[begin:end].argmin())])


@dataclass(frozen=True, slots=True, eq=False)
class Router:
    """Answers for the cheapest way between two junctions; made once for a network."""

    streets: Streets
    lawful: _Arcs
    either: _Arcs

    @classmethod
    def of(cls, streets: Streets) -> Router:
        """A router over these streets."""
        return cls(streets, _Arcs.of(streets, obey=True), _Arcs.of(streets, obey=False))

    def way(self, start: int, end: int, cost: Floats) -> tuple[tuple[int, ...], tuple[bool, ...]]:
        """
        The edges of the cheapest way between two junctions, and whether each is gone along as it is drawn; empty where there is none.

        One-way streets are driven in their direction wherever that gives a way at all; a convoy under escort may have to go against them.

        Parameters
        ----------
        cost : shape (E,), what a metre of each street counts; inf: it may not be used.
        """
        weight = self.streets.metres * cost
        if start == end:
            return (), ()
        edges = self.lawful.way(start, end, weight) or self.either.way(start, end, weight)
        forward, here = [], start
        for edge in edges:
            along = bool(self.streets.u[edge] == here)
            forward.append(along)
            here = int(self.streets.v[edge] if along else self.streets.u[edge])
        return edges, tuple(forward)
