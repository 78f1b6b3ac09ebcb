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
fn an_inlined_comprehension_puts_outer_variables_aside() {
    check(
        common::options("3.13"),
        "def f(x):\n    return [lambda: y for x in z for y in x if y]\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                3 StoreName(NameIndex(0)) [f]
           -    4 LoadConst(ConstIndex(1)) [None]
           -    5 ReturnValue

        f slots(x) cells(y)
           1    0 Resume(Start)
           2    1 LoadGlobal(NameIndex(0)) [z]
                2 GetIter
                3 LoadFastAndClear(Slot(0)) [x]
                4 SaveCell(Deref(0)) [y]
                5 Swap(3)
                6 BuildList(0)
                7 Swap(2)
                8 ForIter(Target(23))
                9 StoreFast(Slot(0)) [x]
               10 LoadFast(Slot(0)) [x]
               11 GetIter
               12 ForIter(Target(22))
               13 StoreDeref(Deref(0)) [y]
               14 LoadDeref(Deref(0)) [y]
               15 PopJumpIfFalse(Target(21))
               16 LoadClosure(Deref(0)) [y]
               17 BuildTuple(1)
               18 LoadConst(ConstIndex(0)) [Code(CodeId(2))]
               19 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: true })
               20 ListAppend(3)
               21 JumpBackward(Target(12))
               22 JumpBackward(Target(8))
               23 Swap(3)
               24 RestoreCell(Deref(0)) [y]
               25 RestoreFast(Slot(0)) [x]
               26 JumpForward(Target(33))
               27 Swap(2)
               28 PopTop
               29 Swap(3)
               30 RestoreCell(Deref(0)) [y]
               31 RestoreFast(Slot(0)) [x]
               32 Reraise
               33 ReturnValue
             6..23 -> 27 depth 3

        f.<locals>.<lambda> free(y)
           2    0 Resume(Start)
                1 LoadDeref(Deref(0)) [y]
                2 ReturnValue
    "#]],
    );
}

#[test]
fn a_generator_expression_is_a_function() {
    check(
        common::options("3.13"),
        "def f(a):\n    return sum(a for b in c)\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                3 StoreName(NameIndex(0)) [f]
           -    4 LoadConst(ConstIndex(1)) [None]
           -    5 ReturnValue

        f slots(a) cells(a)
           1    0 Resume(Start)
           2    1 LoadGlobal(NameIndex(0)) [sum]
                2 PushNull
                3 LoadClosure(Deref(0)) [a]
                4 BuildTuple(1)
                5 LoadConst(ConstIndex(0)) [Code(CodeId(2))]
                6 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: true })
                7 PushNull
                8 LoadGlobal(NameIndex(1)) [c]
                9 GetIter
               10 Call(1)
               11 Call(1)
               12 ReturnValue

        f.<locals>.<genexpr> slots(.0 b) free(a) generator
           2    0 Resume(Start)
                1 LoadFast(Slot(0)) [.0]
                2 ForIter(Target(9))
                3 StoreFast(Slot(1)) [b]
                4 LoadDeref(Deref(0)) [a]
                5 YieldValue(Plain)
                6 Resume(Yield)
                7 PopTop
                8 JumpBackward(Target(2))
                9 LoadConst(ConstIndex(0)) [None]
               10 ReturnValue
    "#]],
    );
}

#[test]
fn a_comprehension_in_a_class_does_not_see_its_names() {
    check(
        common::options("3.13"),
        "class C:\n    x = 1\n    y = [x for i in x]\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadBuildClass
                2 PushNull
                3 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                4 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                5 LoadConst(ConstIndex(1)) [Str("C")]
                6 Call(2)
                7 StoreName(NameIndex(0)) [C]
           -    8 LoadConst(ConstIndex(2)) [None]
           -    9 ReturnValue

        C slots(i)
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [__name__]
                2 StoreName(NameIndex(1)) [__module__]
                3 LoadConst(ConstIndex(0)) [Str("C")]
                4 StoreName(NameIndex(2)) [__qualname__]
           2    5 LoadConst(ConstIndex(1)) [Int(1)]
                6 StoreName(NameIndex(3)) [x]
           3    7 LoadName(NameIndex(3)) [x]
                8 GetIter
                9 LoadFastAndClear(Slot(0)) [i]
               10 Swap(2)
               11 BuildList(0)
               12 Swap(2)
               13 ForIter(Target(18))
               14 StoreFast(Slot(0)) [i]
               15 LoadGlobal(NameIndex(3)) [x]
               16 ListAppend(2)
               17 JumpBackward(Target(13))
               18 Swap(2)
               19 RestoreFast(Slot(0)) [i]
               20 JumpForward(Target(26))
               21 Swap(2)
               22 PopTop
               23 Swap(2)
               24 RestoreFast(Slot(0)) [i]
               25 Reraise
               26 StoreName(NameIndex(4)) [y]
           -   27 LoadConst(ConstIndex(2)) [None]
           -   28 ReturnValue
             11..18 -> 21 depth 2
    "#]],
    );
}

#[test]
fn a_comprehension_is_a_function() {
    check(
        common::options("3.7"),
        "d = {k: v for k, v in e}\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                3 PushNull
                4 LoadName(NameIndex(0)) [e]
                5 GetIter
                6 Call(1)
                7 StoreName(NameIndex(1)) [d]
           -    8 LoadConst(ConstIndex(1)) [None]
           -    9 ReturnValue

        <dictcomp> slots(.0 k v)
           1    0 Resume(Start)
                1 BuildMap(0)
                2 LoadFast(Slot(0)) [.0]
                3 ForIter(Target(11))
                4 UnpackSequence(2)
                5 StoreFast(Slot(1)) [k]
                6 StoreFast(Slot(2)) [v]
                7 LoadFast(Slot(2)) [v]
                8 LoadFast(Slot(1)) [k]
                9 MapAddValueFirst(2)
               10 JumpBackward(Target(3))
               11 ReturnValue
    "#]],
    );
}
