//! The table of friendly and hostile files, decided without a server.

use super::*;
use crate::files::package::tests::archive;

fn look(name: &str, bytes: &[u8]) -> Result<MediaType, Code> {
    let name = FileName::parse(name, "/file_name").unwrap();
    let mut inspector = Inspector::default();
    bytes.chunks(7).for_each(|chunk| inspector.take(chunk));
    inspector.verdict(&name).map_err(|fault| fault.code)
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes().into_iter().chain(height.to_be_bytes()).chain([8, 6, 0, 0, 0]));
    bytes
}

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x01\xe0\x02\x80\x03\xff\xd9";
const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n";

fn docx() -> Vec<u8> {
    archive(&["[Content_Types].xml", "word/document.xml"])
}

#[test]
fn what_offices_file_every_day_is_taken() {
    let gbk = b"\xcf\xee\xc4\xbf,\xbd\xf0\xb6\xee\r\n1,2\r\n";
    let utf16 = b"\xff\xfe\x79\x98\xee\x76";
    let dwg = b"AC1032\0\0\0\0\0\0\x03\x80";
    let cases: [(&str, &[u8], MediaType); 12] = [
        ("批复.pdf", PDF, MediaType::Pdf),
        ("照片.JPG", JPEG, MediaType::Jpeg),
        ("照片.jpeg", JPEG, MediaType::Jpeg),
        ("现场.png", &png(640, 480), MediaType::Png),
        ("方案.docx", &docx(), MediaType::Docx),
        ("文件.ofd", &archive(&["OFD.xml"]), MediaType::Ofd),
        ("图.dwg", dwg, MediaType::Dwg),
        ("清单.csv", "项目,金额\n道路,1\n".as_bytes(), MediaType::Csv),
        ("清单.csv", gbk, MediaType::Csv),
        ("说明.txt", "一行字".as_bytes(), MediaType::Text),
        ("说明.txt", b"\xef\xbb\xbf1 < 2 and 3 > 2", MediaType::Text),
        ("说明.txt", utf16, MediaType::Text),
    ];
    for (name, bytes, media) in cases {
        assert_eq!(look(name, bytes), Ok(media), "{name}");
    }
}

#[test]
fn hostile_files_are_refused_each_for_its_own_reason() {
    let join = |parts: &[&[u8]]| parts.concat();
    let eicar = EICAR.concat();
    let cases: [(&str, Vec<u8>, Code); 24] = [
        ("a.txt", Vec::new(), Code::FileEmpty),
        ("a.txt", eicar.clone(), Code::FileHarmful),
        ("a.txt", join(&[b"\r\n ", &eicar, b"\n"]), Code::FileHarmful),
        ("a.png", b"<svg xmlns='x' onload='alert(1)'/>".to_vec(), Code::FileType),
        ("a.txt", b"  \n<!DOCTYPE html><p>x".to_vec(), Code::FileType),
        ("a.txt", join(&[b"harmless text ", &[b'a'; 5000], b"<ScRiPt>alert(1)</script>"]), Code::FileType),
        ("a.csv", b"\xff\xfe<\0s\0c\0r\0i\0p\0t\0>\0".to_vec(), Code::FileType),
        (
            "a.txt",
            b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]>".to_vec(),
            Code::FileType,
        ),
        ("a.pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".to_vec(), Code::FileType),
        ("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec(), Code::FileType),
        ("a.png", b"GIF89a\x01\0\x01\0\0\0".to_vec(), Code::FileType),
        ("a.docx", archive(&["setup.exe"]), Code::FileType),
        (
            "a.docx",
            archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
            Code::FileHarmful,
        ),
        ("a.docx", b"PK\x03\x04 and nothing else".to_vec(), Code::FileDamaged),
        ("a.docx", join(&[&docx(), b"junk"]), Code::FileDamaged),
        ("a.png", png(65_000, 65_000), Code::FilePixels),
        ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), Code::FileDamaged),
        ("a.jpg", b"\xff\xd8\xff\xd9".to_vec(), Code::FileDamaged),
        ("a.pdf", join(&[b"%PDF-1.4\n<html><script>alert(1)</script>", PDF]), Code::FileAmbiguous),
        ("a.pdf", join(&[PDF, &docx()]), Code::FileAmbiguous),
        ("a.jpg", join(&[JPEG, &archive(&["evil.class"])]), Code::FileAmbiguous),
        ("a.jpg", join(&[JPEG, PDF]), Code::FileAmbiguous),
        ("a.pdf", JPEG.to_vec(), Code::FileNameDiffers),
        ("a.csv", PDF.to_vec(), Code::FileNameDiffers),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(look(name, &bytes), Err(code), "{name}: {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_page_behind_an_archive_head_is_no_package() {
    let bytes = [b"<html>".as_slice(), &docx()].concat();
    assert_eq!(look("a.docx", &bytes), Err(Code::FileType));
}

#[test]
fn of_a_long_file_only_beginning_and_end_are_kept() {
    let mut inspector = Inspector::default();
    for _ in 0..9 {
        inspector.take(&vec![b'a'; KEPT]);
    }
    assert_eq!(inspector.total(), 9 << 20);
    assert_eq!(inspector.head.len(), KEPT);
    assert!((KEPT..=2 * KEPT).contains(&inspector.tail.len()));
}
