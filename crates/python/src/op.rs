//! The instructions of the stack machine.
//!
//! Names, stack effects and order of evaluation are CPython's: 2.7 and 3.13 agree on nearly
//! all of them, and where they differ there are two instructions (`BuildClass` is 2.7's,
//! `LoadBuildClass` is 3's) between which the compiler chooses. Value-stack entries are counted
//! references, so the moment at which a temporary is pushed and popped is part of what an
//! instruction means.
//!
//! Each variant is documented by its effect on the stack, written `before -- after` with the
//! top at the right. `null` is an empty entry: it holds no reference.
//!
//! # Calls
//! Every call has the layout of CPython 3.13: `callable self_or_null arg1 … argn`. A plain call
//! pushes the callable and `PushNull`; a method call uses `LoadMethod`, which leaves either
//! `function self` (no bound method comes into being: CPython 3.7 and later) or
//! `bound_method null` (2.7 to 3.6): that choice belongs to the machine.
//!
//! # Exceptions
//! There is no block stack. When an instruction raises, the machine looks its index up in
//! [`Code::exception_table`](crate::code::Code::exception_table); the entry names the depth to
//! which the stack is unwound, then the exception is pushed and control goes to the handler,
//! which begins with `PushExcInfo`.

/// Index into [`Code::consts`](crate::code::Code::consts).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConstIndex(pub u32);

/// Index into [`Code::names`](crate::code::Code::names).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameIndex(pub u32);

/// A fast local: index into [`Code::varnames`](crate::code::Code::varnames).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slot(pub u32);

/// A cell: index into `cellvars` followed by `freevars`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Deref(pub u32);

/// Where a jump goes: index into [`Code::ops`](crate::code::Code::ops).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target(pub u32);

/// The binary arithmetic operators. Comparisons are [`Comparison`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOperator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `@`
    MatrixMultiply,
    /// `/` of Python 3, and of Python 2 under `from __future__ import division`.
    TrueDivide,
    /// `/` of Python 2: floors on integers (`BINARY_DIVIDE`).
    ClassicDivide,
    /// `//`
    FloorDivide,
    /// `%`
    Remainder,
    /// `**`
    Power,
    /// `<<`
    LeftShift,
    /// `>>`
    RightShift,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

/// The rich comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// The forms of the `raise` statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RaiseForm {
    /// `raise`: the exception that is being handled, again. ` -- `
    Again,
    /// `raise e`. `e -- `
    Exception,
    /// `raise e from cause`. `e cause -- `
    From,
    /// Python 2: `raise Class, value`. `class value -- `
    ClassValue,
    /// Python 2: `raise Class, value, traceback`. `class value traceback -- `
    ClassValueTraceback,
}

/// What kind of handler an exception has arrived in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandlerKind {
    /// `except` clauses.
    Except,
    /// A `finally` body: 2.7 does not make the exception the handled one here
    /// (`PyEval_EvalFrameEx`, "Don't do this for 'finally'").
    Finally,
    /// The call of `__exit__`.
    With,
}

/// The point from which a frame goes on. CPython 3.12 and later look at the eval breaker here,
/// and so run a pending collection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResumePoint {
    /// The first instruction of a code object.
    Start,
    /// After a `yield`.
    Yield,
    /// After a `yield from` handed a value on.
    YieldFrom,
}

/// Which `yield` suspends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YieldForm {
    /// `yield value`.
    Plain,
    /// Inside `yield from`, handing on what the inner iterator gave: `throw` and `close` must
    /// go to the inner iterator first, which is the entry at the top of the suspended stack.
    Delegated,
}

/// What an f-string's `!r`, `!s` or `!a` asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

/// Which optional parts lie on the stack for `MakeFunction`, in this order, below the code.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FunctionParts {
    /// A tuple of positional default values.
    pub defaults: bool,
    /// A dict of keyword-only default values.
    pub keyword_defaults: bool,
    /// A tuple `name, annotation, name, annotation …`.
    pub annotations: bool,
    /// A tuple of cells.
    pub closure: bool,
}

