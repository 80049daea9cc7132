//! Ours, the official SDK and the floor, side by side.

use peers::{Figures, Job, Scenario};

use crate::callgrind;
use crate::environment;
use crate::programs::{self, PEERS, ServerProcess};

pub(crate) struct Options {
    /// How often each peer runs each scenario; the median counts.
    rounds: usize,
    /// Calls in a run of `PutIntegration`; the slower scenarios make fewer.
    calls: u64,
}

impl Options {
    pub(crate) fn read(options: &[&str]) -> Result<Self, String> {
        let mut read = Self { rounds: 7, calls: 10_000 };
        for option in options.chunks(2) {
            let number = option.get(1).and_then(|number| number.parse::<u64>().ok()).filter(|&number| number > 0);
            match (option[0], number) {
                ("--rounds", Some(number)) => {
                    read.rounds = usize::try_from(number).map_err(|error| error.to_string())?;
                }
                ("--calls", Some(number)) => read.calls = number,
                (option, _) => return Err(format!("{option}: the options are --rounds N and --calls N")),
            }
        }
        Ok(read)
    }
}

/// What ours is to reach.
#[derive(Clone, Copy)]
enum Goal {
    None,
    /// A part of the floor's figure: what holds on more than one machine, as a part of the official SDK's does not.
    OfTheFloor(f64),
    /// A figure of its own.
    AtMost(f64),
}

/// A line of the table: one figure of each peer.
struct Row {
    name: &'static str,
    unit: &'static str,
    decimals: usize,
    values: [f64; 3],
    goal: Goal,
}

/// Where a line comes from: a program's suffix, a job, and what is taken from its figures.
struct Source {
    name: &'static str,
    suffix: &'static str,
    scenario: Scenario,
    in_flight: u64,
    /// What part of the calls this makes: one in so many.
    one_in: u64,
    lines: &'static [Line],
}

type Line = (&'static str, &'static str, usize, fn(&Figures) -> f64, Goal);

const SOURCES: &[Source] = &[
    Source {
        name: "PutIntegration (flow of 8 tasks), 32 in flight",
        suffix: "",
        scenario: Scenario::PutIntegration,
        in_flight: 32,
        one_in: 1,
        lines: &[
            ("CPU", "µs", 1, |figures| figures.cpu, Goal::OfTheFloor(0.75)),
            ("wall", "µs", 1, |figures| figures.wall, Goal::None),
            ("peak RSS", "MiB", 1, |figures| figures.peak_rss, Goal::AtMost(6.5)),
        ],
    },
    Source {
        name: "ListIntegrations, page of 100",
        suffix: "",
        scenario: Scenario::ListIntegrations,
        in_flight: 1,
        one_in: 5,
        lines: &[
            ("CPU", "µs", 1, |figures| figures.cpu, Goal::OfTheFloor(0.58)),
            ("wall", "µs", 1, |figures| figures.wall, Goal::None),
        ],
    },
    Source {
        name: "GetIntegration",
        suffix: "",
        scenario: Scenario::GetIntegration,
        in_flight: 1,
        one_in: 2,
        lines: &[
            ("CPU", "µs", 1, |figures| figures.cpu, Goal::OfTheFloor(0.80)),
            ("wall", "µs", 1, |figures| figures.wall, Goal::None),
        ],
    },
    Source {
        name: "GetIntegration",
        suffix: "-allocations",
        scenario: Scenario::GetIntegration,
        in_flight: 1,
        one_in: 20,
        lines: &[
            ("allocations", "", 0, |figures| figures.allocations.unwrap_or(f64::NAN), Goal::AtMost(68.0)),
            ("bytes allocated", "", 0, |figures| figures.allocated_bytes.unwrap_or(f64::NAN), Goal::None),
        ],
    },
    Source {
        name: "ListIntegrations, page of 100",
        suffix: "-allocations",
        scenario: Scenario::ListIntegrations,
        in_flight: 1,
        one_in: 20,
        lines: &[("allocations", "", 0, |figures| figures.allocations.unwrap_or(f64::NAN), Goal::None)],
    },
];

