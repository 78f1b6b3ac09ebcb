//! What the compiler emits, one construct at a time, as `dis` would show it.

mod common;

use expect_test::{Expect, expect};
use python::{CompileOptions, compile};

/// The disassembly of a text.
fn check(options: CompileOptions, text: &str, expected: Expect) {
    let program = compile(text, "test.py", options).unwrap_or_else(|errors| panic!("{}", errors[0]));
    common::check(&program);
    expected.assert_eq(&program.to_string());
}

#[test]
fn closures_share_cells() {
    check(
        common::options("3.13"),
        "def f(a, b=1, *c, d=e, **g):\n    'doc'\n    def h():\n        nonlocal a\n        a = b\n    return h\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Tuple([Int(1)])]
                2 LoadConst(ConstIndex(1)) [Str("d")]
                3 LoadName(NameIndex(0)) [e]
                4 BuildMap(1)
                5 LoadConst(ConstIndex(2)) [Code(CodeId(1))]
                6 MakeFunction(FunctionParts { defaults: true, keyword_defaults: true, annotations: false, closure: false })
                7 StoreName(NameIndex(1)) [f]
           -    8 LoadConst(ConstIndex(3)) [None]
           -    9 ReturnValue

        f slots(a b d c g h) cells(a b)
           1    0 Resume(Start)
           3    1 LoadClosure(Deref(0)) [a]
                2 LoadClosure(Deref(1)) [b]
                3 BuildTuple(2)
                4 LoadConst(ConstIndex(0)) [Code(CodeId(2))]
                5 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: true })
                6 StoreFast(Slot(5)) [h]
           6    7 LoadFast(Slot(5)) [h]
                8 ReturnValue

        f.<locals>.h free(a b)
           3    0 Resume(Start)
           5    1 LoadDeref(Deref(1)) [b]
                2 StoreDeref(Deref(0)) [a]
           -    3 LoadConst(ConstIndex(0)) [None]
           -    4 ReturnValue
    "#]],
    );
}

#[test]
fn a_class_with_super_has_a_class_cell() {
    check(
        common::options("3.13"),
        "@d\nclass C(B, metaclass=M):\n    'doc'\n    x: int = 1\n    def m(self):\n        self.__p = super().m()\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [d]
           2    2 PushNull
                3 LoadBuildClass
                4 PushNull
                5 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                6 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                7 LoadConst(ConstIndex(1)) [Str("C")]
                8 LoadName(NameIndex(1)) [B]
                9 LoadName(NameIndex(2)) [M]
               10 LoadConst(ConstIndex(2)) [Tuple([Str("metaclass")])]
               11 CallKw(4)
           1   12 Call(1)
           2   13 StoreName(NameIndex(3)) [C]
           -   14 LoadConst(ConstIndex(3)) [None]
           -   15 ReturnValue

        C cells(__class__)
           2    0 Resume(Start)
                1 LoadName(NameIndex(0)) [__name__]
                2 StoreName(NameIndex(1)) [__module__]
                3 LoadConst(ConstIndex(0)) [Str("C")]
                4 StoreName(NameIndex(2)) [__qualname__]
                5 SetupAnnotations
           3    6 LoadConst(ConstIndex(1)) [Str("doc")]
                7 StoreName(NameIndex(3)) [__doc__]
           4    8 LoadConst(ConstIndex(2)) [Int(1)]
                9 StoreName(NameIndex(4)) [x]
               10 LoadName(NameIndex(5)) [int]
               11 LoadName(NameIndex(6)) [__annotations__]
               12 LoadConst(ConstIndex(3)) [Str("x")]
               13 StoreSubscr
           5   14 LoadClosure(Deref(0)) [__class__]
               15 BuildTuple(1)
               16 LoadConst(ConstIndex(4)) [Code(CodeId(2))]
               17 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: true })
               18 StoreName(NameIndex(7)) [m]
           -   19 LoadClosure(Deref(0)) [__class__]
           -   20 Copy(1)
           -   21 StoreName(NameIndex(8)) [__classcell__]
           -   22 ReturnValue

        C.m slots(self) free(__class__)
           5    0 Resume(Start)
           6    1 LoadGlobal(NameIndex(0)) [super]
                2 PushNull
                3 Call(0)
                4 LoadMethod(NameIndex(1)) [m]
                5 Call(0)
                6 LoadFast(Slot(0)) [self]
                7 StoreAttr(NameIndex(2)) [_C__p]
           -    8 LoadConst(ConstIndex(0)) [None]
           -    9 ReturnValue
    "#]],
    );
}

#[test]
fn generators() {
    check(
        common::options("3.13"),
        "def g(x):\n    y = yield x\n    z = yield from y\n    return z\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                3 StoreName(NameIndex(0)) [g]
           -    4 LoadConst(ConstIndex(1)) [None]
           -    5 ReturnValue

        g slots(x y z) generator
           1    0 Resume(Start)
           2    1 LoadFast(Slot(0)) [x]
                2 YieldValue(Plain)
                3 Resume(Yield)
                4 StoreFast(Slot(1)) [y]
           3    5 LoadFast(Slot(1)) [y]
                6 GetYieldFromIter
                7 LoadConst(ConstIndex(0)) [None]
                8 Send(Target(13))
                9 YieldValue(Delegated)
               10 Resume(YieldFrom)
               11 JumpBackward(Target(8))
               12 CleanupThrow
               13 EndSend
               14 StoreFast(Slot(2)) [z]
           4   15 LoadFast(Slot(2)) [z]
               16 ReturnValue
             9..10 -> 12 depth 2
    "#]],
    );
}
