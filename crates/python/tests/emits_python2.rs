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
fn print_prints_each_value_before_the_next_is_evaluated() {
    check(
        common::options("2.7"),
        "print a, b\nprint >>f, 'x',\nprint\nprint('x', 1)\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [a]
                2 PrintItem
                3 LoadName(NameIndex(1)) [b]
                4 PrintItem
                5 PrintNewline
           2    6 LoadName(NameIndex(2)) [f]
                7 Copy(1)
                8 LoadConst(ConstIndex(0)) [Str("x")]
                9 Swap(2)
               10 PrintItemTo
               11 PopTop
           3   12 PrintNewline
           4   13 LoadConst(ConstIndex(1)) [Tuple([Str("x"), Int(1)])]
               14 PrintItem
               15 PrintNewline
           -   16 LoadConst(ConstIndex(2)) [None]
           -   17 ReturnValue
    "#]],
    );
}

#[test]
fn a_list_comprehension_leaks_its_variable() {
    check(
        common::options("2.7"),
        "def f(c):\n    return [x for x in c], {x for x in c}\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                2 MakeFunctionPython2 { defaults: 0, closure: false }
                3 StoreName(NameIndex(0)) [f]
           -    4 LoadConst(ConstIndex(1)) [None]
           -    5 ReturnValue

        f slots(c x)
           1    0 Resume(Start)
           2    1 BuildList(0)
                2 LoadFast(Slot(0)) [c]
                3 GetIter
                4 ForIter(Target(9))
                5 StoreFast(Slot(1)) [x]
                6 LoadFast(Slot(1)) [x]
                7 ListAppend(2)
                8 JumpBackward(Target(4))
                9 LoadConst(ConstIndex(0)) [Code(CodeId(2))]
               10 MakeFunctionPython2 { defaults: 0, closure: false }
               11 PushNull
               12 LoadFast(Slot(0)) [c]
               13 GetIter
               14 Call(1)
               15 BuildTuple(2)
               16 ReturnValue

        f.<locals>.<setcomp> slots(.0 x)
           2    0 Resume(Start)
                1 BuildSet(0)
                2 LoadFast(Slot(0)) [.0]
                3 ForIter(Target(8))
                4 StoreFast(Slot(1)) [x]
                5 LoadFast(Slot(1)) [x]
                6 SetAdd(2)
                7 JumpBackward(Target(3))
                8 ReturnValue
    "#]],
    );
}

#[test]
fn the_class_statement_makes_bases_then_body_then_class() {
    check(
        common::options("2.7"),
        "class C(object):\n    def m(self, d=f()): return self\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Str("C")]
                2 LoadName(NameIndex(0)) [object]
                3 BuildTuple(1)
                4 LoadConst(ConstIndex(1)) [Code(CodeId(1))]
                5 MakeFunctionPython2 { defaults: 0, closure: false }
                6 PushNull
                7 Call(0)
                8 BuildClass
                9 StoreName(NameIndex(1)) [C]
           -   10 LoadConst(ConstIndex(2)) [None]
           -   11 ReturnValue

        C
           1    0 Resume(Start)
                1 LoadName(NameIndex(0)) [__name__]
                2 StoreName(NameIndex(1)) [__module__]
           2    3 LoadName(NameIndex(2)) [f]
                4 PushNull
                5 Call(0)
                6 LoadConst(ConstIndex(0)) [Code(CodeId(2))]
                7 MakeFunctionPython2 { defaults: 1, closure: false }
                8 StoreName(NameIndex(3)) [m]
           -    9 LoadLocals
           -   10 ReturnValue

        C.m slots(self d)
           2    0 Resume(Start)
                1 LoadFast(Slot(0)) [self]
                2 ReturnValue
    "#]],
    );
}

#[test]
fn exec_raise_and_except() {
    check(
        common::options("2.7"),
        "def f():\n    try:\n        exec 'a = 1' in d\n        raise E, 'm', t\n    except (A, B), e:\n        print `e`\n",
        expect![[r#"
            <module>
               1    0 Resume(Start)
                    1 LoadConst(ConstIndex(0)) [Code(CodeId(1))]
                    2 MakeFunctionPython2 { defaults: 0, closure: false }
                    3 StoreName(NameIndex(0)) [f]
               -    4 LoadConst(ConstIndex(1)) [None]
               -    5 ReturnValue

            f slots(e)
               1    0 Resume(Start)
               3    1 LoadConst(ConstIndex(0)) [Str("a = 1")]
                    2 LoadName(NameIndex(0)) [d]
                    3 Copy(1)
                    4 ExecStmt
               4    5 LoadName(NameIndex(1)) [E]
                    6 LoadConst(ConstIndex(1)) [Str("m")]
                    7 LoadName(NameIndex(2)) [t]
                    8 Raise(ClassValueTraceback)
               -    9 PushExcInfo(Except)
               5   10 LoadName(NameIndex(3)) [A]
                   11 LoadName(NameIndex(4)) [B]
                   12 BuildTuple(2)
                   13 CheckExcMatch
                   14 PopJumpIfFalse(Target(22))
                   15 StoreFast(Slot(0)) [e]
               6   16 LoadFast(Slot(0)) [e]
                   17 UnaryConvert
                   18 PrintItem
                   19 PrintNewline
               -   20 PopExcept
               -   21 JumpForward(Target(26))
               -   22 Reraise
               -   23 Swap(2)
               -   24 PopExcept
               -   25 Reraise
               -   26 LoadConst(ConstIndex(2)) [None]
               -   27 ReturnValue
                 1..9 -> 9 depth 0
                 10..20 -> 23 depth 1
                 22..23 -> 23 depth 1
        "#]],
    );
}

#[test]
fn literals() {
    check(
        common::options("2.7"),
        "x = 0777 + 10L / 2, u'a', ur'b\\n', 'c\\u0041', b'd', 0xFFFFFFFFFFFFFFFFFF\nif x <> 1: pass\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 LoadConst(ConstIndex(0)) [Int(511)]
                2 LoadConst(ConstIndex(1)) [Long(10)]
                3 LoadConst(ConstIndex(2)) [Int(2)]
                4 BinaryOp(ClassicDivide)
                5 BinaryOp(Add)
                6 LoadConst(ConstIndex(3)) [Unicode("a")]
                7 LoadConst(ConstIndex(4)) [Unicode("b\\n")]
                8 LoadConst(ConstIndex(5)) [Str("c\\u0041")]
                9 LoadConst(ConstIndex(6)) [Str("d")]
               10 LoadConst(ConstIndex(7)) [BigInt("4722366482869645213695")]
               11 BuildTuple(6)
               12 StoreName(NameIndex(0)) [x]
           2   13 LoadName(NameIndex(0)) [x]
               14 LoadConst(ConstIndex(8)) [Int(1)]
               15 CompareOp(NotEqual)
               16 PopJumpIfFalse(Target(18))
               17 Nop
           -   18 LoadConst(ConstIndex(9)) [None]
           -   19 ReturnValue
    "#]],
    );
}

#[test]
fn dict_displays_evaluate_values_first() {
    check(
        common::options("2.7"),
        "d = {k: v}\n",
        expect![[r#"
        <module>
           1    0 Resume(Start)
                1 BuildMap(0)
                2 LoadName(NameIndex(0)) [v]
                3 LoadName(NameIndex(1)) [k]
                4 StoreMap
                5 StoreName(NameIndex(2)) [d]
           -    6 LoadConst(ConstIndex(0)) [None]
           -    7 ReturnValue
    "#]],
    );
}
