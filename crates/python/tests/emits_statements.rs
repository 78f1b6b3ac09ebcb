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
fn two_values_are_exchanged_on_the_stack() {
    check(
        common::options("3.13"),
        "a, b = b, a\ndef f(x, y):\n    x, y = y, x\n    x.a, y.a = x, y\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [b]
                2 LoadName(NameIndex(1)) [a]
                3 Swap(2)
                4 StoreName(NameIndex(1)) [a]
                5 StoreName(NameIndex(0)) [b]
           2    6 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                7 MakeFunction(FunctionParts { defaults: false, keyword_defaults: false, annotations: false, closure: false })
                8 StoreName(NameIndex(2)) [f]
           -    9 LoadConst(ConstIndex(1)) [None]
           -   10 ReturnValue

        f slots(x y)
           2    0 Resume(Start)
           3    1 LoadFast(Slot(1)) [y]
                2 LoadFast(Slot(0)) [x]
                3 StoreFast(Slot(1)) [y]
                4 StoreFast(Slot(0)) [x]
           4    5 LoadFast(Slot(0)) [x]
                6 LoadFast(Slot(1)) [y]
                7 Swap(2)
                8 LoadFast(Slot(0)) [x]
                9 StoreAttr(NameIndex(0)) [a]
               10 LoadFast(Slot(1)) [y]
               11 StoreAttr(NameIndex(0)) [a]
           -   12 LoadConst(ConstIndex(0)) [None]
           -   13 ReturnValue
    "#]],
    );
}

#[test]
fn augmented_assignment_evaluates_its_target_once() {
    check(
        common::options("3.13"),
        "a.b += 1\na[i] -= 2\nx = y = 3\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 Copy(1)
                3 LoadAttr(NameIndex(1)) [b]
                4 LoadConst(ConstIndex(0)) [Int(1)]
                5 InplaceOp(Add)
                6 Swap(2)
                7 StoreAttr(NameIndex(1)) [b]
           2    8 LoadName(NameIndex(0)) [a]
                9 LoadName(NameIndex(2)) [i]
               10 Copy(2)
               11 Copy(2)
               12 BinarySubscr
               13 LoadConst(ConstIndex(1)) [Int(2)]
               14 InplaceOp(Subtract)
               15 Swap(3)
               16 Swap(2)
               17 StoreSubscr
           3   18 LoadConst(ConstIndex(2)) [Int(3)]
               19 Copy(1)
               20 StoreName(NameIndex(3)) [x]
               21 StoreName(NameIndex(4)) [y]
           -   22 LoadConst(ConstIndex(3)) [None]
           -   23 ReturnValue
    "#]],
    );
}

#[test]
fn for_keeps_its_iterator_on_the_stack() {
    check(
        common::options("3.13"),
        "for a, *b in c:\n    if a: continue\n    break\nelse:\n    d()\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [c]
                2 GetIter
                3 ForIter(Target(12))
                4 UnpackEx { before: 1, after: 0 }
                5 StoreName(NameIndex(1)) [a]
                6 StoreName(NameIndex(2)) [b]
           2    7 LoadName(NameIndex(1)) [a]
                8 PopJumpIfFalse(Target(10))
                9 JumpBackward(Target(3))
           3   10 PopTop
               11 JumpForward(Target(16))
           5   12 LoadName(NameIndex(3)) [d]
               13 PushNull
               14 Call(0)
               15 PopTop
           -   16 LoadConst(ConstIndex(0)) [None]
           -   17 ReturnValue
    "#]],
    );
}

#[test]
fn while_tests_again_at_the_bottom() {
    check(
        common::options("3.13"),
        "while a:\n    b()\n    if c: break\nwhile True:\n    pass\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 PopJumpIfFalse(Target(13))
           2    3 LoadName(NameIndex(1)) [b]
                4 PushNull
                5 Call(0)
                6 PopTop
           3    7 LoadName(NameIndex(2)) [c]
                8 PopJumpIfFalse(Target(10))
                9 JumpForward(Target(13))
           1   10 LoadName(NameIndex(0)) [a]
               11 PopJumpIfFalse(Target(13))
               12 JumpBackward(Target(3))
           5   13 Nop
           4   14 JumpBackward(Target(13))
    "#]],
    );
}

#[test]
fn imports() {
    check(
        common::options("3.13"),
        "import a.b as c, d.e\nfrom . import f as g\nfrom h import *\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Int(0)]
                2 LoadConst(ConstIndex(1)) [None]
                3 ImportName(NameIndex(0)) [a.b]
                4 ImportFrom(NameIndex(1)) [b]
                5 Swap(2)
                6 PopTop
                7 StoreName(NameIndex(2)) [c]
                8 LoadConst(ConstIndex(0)) [Int(0)]
                9 LoadConst(ConstIndex(1)) [None]
               10 ImportName(NameIndex(3)) [d.e]
               11 StoreName(NameIndex(4)) [d]
           2   12 LoadConst(ConstIndex(2)) [Int(1)]
               13 LoadConst(ConstIndex(3)) [Tuple([Str("f")])]
               14 ImportName(NameIndex(5)) []
               15 ImportFrom(NameIndex(6)) [f]
               16 StoreName(NameIndex(7)) [g]
               17 PopTop
           3   18 LoadConst(ConstIndex(0)) [Int(0)]
               19 LoadConst(ConstIndex(4)) [Tuple([Str("*")])]
               20 ImportName(NameIndex(8)) [h]
               21 ImportStar
           -   22 LoadConst(ConstIndex(1)) [None]
           -   23 ReturnValue
    "#]],
    );
}

#[test]
fn assert_and_raise() {
    check(
        common::options("3.13"),
        "assert a, b\nraise E from f\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 PopJumpIfTrue(Target(8))
                3 LoadAssertionError
                4 PushNull
                5 LoadName(NameIndex(1)) [b]
                6 Call(1)
                7 Raise(Exception)
           2    8 LoadName(NameIndex(2)) [E]
                9 LoadName(NameIndex(3)) [f]
               10 Raise(From)
    "#]],
    );
}
