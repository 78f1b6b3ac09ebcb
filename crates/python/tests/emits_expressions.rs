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
fn a_method_call_looks_the_method_up_before_the_arguments() {
    check(
        common::options("3.13"),
        "a.m(b, k=c)\nf(*d)\nf(e, *d, k=1, **g)\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 LoadMethod(NameIndex(1)) [m]
                3 LoadName(NameIndex(2)) [b]
                4 LoadName(NameIndex(3)) [c]
                5 LoadConst(ConstIndex(0)) [Tuple([Str("k")])]
                6 CallKw(2)
                7 PopTop
           2    8 LoadName(NameIndex(4)) [f]
                9 PushNull
               10 LoadName(NameIndex(5)) [d]
               11 CallFunctionEx(false)
               12 PopTop
           3   13 LoadName(NameIndex(4)) [f]
               14 PushNull
               15 LoadName(NameIndex(6)) [e]
               16 BuildList(1)
               17 LoadName(NameIndex(5)) [d]
               18 ListExtend
               19 ListToTuple
               20 LoadConst(ConstIndex(1)) [Str("k")]
               21 LoadConst(ConstIndex(2)) [Int(1)]
               22 BuildMap(1)
               23 LoadName(NameIndex(7)) [g]
               24 DictMerge
               25 CallFunctionEx(true)
               26 PopTop
           -   27 LoadConst(ConstIndex(3)) [None]
           -   28 ReturnValue
    "#]],
    );
}

#[test]
fn a_chained_comparison_evaluates_the_middle_once() {
    check(
        common::options("3.13"),
        "x = a < b < c\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 LoadName(NameIndex(1)) [b]
                3 Swap(2)
                4 Copy(2)
                5 CompareOp(Less)
                6 JumpIfFalseOrPop(Target(10))
                7 LoadName(NameIndex(2)) [c]
                8 CompareOp(Less)
                9 JumpForward(Target(12))
               10 Swap(2)
               11 PopTop
               12 StoreName(NameIndex(3)) [x]
           -   13 LoadConst(ConstIndex(0)) [None]
           -   14 ReturnValue
    "#]],
    );
}

#[test]
fn constant_displays_are_folded_where_nobody_can_see() {
    check(
        common::options("3.13"),
        "t = (1, (2, -3), 'a')\nfor x in [1, 2]: pass\ny = x in {1, 2}\nz = x in [a]\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Tuple([Int(1), Tuple([Int(2), Int(-3)]), Str("a")])]
                2 StoreName(NameIndex(0)) [t]
           2    3 LoadConst(ConstIndex(1)) [Tuple([Int(1), Int(2)])]
                4 GetIter
                5 ForIter(Target(9))
                6 StoreName(NameIndex(1)) [x]
                7 Nop
           -    8 JumpBackward(Target(5))
           3    9 LoadName(NameIndex(1)) [x]
               10 LoadConst(ConstIndex(2)) [FrozenSet([Int(1), Int(2)])]
               11 ContainsOp(false)
               12 StoreName(NameIndex(2)) [y]
           4   13 LoadName(NameIndex(1)) [x]
               14 LoadName(NameIndex(3)) [a]
               15 BuildList(1)
               16 ContainsOp(false)
               17 StoreName(NameIndex(4)) [z]
           -   18 LoadConst(ConstIndex(3)) [None]
           -   19 ReturnValue
    "#]],
    );
}

#[test]
fn f_strings_join_their_parts() {
    check(
        common::options("3.13"),
        "s = f'a{x!r:>{w}}b' 'c'\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Str("a")]
                2 LoadName(NameIndex(0)) [x]
                3 ConvertValue(Repr)
                4 LoadConst(ConstIndex(1)) [Str(">")]
                5 LoadName(NameIndex(1)) [w]
                6 FormatSimple
                7 BuildString(2)
                8 FormatWithSpec
                9 LoadConst(ConstIndex(2)) [Str("bc")]
               10 BuildString(3)
               11 StoreName(NameIndex(2)) [s]
           -   12 LoadConst(ConstIndex(3)) [None]
           -   13 ReturnValue
    "#]],
    );
}

#[test]
fn slices_without_step_have_their_own_instructions() {
    check(
        common::options("3.13"),
        "a[1:] = b[:2]\ndel a[:]\na[i:j] += c[::2]\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [b]
                2 LoadConst(ConstIndex(0)) [None]
                3 LoadConst(ConstIndex(1)) [Int(2)]
                4 BinarySlice
                5 LoadName(NameIndex(1)) [a]
                6 LoadConst(ConstIndex(2)) [Int(1)]
                7 LoadConst(ConstIndex(0)) [None]
                8 StoreSlice
           2    9 LoadName(NameIndex(1)) [a]
               10 LoadConst(ConstIndex(0)) [None]
               11 LoadConst(ConstIndex(0)) [None]
               12 DeleteSlice
           3   13 LoadName(NameIndex(1)) [a]
               14 LoadName(NameIndex(2)) [i]
               15 LoadName(NameIndex(3)) [j]
               16 Copy(3)
               17 Copy(3)
               18 Copy(3)
               19 BinarySlice
               20 LoadName(NameIndex(4)) [c]
               21 LoadConst(ConstIndex(0)) [None]
               22 LoadConst(ConstIndex(0)) [None]
               23 LoadConst(ConstIndex(1)) [Int(2)]
               24 BuildSlice(3)
               25 BinarySubscr
               26 InplaceOp(Add)
               27 Swap(4)
               28 Swap(3)
               29 Swap(2)
               30 StoreSlice
           -   31 LoadConst(ConstIndex(0)) [None]
           -   32 ReturnValue
    "#]],
    );
}

#[test]
fn dict_displays_evaluate_keys_first() {
    check(
        common::options("3.13"),
        "d = {k: v, **e, 'z': 1}\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [k]
                2 LoadName(NameIndex(1)) [v]
                3 BuildMap(1)
                4 LoadName(NameIndex(2)) [e]
                5 DictUpdate
                6 LoadConst(ConstIndex(0)) [Str("z")]
                7 LoadConst(ConstIndex(1)) [Int(1)]
                8 BuildMap(1)
                9 DictUpdate
               10 StoreName(NameIndex(3)) [d]
           -   11 LoadConst(ConstIndex(2)) [None]
           -   12 ReturnValue
    "#]],
    );
}