/// One instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// ` -- ` The frame starts or goes on here; see [`ResumePoint`].
    Resume(ResumePoint),
    /// ` -- ` Does nothing but occupy its line (`pass`).
    Nop,

    // The stack itself.
    /// `a -- ` Drops the reference: this is where the result of an expression statement dies.
    PopTop,
    /// ` -- null`
    PushNull,
    /// `x … -- x … x` Pushes again the entry at depth n, 1 being the top (`Copy(1)` is DUP_TOP).
    Copy(u32),
    /// `x … y -- y … x` Exchanges the top with the entry at depth n (`Swap(2)` is ROT_TWO).
    Swap(u32),
    /// ` -- constant`
    LoadConst(ConstIndex),

    // Names.
    /// ` -- value` A local; UnboundLocalError if the slot is empty.
    LoadFast(Slot),
    /// `value -- ` The old value is dropped after the slot holds the new one (`SETLOCAL`).
    StoreFast(Slot),
    /// ` -- ` Empties the slot; UnboundLocalError if it is empty.
    DeleteFast(Slot),
    /// ` -- value_or_null` Moves the value out and empties the slot, bound or not: the outer
    /// variable is put aside while an inlined comprehension uses its slot (3.12).
    LoadFastAndClear(Slot),
    /// `value_or_null -- ` Puts back what `LoadFastAndClear` moved out.
    RestoreFast(Slot),
    /// ` -- value` Locals, then globals, then builtins (module and class bodies).
    LoadName(NameIndex),
    /// `value -- ` Into the locals dict.
    StoreName(NameIndex),
    /// ` -- ` From the locals dict; NameError if it is not there.
    DeleteName(NameIndex),
    /// ` -- value` Globals, then builtins.
    LoadGlobal(NameIndex),
    /// `value -- `
    StoreGlobal(NameIndex),
    /// ` -- `
    DeleteGlobal(NameIndex),
    /// ` -- value` The content of a cell; NameError or UnboundLocalError if it is empty.
    LoadDeref(Deref),
    /// `value -- ` Into a cell.
    StoreDeref(Deref),
    /// ` -- ` Empties a cell.
    DeleteDeref(Deref),
    /// ` -- value` In a class body: its locals dict first, then the cell
    /// (`LOAD_CLASSDEREF`, 3.12 `LOAD_FROM_DICT_OR_DEREF`).
    LoadClassDeref(Deref),
    /// ` -- cell` The cell itself, for a closure tuple.
    LoadClosure(Deref),
    /// ` -- cell` Puts the frame's cell aside and a fresh empty one in its place: the variable
    /// of an inlined comprehension that a nested function captures (`LOAD_FAST_AND_CLEAR` and
    /// `MAKE_CELL` of 3.12).
    SaveCell(Deref),
    /// `cell -- ` Puts back the cell that `SaveCell` put aside; the fresh one is dropped.
    RestoreCell(Deref),
    /// ` -- dict` The locals dict of the frame: ends a class body of 2.7 (`LOAD_LOCALS`).
    LoadLocals,

    // Attributes and items.
    /// `object -- value`
    LoadAttr(NameIndex),
    /// `object -- callable self_or_null` See "Calls" above.
    LoadMethod(NameIndex),
    /// `value object -- `
    StoreAttr(NameIndex),
    /// `object -- `
    DeleteAttr(NameIndex),
    /// `container key -- value`
    BinarySubscr,
    /// `value container key -- `
    StoreSubscr,
    /// `container key -- `
    DeleteSubscr,
    /// `container start stop -- value` An absent bound is None. 2.7 asks `__getslice__` and makes
    /// no slice object (`SLICE+3`); 3 makes one.
    BinarySlice,
    /// `value container start stop -- `
    StoreSlice,
    /// `container start stop -- `
    DeleteSlice,
    /// `start stop -- slice` (2) or `start stop step -- slice` (3).
    BuildSlice(u32),

    // Operators.
    /// `a -- value`
    UnaryNegative,
    /// `a -- value`
    UnaryPositive,
    /// `a -- value`
    UnaryInvert,
    /// `a -- bool`
    UnaryNot,
    /// `a -- text` The backticks of Python 2.
    UnaryConvert,
    /// `a b -- value`
    BinaryOp(BinaryOperator),
    /// `a b -- value` Tries `__iadd__` and its like first.
    InplaceOp(BinaryOperator),
    /// `a b -- value`
    CompareOp(Comparison),
    /// `a b -- bool` `is`, or `is not` if the flag is set.
    IsOp(bool),
    /// `item container -- bool` `in`, or `not in` if the flag is set.
    ContainsOp(bool),

    // Containers.
    /// `a1 … an -- tuple`
    BuildTuple(u32),
    /// `a1 … an -- list`
    BuildList(u32),
    /// `a1 … an -- set` Added from a1 on.
    BuildSet(u32),
    /// `k1 v1 … kn vn -- dict` Stored from k1 on.
    BuildMap(u32),
    /// `dict value key -- dict` 2.7 makes the dict first and evaluates each value before its key.
    StoreMap,
    /// `list … value -- list …` The list lies at depth n once the value is popped, 1 being the top.
    ListAppend(u32),
    /// `set … value -- set …` As `ListAppend`.
    SetAdd(u32),
    /// `dict … key value -- dict …` The dict lies at depth n once both are popped.
    MapAdd(u32),
    /// `dict … value key -- dict …` The same, for a comprehension of 2.7 to 3.7, whose values are
    /// evaluated before the keys.
    MapAddValueFirst(u32),
    /// `list iterable -- list` `[*a]`.
    ListExtend,
    /// `set iterable -- set` `{*a}`.
    SetUpdate,
    /// `dict mapping -- dict` `{**a}`: later keys win.
    DictUpdate,
    /// `callable self_or_null args dict mapping -- callable self_or_null args dict` `f(**a)`: a
    /// repeated key is a TypeError that names the callable.
    DictMerge,
    /// `list -- tuple`
    ListToTuple,
    /// `iterable -- an … a1` Exactly n values, the first on top.
    UnpackSequence(u32),
    /// `iterable -- z1 … zb list an … a1` with `before` values, a list, and `after` values; the
    /// first on top.
    UnpackEx {
        /// How many stand before the star.
        before: u16,
        /// How many stand after it.
        after: u16,
    },

    // The match statement.
    /// `subject -- subject bool` Whether it is a sequence, but no text.
    MatchSequence,
    /// `subject -- subject bool` Whether it is a mapping.
    MatchMapping,
    /// `subject -- subject length`
    GetLen,
    /// `subject keys -- subject keys values` A tuple of the keys' values, or None if one is missing.
    MatchKeys,
    /// `subject keys -- subject rest` A dict of what the mapping has besides the keys.
    CopyDictWithoutKeys,
    /// `subject class names -- values` A tuple of the attributes that n positional patterns and the
    /// names ask for, or None if the subject is no instance or lacks one.
    MatchClass(u32),

    // Text.
    /// `value -- text` The conversion of an f-string.
    ConvertValue(Conversion),
    /// `value -- text` `format(value)`.
    FormatSimple,
    /// `value spec -- text` `format(value, spec)`.
    FormatWithSpec,
    /// `s1 … sn -- text` Joins.
    BuildString(u32),

    // Control.
    /// ` -- ` Forward only.
    JumpForward(Target),
    /// ` -- ` Backward only: closes a loop; 3.12 and later look at the eval breaker here.
    JumpBackward(Target),
    /// `a -- `
    PopJumpIfFalse(Target),
    /// `a -- `
    PopJumpIfTrue(Target),
    /// `a -- a` and jump, or `a -- `: `and`.
    JumpIfFalseOrPop(Target),
    /// `a -- a` and jump, or `a -- `: `or`.
    JumpIfTrueOrPop(Target),
    /// `iterable -- iterator`
    GetIter,
    /// `iterator -- iterator value`, or at its end `iterator -- ` and jump.
    ForIter(Target),

    // Calls and functions.
    /// `callable self_or_null a1 … an -- result`
    Call(u32),
    /// `callable self_or_null a1 … an names -- result` The last values are passed under the names
    /// in the constant tuple.
    CallKw(u32),
    /// `callable null args -- result`, or with the flag `callable null args dict -- result`. `args`
    /// is any iterable: the machine makes a tuple of it if it is none.
    CallFunctionEx(bool),
    /// `parts… code -- function` Function of Python 3: see [`FunctionParts`].
    MakeFunction(FunctionParts),
    /// `d1 … dn closure? code -- function` Function of Python 2: the tuple of default values is made
    /// after the function (`MAKE_FUNCTION`, `MAKE_CLOSURE`).
    MakeFunctionPython2 {
        /// How many default values lie on the stack.
        defaults: u16,
        /// A tuple of cells lies above them.
        closure: bool,
    },
    /// `value -- ` Ends the frame: its locals die after the value has been taken.
    ReturnValue,
    /// ` -- function` `__build_class__` of Python 3, called as
    /// `__build_class__(body_function, name, *bases, **keywords)`.
    LoadBuildClass,
    /// `name bases namespace -- class` The class statement of 2.7.
    BuildClass,
    /// ` -- ` Makes `__annotations__` in the locals dict if it is not there.
    SetupAnnotations,

    // Generators.
    /// `value -- sent` Suspends; what `send` passes (None for `next`) is pushed on return.
    YieldValue(YieldForm),
    /// `iterable -- iterator` A generator is taken as it is (`GET_YIELD_FROM_ITER`).
    GetYieldFromIter,
    /// `iterator sent -- iterator yielded`, or at its end `iterator sent -- iterator result` and
    /// jump.
    Send(Target),
    /// `iterator result -- result`
    EndSend,
    /// `iterator sent exception -- null result` A StopIteration thrown while a `yield from` is
    /// suspended gives its value; anything else is raised again (`CLEANUP_THROW`).
    CleanupThrow,

    // Exceptions.
    /// See [`RaiseForm`].
    Raise(RaiseForm),
    /// `exception -- previous exception` The exception becomes the handled one, what was handled
    /// until now (or null) is kept below it.
    PushExcInfo(HandlerKind),
    /// `previous -- ` Makes `previous` the handled exception again. In 2.7 only drops the entry:
    /// what `sys.exc_info()` shows lasts until the function returns.
    PopExcept,
    /// `exception class -- exception bool` Class or tuple of classes.
    CheckExcMatch,
    /// `rest class -- rest match` What an `except*` clause takes of an exception, and what it leaves.
    CheckEgMatch,
    /// `original list -- exception` What is to be raised after the clauses of `except*`, or None.
    PrepReraiseStar,
    /// `exception -- ` Raises it again, without a new traceback entry.
    Reraise,
    /// ` -- class` AssertionError itself, whatever its name is bound to.
    LoadAssertionError,
    /// `manager -- exit null result` Looks `__exit__` up, then calls `__enter__`.
    BeforeWith,
    /// `exit null previous exception -- exit null previous exception result` Calls
    /// `exit(type, value, traceback)`.
    WithExceptStart,

    // Imports.
    /// `level from_list -- module`
    ImportName(NameIndex),
    /// `module -- module value`
    ImportFrom(NameIndex),
    /// `module -- ` Into the locals dict.
    ImportStar,

    // Statements of Python 2.
    /// `value -- ` `print value` without the end of line: a space first if one is due
    /// (softspace).
    PrintItem,
    /// `value stream -- `
    PrintItemTo,
    /// ` -- `
    PrintNewline,
    /// `stream -- `
    PrintNewlineTo,
    /// `code globals locals -- ` None stands for what was not given.
    ExecStmt,
}
