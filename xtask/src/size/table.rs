//! The table of sizes: as CSV in the project and as text on the screen.
//!
//! Invariant: what is written is what is read back.

use anyhow::{Result, anyhow, ensure};
use rolescope::locale::count;

const HEAD: &str = "name,raw,gzip,brotli";
/// Hashes in a file change its packed size by some bytes without meaning.
const NOISE: u64 = 32;

/// One line: a file or a sum, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) raw: u64,
    pub(super) gzip: u64,
    pub(super) brotli: u64,
}

impl Row {
    pub(super) fn zero(name: &str) -> Self {
        Self { name: name.to_owned(), raw: 0, gzip: 0, brotli: 0 }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    /// True if it is more than 2 % larger than before.
    pub(super) fn grew(&self, before: &Self) -> bool {
        self.brotli > before.brotli + (before.brotli / 50).max(NOISE)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

impl Table {
    pub(super) fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name == name)
    }

    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut lines = text.lines();
        ensure!(lines.next() == Some(HEAD), "line 1: the head must be `{HEAD}`");
        let mut rows = Vec::new();
        for (number, line) in (2..).zip(lines) {
            let row = parse_row(line)
                .ok_or_else(|| anyhow!("line {number}: a name and three whole numbers are needed: {line}"))?;
            rows.push(row);
        }
        Ok(Self { rows })
    }

    pub(super) fn csv(&self) -> String {
        let mut text = format!("{HEAD}\n");
        for row in &self.rows {
            text.push_str(&format!("{},{},{},{}\n", row.name, row.raw, row.gzip, row.brotli));
        }
        text
    }

    /// The table for the screen, with the change against another.
    pub(super) fn shown(&self, before: &Self) -> String {
        let width = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
        let mut text = format!("{:width$} {:>9} {:>9} {:>9}  change\n", "KB of 1,000 bytes", "raw", "gzip", "brotli");
        for row in &self.rows {
            let change = before.row(&row.name).map_or("new".to_owned(), |old| change(row, old));
            text.push_str(&format!(
                "{:width$} {:>9} {:>9} {:>9}  {change}\n",
                row.name,
                kilobytes(row.raw),
                kilobytes(row.gzip),
                kilobytes(row.brotli)
            ));
        }
        text
    }
}

fn parse_row(line: &str) -> Option<Row> {
    let mut fields = line.rsplitn(4, ',');
    let mut number = || fields.next()?.parse().ok();
    let (brotli, gzip, raw) = (number()?, number()?, number()?);
    Some(Row { name: fields.next()?.to_owned(), raw, gzip, brotli })
}

/// Kilobytes with one decimal and a comma between thousands.
fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.saturating_add(50) / 100;
    format!("{}.{}", count((tenths / 10) as f64), tenths % 10)
}

fn change(row: &Row, old: &Row) -> String {
    if row.brotli == old.brotli {
        "=".to_owned()
    } else if row.brotli > old.brotli {
        format!("+{} bytes", row.brotli - old.brotli)
    } else {
        format!("-{} bytes", old.brotli - row.brotli)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_back_as_written() -> Result<()> {
        let table = Table {
            rows: vec![
                Row { name: "first load of /".into(), raw: 3, gzip: 2, brotli: 1 },
                Row { name: "pages, all 7".into(), raw: 30, gzip: 20, brotli: 10 },
            ],
        };
        assert_eq!(Table::parse(&table.csv())?, table);
        assert!(Table::parse("name,raw,gzip,brotli\nx,1,2\n").is_err());
        Ok(())
    }

    #[test]
    fn kilobytes_have_one_decimal() {
        assert_eq!(kilobytes(149_951), "150.0");
        assert_eq!(kilobytes(1_234_567), "1,234.6");
        assert_eq!(kilobytes(49), "0.0");
    }
}
