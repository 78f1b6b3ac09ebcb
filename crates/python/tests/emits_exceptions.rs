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
fn except_unbinds_its_name_on_every_way_out() {
    check(
        common::options("3.13"),
        "try:\n    a()\nexcept E as e:\n    b(e)\nelse:\n    c()\n",
        expect![[r#"
            <module>
               1    0 Resume(Start)
               2    1 LoadName(NameIndex(0)) [a]
                    2 PushNull
                    3 Call(0)
                    4 PopTop
               6    5 LoadName(NameIndex(1)) [c]
                    6 PushNull
                    7 Call(0)
                    8 PopTop
               -    9 JumpForward(Target(33))
               -   10 PushExcInfo(Except)
               3   11 LoadName(NameIndex(2)) [E]
                   12 CheckExcMatch
                   13 PopJumpIfFalse(Target(29))
                   14 StoreName(NameIndex(3)) [e]
               4   15 LoadName(NameIndex(4)) [b]
                   16 PushNull
                   17 LoadName(NameIndex(3)) [e]
                   18 Call(1)
                   19 PopTop
               -   20 PopExcept
               -   21 LoadConst(ConstIndex(0)) [None]
               -   22 StoreName(NameIndex(3)) [e]
               -   23 DeleteName(NameIndex(3)) [e]
               -   24 JumpForward(Target(33))
               -   25 LoadConst(ConstIndex(0)) [None]
               -   26 StoreName(NameIndex(3)) [e]
               -   27 DeleteName(NameIndex(3)) [e]
               -   28 Reraise
               -   29 Reraise
               -   30 Swap(2)
               -   31 PopExcept
               -   32 Reraise
               -   33 LoadConst(ConstIndex(0)) [None]
               -   34 ReturnValue
                 1..5 -> 10 depth 0
                 11..15 -> 30 depth 1
                 15..20 -> 25 depth 1
                 25..30 -> 30 depth 1
        "#]],
    );
}

#[test]
fn finally_is_repeated_for_every_way_out() {
    check(
        common::options("3.13"),
        "def f():\n    for x in y:\n        try:\n            return g(x)\n        finally:\n            h()\n",
        expect![[r#"
            <module>
               1    0 Resume(Start)
                    1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                    2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                    3 StoreName(NameIndex(0)) [f]
               -    4 LoadConst(ConstIndex(1)) [None]
               -    5 ReturnValue

            f slots(x)
               1    0 Resume(Start)
               2    1 LoadGlobal(NameIndex(0)) [y]
                    2 GetIter
                    3 ForIter(Target(25))
                    4 StoreFast(Slot(0)) [x]
               4    5 LoadGlobal(NameIndex(1)) [g]
                    6 PushNull
                    7 LoadFast(Slot(0)) [x]
                    8 Call(1)
               6    9 LoadGlobal(NameIndex(2)) [h]
                   10 PushNull
                   11 Call(0)
                   12 PopTop
               4   13 Swap(2)
                   14 PopTop
                   15 ReturnValue
               -   16 PushExcInfo(Finally)
               6   17 LoadGlobal(NameIndex(2)) [h]
                   18 PushNull
                   19 Call(0)
                   20 PopTop
               -   21 Reraise
               -   22 Swap(2)
               -   23 PopExcept
               -   24 Reraise
               -   25 LoadConst(ConstIndex(0)) [None]
               -   26 ReturnValue
                 5..9 -> 16 depth 1
                 17..22 -> 22 depth 2
        "#]],
    );
}

#[test]
fn with_calls_exit_on_every_way_out() {
    check(
        common::options("3.13"),
        "def f():\n    with a as b, c:\n        return b\n",
        expect![[r#"
            <module>
               1    0 Resume(Start)
                    1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                    2 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                    3 StoreName(NameIndex(0)) [f]
               -    4 LoadConst(ConstIndex(1)) [None]
               -    5 ReturnValue

            f slots(b)
               1    0 Resume(Start)
               2    1 LoadGlobal(NameIndex(0)) [a]
                    2 BeforeWith
                    3 StoreFast(Slot(0)) [b]
                    4 LoadGlobal(NameIndex(1)) [c]
                    5 BeforeWith
                    6 PopTop
               3    7 LoadFast(Slot(0)) [b]
                    8 Swap(3)
                    9 Swap(2)
                   10 LoadConst(ConstIndex(0)) [None]
                   11 LoadConst(ConstIndex(0)) [None]
                   12 LoadConst(ConstIndex(0)) [None]
                   13 Call(3)
                   14 PopTop
                   15 Swap(3)
                   16 Swap(2)
                   17 LoadConst(ConstIndex(0)) [None]
                   18 LoadConst(ConstIndex(0)) [None]
                   19 LoadConst(ConstIndex(0)) [None]
                   20 Call(3)
                   21 PopTop
                   22 ReturnValue
               -   23 PushExcInfo(With)
               2   24 WithExceptStart
                   25 PopJumpIfTrue(Target(27))
                   26 Reraise
                   27 PopTop
                   28 PopExcept
                   29 PopTop
                   30 PopTop
               -   31 JumpForward(Target(35))
               -   32 Swap(2)
               -   33 PopExcept
               -   34 Reraise
                   35 LoadConst(ConstIndex(0)) [None]
                   36 LoadConst(ConstIndex(0)) [None]
                   37 LoadConst(ConstIndex(0)) [None]
                   38 Call(3)
                   39 PopTop
               -   40 JumpForward(Target(53))
               -   41 PushExcInfo(With)
                   42 WithExceptStart
                   43 PopJumpIfTrue(Target(45))
                   44 Reraise
                   45 PopTop
                   46 PopExcept
                   47 PopTop
                   48 PopTop
               -   49 JumpForward(Target(53))
               -   50 Swap(2)
               -   51 PopExcept
               -   52 Reraise
               -   53 LoadConst(ConstIndex(0)) [None]
               -   54 ReturnValue
                 3..6 -> 41 depth 2
                 6..8 -> 23 depth 4
                 8..15 -> 41 depth 2
                 23..24 -> 41 depth 2
                 24..28 -> 32 depth 5
                 28..35 -> 41 depth 2
                 42..46 -> 50 depth 3
        "#]],
    );
}
