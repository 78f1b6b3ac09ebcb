# from: 3.7
# annotations with typing
from typing import List, Dict, Optional, Any, Union, Callable, NamedTuple, TypeVar, Generic, Iterator, ClassVar, TYPE_CHECKING, cast
import weakref
T = TypeVar('T')
class Stack(Generic[T]):
    items: List[T]
    def __init__(self) -> None: self.items = []
    def push(self, item: T) -> None: self.items.append(item)
    def pop(self) -> T: return self.items.pop()
s = Stack(); s.push(1); print(s.pop())
def f(a: Optional[int] = None, b: Union[int, str] = 1, *c: Any, d: Dict[str, int] = None) -> Callable[[int], str]: return str
print(f()(3), cast(int, 'x'), TYPE_CHECKING)
class P(NamedTuple):
    x: int
    y: str = 'y'
print(P(1), P(1).y, P._fields)
i: Stack[int] = Stack(); print(type(i).__name__)
w: 'weakref.ref[Stack]' = weakref.ref(i); print(w() is i)