pub(crate) fn table(options: &Options) -> Result<(), String> {
    let mut sections: Vec<(&str, Vec<Row>)> = Vec::new();
    for source in SOURCES {
        sections.push((source.name, measure(source, options)?));
    }
    sections.extend(instructions()?);
    print!("{}", environment::describe(options.rounds));
    println!("\n| per operation | ours | official SDK | floor | ours ÷ SDK | ours ÷ floor | to reach | reached |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |");
    for (name, rows) in &sections {
        for row in rows {
            println!("{}", row.markdown(name));
        }
    }
    Ok(())
}

fn measure(source: &Source, options: &Options) -> Result<Vec<Row>, String> {
    let mut runs: [Vec<Figures>; 3] = Default::default();
    for round in 0..options.rounds {
        eprintln!("{}{}: round {} of {}", source.name, source.suffix, round + 1, options.rounds);
        for turn in 0..PEERS.len() {
            let peer = (round + turn) % PEERS.len(); // nobody is always first
            let server = ServerProcess::start(0)?;
            let calls = (options.calls / source.one_in).max(1);
            let job = Job {
                endpoint_url: server.endpoint_url.clone(),
                scenario: source.scenario,
                calls,
                warm_up: (calls / 10).max(source.in_flight),
                in_flight: source.in_flight,
            };
            runs[peer].push(programs::run(&format!("{}{}", PEERS[peer], source.suffix), &job)?);
        }
    }
    let rows = source.lines.iter().map(|&(name, unit, decimals, figure, goal)| {
        let values = runs.each_ref().map(|runs| median(runs.iter().map(figure).collect()));
        Row { name, unit, decimals, values, goal }
    });
    Ok(rows.collect())
}

/// Instructions don't depend on what else the machine does: one run is enough.
fn instructions() -> Result<Vec<(&'static str, Vec<Row>)>, String> {
    if !callgrind::is_there() {
        eprintln!("valgrind is not installed: instructions are left out");
        return Ok(Vec::new());
    }
    let scenarios = [
        ("GetIntegration", Scenario::GetIntegration, 500, Goal::AtMost(115.0)),
        ("ListIntegrations, page of 100", Scenario::ListIntegrations, 50, Goal::AtMost(1700.0)),
    ];
    let mut sections = Vec::new();
    for (section, scenario, calls, goal) in scenarios {
        eprintln!("{section}: callgrind");
        let mut values = [0.0; 3];
        for (value, peer) in values.iter_mut().zip(PEERS) {
            *value = callgrind::instructions_per_call(peer, scenario, calls)? / 1000.0;
        }
        sections.push((section, vec![Row { name: "instructions", unit: "k", decimals: 0, values, goal }]));
    }
    Ok(sections)
}

impl Row {
    fn markdown(&self, section: &str) -> String {
        let [ours, official_sdk, floor] = self.values;
        let space = if self.unit.is_empty() { "" } else { " " };
        let cell = |value: f64| format!("{value:.*}{space}{}", self.decimals, self.unit);
        let (to_reach, reached) = match self.goal {
            Goal::None => (String::new(), ""),
            Goal::OfTheFloor(part) => (format!("≤ {part:.2} of the floor"), yes_or_no(ours <= part * floor)),
            Goal::AtMost(most) => (format!("≤ {}", cell(most)), yes_or_no(ours <= most)),
        };
        format!(
            "| {}, {section} | {} | {} | {} | {:.2} | {:.2} | {to_reach} | {reached} |",
            self.name,
            cell(ours),
            cell(official_sdk),
            cell(floor),
            ours / official_sdk,
            ours / floor,
        )
    }
}

fn yes_or_no(reached: bool) -> &'static str {
    if reached { "yes" } else { "no" }
}

pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}
