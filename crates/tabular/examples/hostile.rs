//! Writes the hostile files of `tests/data/hostile`: `cargo run --example hostile -- FOLDER [all]`. With `all` also the
//! ones too large to keep in a repository, for measuring.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const ROW: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("name a folder")?);
    small(&folder)?;
    if arguments.next().is_some() {
        large(&folder)?;
    }
    Ok(())
}

/// Files of some kilobytes.
fn small(folder: &Path) -> Outcome {
    let doctype = r#"<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>"#;
    let inline = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row>"#;
    // A document type with an entity that reads a file of the server.
    workbook(
        &folder.join("xxe.xlsx"),
        &format!("{doctype}{}", sheet(inline)),
        &strings("<si><t>a</t></si>"),
    )?;
    // A range of 17 thousand million cells around one.
    let lying = sheet(ROW).replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    workbook(&folder.join("lying-dimension.xlsx"), &lying, &strings("<si><t>名称</t></si>"))?;
    // A string table that claims 4 thousand million entries.
    let claims = strings("<si><t>名称</t></si>")
        .replace("<sst ", r#"<sst count="4000000000" uniqueCount="4000000000" "#);
    workbook(&folder.join("lying-string-count.xlsx"), &sheet(ROW), &claims)?;
    // One text of 32,000 characters that every cell names: 100 KiB of file, gigabytes of rows.
    let mut rows = String::new();
    for row in 1..=5_000 {
        write!(rows, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)?;
    }
    let long = strings(&format!("<si><t>{}</t></si>", "长".repeat(32_000)));
    workbook(&folder.join("string-bomb.xlsx"), &sheet(&rows), &long)?;
    // Formulas, with and without a stored value.
    let formulas =
        r#"<row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c></row>"#;
    workbook(&folder.join("formulas.xlsx"), &sheet(formulas), &strings("<si/>"))?;
    // Content in the last column that a sheet can have.
    let wide = r#"<row r="4"><c r="A4"><v>1</v></c><c r="XFD4"><v>1</v></c></row>"#;
    workbook(&folder.join("column-16384.xlsx"), &sheet(wide), &strings("<si/>"))?;
    std::fs::write(folder.join("nul.csv"), "项目名称,金额\n城北大桥,1\0\n")?;
    std::fs::write(folder.join("renamed-pdf.xlsx"), "%PDF-1.7\n")?;
    std::fs::write(folder.join("formula-cells.csv"), "名称,备注\n=cmd|'/c calc'!A0,＝1+1\n@SUM(A1),-12.5\n")?;
    std::fs::write(
        folder.join("ragged.csv"),
        "名称,单位,金额\n甲桥,交通局\n\n乙路,住建局,3,4\n丙渠,\"水利局\n二科\",5\n",
    )?;
    Ok(())
}

/// Files for measuring, up to some tens of megabytes.
fn large(folder: &Path) -> Outcome {
    let one = strings("<si><t>名称</t></si>");
    // A gigabyte of blanks where a text should be.
    let blanks = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{}", " ".repeat(1 << 30));
    workbook(&folder.join("bomb-blanks.xlsx"), &blanks, &one)?;
    workbook(&folder.join("bomb-rows.xlsx"), &sheet(&"<row><c><v>1</v></c></row>".repeat(20 << 20)), &one)?;
    workbook(
        &folder.join("bomb-comments.xlsx"),
        &sheet(&format!("<!--{}-->", " ".repeat(4_000)).repeat(100_000)),
        &one,
    )?;
    workbook(&folder.join("bomb-strings.xlsx"), &sheet(ROW), &strings(&"<si/>".repeat(40 << 20)))?;
    // Tags without end, of varied names, so that the ratio does not stop them.
    let mut tags = String::new();
    for number in 0..20_000_000_u32 {
        write!(
            tags,
            "<{}/>",
            char::from_digit(10 + number.wrapping_mul(2_654_435_761) % 26, 36).unwrap_or('a')
        )?;
    }
    workbook(&folder.join("tags-without-end.xlsx"), &sheet(&tags), &one)?;
    drop(tags);
    let mut varied = String::new();
    for number in 0..1_040_000_u64 {
        write!(varied, "<si><t>{:030x}</t></si>", number.wrapping_mul(0x9E37_79B9_7F4A_7C15))?;
    }
    // Within the count, near the size: the most that a pass may keep.
    workbook(&folder.join("full-string-table.xlsx"), &sheet(ROW), &strings(&varied))?;
    let noise = noise(20 << 20);
    let cell = format!(r#"<row r="2"><c r="C2" t="inlineStr"><is><t>{noise}</t></is></c></row>"#);
    workbook(&folder.join("cell-20-mib.xlsx"), &sheet(&cell), &one)?;
    std::fs::write(folder.join("cell-20-mib.csv"), format!("a,b\nc,\"{noise}\"\n"))?;
    std::fs::write(folder.join("line-49-mib.csv"), "a,".repeat(24 << 20))?;
    std::fs::write(folder.join("blank-lines-49-mib.csv"), "\n".repeat(49 << 20))?;
    std::fs::write(folder.join("short-rows-49-mib.csv"), "1,2\n".repeat(12 << 20))?;
    let (gbk, _, _) = encoding_rs::GB18030.encode("城北大桥改造工程,交通局,1200.50,2026-01-31\n");
    std::fs::write(folder.join("gbk-8-mib.csv"), gbk.repeat(190_000))?;
    honest(&folder.join("honest-50000x20.xlsx"))
}

/// A register as large as they come: 50,000 rows of 20 cells, half of them texts of their own.
fn honest(path: &Path) -> Outcome {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for row in 0..50_000_u32 {
        for column in 0..10_u16 {
            page.write_string(row, column, format!("安澜县第{row}号项目第{column}栏"))?;
            page.write_number(row, column + 10, f64::from(row) * 1.37 + f64::from(column))?;
        }
    }
    Ok(book.save(path)?)
}

fn sheet(rows: &str) -> String {
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
}

fn strings(entries: &str) -> String {
    format!(r#"<sst xmlns="{MAIN}">{entries}</sst>"#)
}

/// Letters that do not compress.
fn noise(bytes: usize) -> String {
    let mut state = 1_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_digit((state >> 24) % 36, 36).unwrap_or('x')
    };
    let block: String = (0..64 << 10).map(|_| letter()).collect();
    block.repeat(bytes >> 16)
}

fn workbook(path: &Path, sheet: &str, strings: &str) -> Outcome {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let relations = |inner: String| format!(r#"<Relationships xmlns="{PACKAGE}">{inner}</Relationships>"#);
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + &relation("r2", "sharedStrings", "sharedStrings.xml"),
            ),
        ),
    ];
    let mut archive = ZipWriter::new(File::create(path)?);
    let parts = parts.iter().map(|(name, content)| (*name, content.as_str()));
    for (name, content) in
        parts.chain([("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings)])
    {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(content.as_bytes())?;
    }
    archive.finish()?;
    Ok(())
}
