//! What is said about texts that do not compile.

mod common;

use expect_test::{Expect, expect};
use python::{CompileOptions, compile};

fn check(options: CompileOptions, text: &str, expected: Expect) {
    let errors = compile(text, "test.py", options).expect_err("a text that does not compile");
    let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
    expected.assert_eq(&messages.join("\n"));
}

#[test]
fn syntax_errors_are_all_given_in_order() {
    check(
        common::options("3.13"),
        "a = (1 +)\nb = \nc\n",
        expect![[r#"
        test.py:1:9: Expected an expression
            a = (1 +)
                    ^
        test.py:2:5: Expected an expression
            b = 
                ^"#]],
    );
}

#[test]
fn python_2_is_recognised() {
    check(
        common::options("3.13"),
        "x = 1\nprint \"a\", x\n",
        expect![[r#"
        test.py:2:7: Simple statements must be separated by newlines or semicolons
            print "a", x
                  ^^^
            this is Python 2: the collector of 2.7 and that of the talk run it"#]],
    );
}

#[test]
fn what_is_not_supported_is_named() {
    check(
        common::options("3.13"),
        "async def f():\n    await g()\nmatch x:\n    case 1: pass\n",
        expect![[r#"
            test.py:1:1: async def is not supported here
                async def f():
                ^^^^^
            test.py:2:5: await is not supported here
                    await g()
                    ^^^^^^^^^"#]],
    );
}

#[test]
fn names_are_checked() {
    check(
        common::options("3.13"),
        "def f(a, a):\n    global a\n    nonlocal b\nreturn 1\nbreak\n",
        expect![[r#"
            test.py:1:10: duplicate argument 'a' in function definition
                def f(a, a):
                         ^
            test.py:2:12: name 'a' is parameter and global
                    global a
                           ^
            test.py:3:14: no binding for nonlocal 'b' found
                    nonlocal b
                             ^
            test.py:4:1: 'return' outside function
                return 1
                ^^^^^^^^
            test.py:5:1: 'break' outside loop
                break
                ^^^^^"#]],
    );
}

#[test]
fn places_are_those_of_the_users_text() {
    check(
        common::options("2.7"),
        "print 'é', 0777L; return\nprint >>f, x y\n",
        expect![[r#"
        test.py:2:14: Expected `,`, found name
            print >>f, x y
                         ^"#]],
    );
    check(
        common::options("2.7"),
        "print 'é', 0777L; return `a`\n",
        expect![[r#"
        test.py:1:19: 'return' outside function
            print 'é', 0777L; return `a`
                              ^^^^^^^^^^"#]],
    );
}

#[test]
fn what_is_newer_than_the_version_is_not_python_2() {
    check(
        common::options("3.7"),
        "print(1)\nif (n := 2): pass\n",
        expect![[r#"
        test.py:2:5: Cannot use named assignment expression (`:=`) (syntax was added in Python 3.8)
            if (n := 2): pass
                ^^^^^^"#]],
    );
}

#[test]
fn python_3_is_recognised() {
    check(
        common::options("2.7"),
        "def f(a, *, b: int) -> str:\n    nonlocal x\n    raise a from b\n",
        expect![[r#"
            test.py:1:13: invalid syntax
                def f(a, *, b: int) -> str:
                            ^^^^^^
                this is Python 3: the collectors of 3.6 and later run it
            test.py:1:16: invalid syntax
                def f(a, *, b: int) -> str:
                               ^^^
                this is Python 3: the collectors of 3.6 and later run it
            test.py:1:24: invalid syntax
                def f(a, *, b: int) -> str:
                                       ^^^
                this is Python 3: the collectors of 3.6 and later run it
            test.py:2:5: invalid syntax
                    nonlocal x
                    ^^^^^^^^^^
                this is Python 3: the collectors of 3.6 and later run it
            test.py:3:18: invalid syntax
                    raise a from b
                                 ^
                this is Python 3: the collectors of 3.6 and later run it"#]],
    );
}

#[test]
fn later_python_3_is_recognised_too() {
    check(
        common::options("2.7"),
        "match x:\n    case 1:\n        pass\nclass C(metaclass=M):\n    pass\n",
        expect![[r#"
            test.py:1:1: invalid syntax
                match x:
                ^^^^^^^^
                this is Python 3: the collectors of 3.6 and later run it
            test.py:4:9: invalid syntax
                class C(metaclass=M):
                        ^^^^^^^^^^^
                this is Python 3: the collectors of 3.6 and later run it"#]],
    );
}

#[test]
fn each_file_counts_its_own_lines() {
    check(
        common::options("3.13"),
        "import lib\nx = )\n#: file lib.py\n\ny = ]\n#: file lib.py\n#: file a b.py\n",
        expect![[r#"
            test.py:2:5: Expected an expression
                x = )
                    ^
            test.py:2:6: Expected a statement
                x = )
                     ^
            lib.py:2:5: Expected an expression
                y = ]
                    ^
            lib.py:2:6: Expected a statement
                y = ]
                     ^
            test.py:6:1: there are two files lib.py
                #: file lib.py
                ^^^^^^^^^^^^^^
            test.py:7:1: a file is named like a module: lib.py, package/lib.py
                #: file a b.py
                ^^^^^^^^^^^^^^"#]],
    );
}
