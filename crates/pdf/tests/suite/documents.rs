//! Words, facts, photographs, and what stands at the foot.

use dujiang_pdf::{Block, Fact, Photo, print};

use crate::paper::{document, pages, read, typeface};

fn words(count: usize) -> String {
    "水厂二期管网已完成试压，渗漏点全部处理完毕。".repeat(count)
}

#[test]
fn what_is_said_is_found_again() {
    let facts = vec![
        Fact::new("项目编码", "2024-510181-01-01-123456"),
        Fact::new("批复概算", "12,345,678.90 元"),
        Fact::new("建设内容", words(8)),
        Fact::new("负责人", "李晓东"),
    ];
    let document = document(vec![
        Block::Heading("一、基本情况".into()),
        Block::Facts(facts),
        Block::Heading("二、说明".into()),
        Block::Paragraph("第一行\n第二行 ₂ m³ ≥ 5%".into()),
        Block::Note("金额单位：元。".into()),
    ]);
    let pages = pages(&document);
    assert_eq!(pages.len(), 1);
    for expected in [
        "资金对账单",
        "安澜县城南水厂扩建工程",
        "一、基本情况",
        "2024-510181-01-01-123456",
        "12,345,678.90 元",
        "李晓东",
        "第二行",
        "≥ 5%",
        "金额单位：元。",
    ] {
        assert!(pages[0].contains(expected), "{expected} is missing in\n{}", pages[0]);
    }
    assert_eq!(pages[0].matches("渗漏点").count() + pages[0].matches("渗漏\n").count(), 8, "{}", pages[0]);
}

#[test]
fn every_page_says_where_it_comes_from_and_which_it_is() {
    let document =
        document(vec![Block::Paragraph(words(300)), Block::PageBreak, Block::Paragraph("完".into())]);
    let pages = pages(&document);
    assert!(pages.len() >= 3, "{} pages", pages.len());
    for (at, page) in pages.iter().enumerate() {
        let foot = page.lines().rfind(|line| !line.trim().is_empty()).unwrap();
        assert!(foot.contains("安澜县财政局") && foot.contains("周敏"), "{foot}");
        assert!(foot.contains("2026-11-30 14:46"), "{foot}");
        let number = format!("{}/{}", at + 1, pages.len());
        assert!(foot.replace(' ', "").ends_with(&number), "{foot}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(vec![Block::Heading("甲".into()), Block::Paragraph(words(3))]);
    assert_eq!(print(&document, typeface()).unwrap(), print(&document, typeface()).unwrap());
}

#[test]
fn only_the_characters_that_are_used_come_along() {
    let pdf = print(&document(vec![Block::Paragraph(words(1))]), typeface()).unwrap();
    assert!(pdf.len() < 120_000, "{} bytes", pdf.len());
}

#[test]
fn lines_do_not_begin_with_a_full_stop_nor_end_with_an_open_bracket() {
    let text = "（试压合格），见附件《报告》。".repeat(60);
    let pages = pages(&document(vec![Block::Paragraph(text)]));
    let lines: Vec<&str> = pages[0].lines().map(str::trim).filter(|line| line.contains("试压")).collect();
    assert!(lines.len() > 10, "{}", pages[0]);
    for line in lines {
        assert!(!line.starts_with(['。', '，', '）', '》']), "{line}");
        assert!(!line.ends_with(['（', '《']), "{line}");
    }
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = vec![120; usize::try_from(width * height * 3).unwrap()];
    let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut bytes);
    encoder.encode(&pixels, width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn photographs_keep_their_words_and_a_broken_one_its_place() {
    let photo =
        |jpeg: Vec<u8>, at: usize| Photo { jpeg, caption: format!("照片{at} 泵房\n2026-11-03 10:20") };
    let mut photos: Vec<Photo> = (0..9).map(|at| photo(jpeg(320 + at * 7, 240), 0)).collect();
    photos.iter_mut().enumerate().for_each(|(at, photo)| photo.caption = format!("照片{at} 泵房"));
    photos.push(photo(b"no photograph".to_vec(), 9));
    photos.push(photo(Vec::new(), 10));
    photos.push(photo(jpeg(3_000, 2), 11));
    let document = document(vec![Block::Heading("现场照片".into()), Block::Photos(photos)]);
    let pdf = print(&document, typeface()).unwrap();
    let text = read(&pdf).concat();
    for at in 0..12 {
        assert!(text.contains(&format!("照片{at} 泵房")), "photograph {at} is missing");
    }
    let images = pdf.windows(8).filter(|bytes| bytes == b"/DCTDeco").count();
    assert_eq!(images, 10, "ten photographs can be read");
}
