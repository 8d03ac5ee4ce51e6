/** Shows a PDF or a picture in our own page. The bytes come through an authorised call, never by address. */
import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/files";
import type { DocumentView, ProjectView } from "@/api/types";
import { LoadView } from "@/ui/load-view";
import { Skeleton } from "@/ui/skeleton";
import { contentPath, previewKind } from "./document-model";
import styles from "./document-preview.module.css";

const PdfPages = lazy(() => import("./pdf-pages").then((file) => ({ default: file.PdfPages })));

interface DocumentPreviewProps {
  project: ProjectView;
  document: DocumentView;
  onClose: () => void;
}

export function DocumentPreview({ project, document, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const { current } = document;
  const path = contentPath(project.id, document.id, current?.number ?? 0);
  const query = useQuery({
    queryKey: ["file", path],
    queryFn: () => fetchFile(path),
    enabled: current !== null,
  });
  const isPdf = previewKind(current?.media_type ?? "") === "pdf";
  return (
    <Drawer open onClose={onClose} size="min(960px, 100vw)" title={document.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the scrolling pages must be reachable by keyboard */}
      <section tabIndex={0} aria-label={document.title}>
        <LoadView query={query} rows={10}>
          {(file) =>
            isPdf ? (
              <Suspense fallback={<Skeleton rows={10} />}>
                <PdfPages file={file} title={document.title} />
              </Suspense>
            ) : (
              <Picture file={file} alt={t("projects:document.pictureOf", { name: document.title })} />
            )
          }
        </LoadView>
      </section>
    </Drawer>
  );
}

function Picture({ file, alt }: { file: Blob; alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url && <img src={url} alt={alt} className={styles.picture} />;
}
