/** The pages of a PDF, drawn by pdf.js (the build for older browsers), which arrives only with this file. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { Skeleton } from "@/ui/skeleton";
import styles from "./document-preview.module.css";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Emitted by the build (see vite.config.ts). */
const DATA = {
  cMapUrl: "/assets/pdf/cmaps/",
  cMapPacked: true,
  standardFontDataUrl: "/assets/pdf/standard_fonts/",
};

/** Pages drawn at most: a preview, the whole file is a download away. */
const MAX_PAGES = 30;
const SCALE = 1.5;

interface PdfPagesProps {
  file: Blob;
  title: string;
}

export function PdfPages({ file, title }: PdfPagesProps) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isLeft = false;
    // No scripts of the document are ever run: pdf.js draws, nothing else.
    const loading = file
      .arrayBuffer()
      .then((data) => getDocument({ data, ...DATA, isEvalSupported: false }).promise);
    loading.then(
      (found) => !isLeft && setPdf(found),
      () => !isLeft && setBroken(true),
    );
    return () => {
      isLeft = true;
      loading.then((found) => found.destroy()).catch(() => undefined);
    };
  }, [file]);
  if (isBroken) {
    return <EmptyState title={t("projects:document.broken")} hint={t("projects:document.brokenHint")} />;
  }
  if (!pdf) return <Skeleton rows={10} />;
  const count = Math.min(pdf.numPages, MAX_PAGES);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div className={styles.pages}>
      {numbers.map((number) => (
        <PdfPage
          key={number}
          pdf={pdf}
          number={number}
          label={t("projects:document.page", { title, number })}
        />
      ))}
      {pdf.numPages > MAX_PAGES && <p>{t("projects:document.morePages", { count, total: pdf.numPages })}</p>}
    </div>
  );
}

function PdfPage({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let cancel: () => void = () => undefined;
    pdf.getPage(number).then((page) => {
      if (!canvas.current) return;
      const viewport = page.getViewport({ scale: SCALE });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      const task = page.render({ canvas: canvas.current, viewport });
      cancel = () => task.cancel();
      // A cancelled drawing rejects: the page was left.
      task.promise.catch(() => undefined);
    });
    return () => cancel();
  }, [pdf, number]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
