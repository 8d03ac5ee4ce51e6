/** Small files that journeys upload. */
import { deflateSync } from "node:zlib";

export interface UploadFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A register as a bureau keeps it: amounts in 万元 with separators, dates in several manners, one row without a name. */
export function smallRegister(mark: string): UploadFile {
  const lines = [
    "编号,项目名称,建设内容,总投资（万元）,年度,计划开工,计划竣工,进展",
    `${mark}-1,${mark}河道清淤工程,"清淤 3.2 公里,护岸 1.1 公里","1,280.50",2026,2026-03-01,2026-12-31,在建`,
    `${mark}-2,${mark}水库除险加固,坝体防渗,３６０,2026,2026年4月1日,2027/6/30,在建`,
    `${mark}-3,${mark}灌区节水改造,渠道衬砌,88.125,2025,2025.5.1,2026-10-01,停工`,
    `${mark}-4,,没有名称的一行,10,2026,2026-01-01,2026-02-01,在建`,
  ];
  return {
    name: `${mark}台账.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`),
  };
}

type Point = readonly [red: number, green: number, blue: number];

/** A picture of 8 × 8 blue points. */
export function picture(name: string): UploadFile {
  return png(name, 8, 8, () => [0x1b, 0x4f, 0x8f]);
}

/** A picture of the size of a photo: sky over earth; another `shade` is another picture. */
export function photo(name: string, shade: number): UploadFile {
  const [width, height] = [640, 480];
  return png(name, width, height, (x, y) => {
    const isSky = y < height / 2 + 40 * Math.sin(x / 60 + shade);
    return isSky ? [150, 190, 225 - (shade % 60)] : [120 + (shade % 80), 100, 70 + (y % 8)];
  });
}

/** A drawing of a site: a frame and two axes. */
export function drawing(name: string): UploadFile {
  const [width, height] = [600, 400];
  const isLine = (at: number, size: number) => at % (size / 4) < 2 || at > size - 3;
  return png(name, width, height, (x, y) =>
    isLine(x, width) || isLine(y, height) ? [40, 60, 90] : [250, 250, 250],
  );
}

function png(
  name: string,
  width: number,
  height: number,
  point: (x: number, y: number) => Point,
): UploadFile {
  const across = Array.from({ length: width }, (_, x) => x);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...across.flatMap((x) => point(x, y))]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { name, mimeType: "image/png", buffer };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PDF of one page. */
export function pdf(name: string): UploadFile {
  const text = "BT /F1 24 Tf 40 100 Td (Approval 2026-1) Tj ET";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name, mimeType: "application/pdf", buffer: Buffer.from(body + table + end, "latin1") };
}
