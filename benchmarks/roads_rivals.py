"""osmnx and pyrosm on one file, run by an interpreter of their own: python roads_rivals.py osmnx|pyrosm FILE."""

from __future__ import annotations

import json
import sys
import time


def osmnx(path: str) -> dict[str, object]:
    """A graph as osmnx makes it of XML: cut at junctions; each street once, whichever way it may be driven."""
    import osmnx as ox

    began = time.perf_counter()
    graph = ox.graph_from_xml(path, bidirectional=False, simplify=True, retain_all=True)
    both = ox.convert.to_undirected(graph)
    work = time.perf_counter() - began
    return {
        "work_seconds": work,
        "nodes": len(both),
        "edges": len(both.edges),
        "km": sum(data["length"] for *_, data in both.edges(data=True)) / 1000,
    }


def segments(path: str) -> dict[str, object]:
    """Every stretch of every way between two points once, as osmnx holds them before it simplifies anything."""
    import osmnx as ox

    graph = ox.graph_from_xml(path, bidirectional=False, simplify=False, retain_all=True)
    return {"km": sum(data["length"] for *_, data in graph.edges(data=True) if not data["reversed"]) / 1000}


def pyrosm(path: str) -> dict[str, object]:
    """Nodes and edges as pyrosm makes them of a PBF: cut at every point."""
    from pyrosm import OSM

    began = time.perf_counter()
    nodes, edges = OSM(path).get_network(network_type="all", nodes=True)
    work = time.perf_counter() - began
    return {"work_seconds": work, "nodes": len(nodes), "edges": len(edges), "km": float(edges["length"].sum()) / 1000}


if __name__ == "__main__":
    print(json.dumps({"osmnx": osmnx, "segments": segments, "pyrosm": pyrosm}[sys.argv[1]](sys.argv[2])))
