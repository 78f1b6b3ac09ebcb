use model::DIALECTS;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let page = std::env::args().nth(2).is_some_and(|a| a == "page");
    let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
    let limits = if page { python::Limits::default() } else { properties::SMALL };
    for dialect in DIALECTS {
        let begin = std::time::Instant::now();
        match python::compile_for(&text, "program.py", dialect) {
            Err(d) => println!("{}: {}", dialect.name, d[0]),
            Ok(p) => {
                let run = python::run(p, &text, dialect, timeline::Recording::default(), limits);
                println!("{}: {:?}", dialect.name, run.end);
                if let python::End::Halted(h) = run.end {
                    println!("{h}");
                }
                for (_, t) in run.world.output() {
                    print!("{}", t.chars().take(300).collect::<String>());
                }
                println!(
                    "startup {} objects {} events {} audit {:?} {:?}",
                    run.world.startup_len(),
                    run.world.len(),
                    run.recorder.events().len(),
                    run.world.audit(),
                    begin.elapsed()
                );
                if let Ok(n) = std::env::var("EVENTS") {
                    let n: usize = n.parse().unwrap();
                    let e = run.recorder.events();
                    for (i, e) in e.iter().enumerate().skip(n).take(60) {
                        println!("{i} {e:?}");
                    }
                }
            }
        }
    }
}
