/** What the box in the top bar finds: projects, tasks and documents, with the found words marked. */
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { $api } from "@/api/client";
import type { SearchResult } from "@/api/types";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { addressOf, byKind, pieces } from "./model";
import styles from "./search.module.css";

const PER_KIND = 50;
/** Longer texts are refused by the server. */
const LONGEST = 100;

export function Component() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const q = [...(query.get("q") ?? "").trim()].slice(0, LONGEST).join("");
  return (
    <div className={styles.page}>
      <PageHeading key={q} title={q ? t("search:of", { q }) : t("search:title")} />
      {q ? <Results q={q} /> : <EmptyState title={t("search:ask")} hint={t("search:askHint")} />}
    </div>
  );
}

function Results({ q }: { q: string }) {
  const { t } = useTranslation();
  const found = $api.useQuery("get", "/api/v1/search", { params: { query: { q, limit: PER_KIND } } });
  return (
    <LoadView
      query={found}
      rows={8}
      rowHeight={56}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t("search:none")} hint={t("search:noneHint")} />}
    >
      {({ items }) => (
        <>
          <p role="status" className={styles.quiet}>
            {t("search:found", { count: items.length })}
          </p>
          {byKind(items).map((group) => (
            <Card key={group.kind} title={t(`search:kind.${group.kind}`)}>
              <ul className={styles.list}>
                {group.items.map((item) => (
                  <Result key={item.id} item={item} />
                ))}
              </ul>
            </Card>
          ))}
        </>
      )}
    </LoadView>
  );
}

function Result({ item }: { item: SearchResult }) {
  const { project_name, unit } = item.context;
  return (
    <li>
      <Link to={addressOf(item)}>
        {pieces(item.title, item.highlight).map(({ at, text, isMarked }) =>
          isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </Link>
      <p className={styles.quiet}>{item.kind === "project" ? unit.name : `${project_name} · ${unit.name}`}</p>
    </li>
  );
}
