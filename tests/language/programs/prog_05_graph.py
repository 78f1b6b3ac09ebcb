# from: 3.6
# a graph: searches, shortest ways, topological order
from collections import defaultdict, deque
class Graph:
    def __init__(self): self.edges = defaultdict(dict)
    def add(self, a, b, cost=1): self.edges[a][b] = cost; self.edges[b]; return self
    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for other in self.edges[node]:
                if other not in seen: seen.add(other); queue.append(other)
    def dfs(self, node, seen=None):
        seen = seen if seen is not None else set()
        seen.add(node)
        yield node
        for other in self.edges[node]:
            if other not in seen: yield from self.dfs(other, seen)
    def shortest(self, a, b):
        best, todo = {a: (0, [a])}, [(0, a)]
        while todo:
            todo.sort(); cost, node = todo.pop(0)
            for other, c in self.edges[node].items():
                if other not in best or cost + c < best[other][0]:
                    best[other] = (cost + c, best[node][1] + [other])
                    todo.append((cost + c, other))
        return best.get(b)
    def order(self):
        done, result = {}, []
        def visit(n):
            if done.get(n) == 1: raise ValueError(f"cycle at {n}")
            if n in done: return
            done[n] = 1
            for o in self.edges[n]: visit(o)
            done[n] = 2
            result.append(n)
        for n in list(self.edges): visit(n)
        return result[::-1]
g = Graph().add("a", "b", 4).add("a", "c").add("c", "b", 2).add("b", "d").add("c", "d", 7)
print(list(g.bfs("a")), list(g.dfs("a")), g.shortest("a", "d"), g.shortest("d", "a"), g.order())
g.add("d", "a")
try: g.order()
except ValueError as e: print(e)
