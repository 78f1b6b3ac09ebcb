# from: 3.6
# accounts: properties, errors of one's own, class attributes, sorting, formatting
import functools
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.balance:.2f}")
        self.account, self.amount = account, amount
@functools.total_ordering
class Account:
    _count = 0
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance, self.history = owner, balance, []
        type(self)._count += 1
    @property
    def balance(self): return self._balance
    @classmethod
    def count(cls): return cls._count
    @staticmethod
    def valid(amount): return isinstance(amount, (int, float)) and amount > 0
    def deposit(self, amount):
        if not self.valid(amount): raise ValueError(f"cannot deposit {amount!r}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance: raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __eq__(self, other): return isinstance(other, Account) and self.balance == other.balance
    def __lt__(self, other): return self.balance < other.balance
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance:.2f})"
class Savings(Account):
    def __init__(self, owner, balance=0.0, rate=0.02): super().__init__(owner, balance); self.rate = rate
    def interest(self): return self.deposit(self.balance * self.rate)
a, b, s = Account("ann", 100), Account("bob"), Savings("sue", 200, rate=0.1)
a.deposit(50).withdraw(30); s.interest()
print(a, b, s, Account.count(), Savings.count(), sorted([s, a, b]), max(a, b, s), a > b, a >= s, a != b)
for action in (lambda: b.withdraw(10), lambda: b.deposit(-5), lambda: b.deposit("x"), lambda: setattr(a, "balance", 5)):
    try: action()
    except InsufficientFunds as e: print("funds:", e, e.account.owner, e.amount)
    except (ValueError, AttributeError) as e: print(type(e).__name__)
print(a.history, [h for h, _ in a.history], dict(a.history), sum(v for _, v in a.history))
print(f"{'owner':<10}|{'balance':>10}"); [print(f"{x.owner:<10}|{x.balance:>10.2f}") for x in (a, b, s)]
