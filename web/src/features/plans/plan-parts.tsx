/** The parts of a plan, as they stand ready and as they run: steps, contacts, resources. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanDetail } from "@/api/types";
import { Card } from "@/ui/card";
import { type PlainColumn, PlainTable } from "@/ui/plain-table";
import { daysAndHours } from "./model";
import styles from "./plan-parts.module.css";

type Step = PlanDetail["steps"][number];

interface StepsProps<S extends Step> {
  steps: readonly S[];
  /** What a running plan knows besides. */
  more?: readonly PlainColumn<S & { number: number }>[];
}

export function Steps<S extends Step>({ steps, more = [] }: StepsProps<S>) {
  const { t } = useTranslation();
  const within = useHoursWords();
  return (
    <Card title={t("plans:field.steps")}>
      <PlainTable
        caption={t("plans:field.steps")}
        rows={steps.map((step, index) => ({ ...step, number: index + 1 }))}
        rowId={({ number }) => String(number)}
        columns={[
          {
            id: "title",
            header: t("plans:step.title"),
            render: ({ number, title, what }): ReactNode => (
              <>
                {number}. {title}
                {what && <p className={styles.quiet}>{what}</p>}
              </>
            ),
          },
          { id: "within", header: t("plans:step.within"), render: ({ hours_after }) => within(hours_after) },
          {
            id: "who",
            header: t("plans:step.who"),
            render: ({ role, person, unit }) => [role, person?.name, unit?.name].filter(Boolean).join(" · ") || "—",
          },
          ...more,
        ]}
      />
    </Card>
  );
}

function useHoursWords(): (hours: number) => string {
  const { t } = useTranslation();
  return (all) => {
    const { days, hours } = daysAndHours(all);
    if (all === 0) return t("plans:atOnce");
    if (days === 0) return t("plans:hours", { hours });
    return hours === 0 ? t("plans:days", { days }) : t("plans:daysHours", { days, hours });
  };
}

export function Contacts({ contacts }: { contacts: PlanDetail["contacts"] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("plans:field.contacts")}>
      <PlainTable
        caption={t("plans:field.contacts")}
        rows={contacts.map((contact, index) => ({ ...contact, number: index }))}
        rowId={({ number }) => String(number)}
        columns={[
          { id: "name", header: t("plans:contact.name"), render: ({ name }) => name },
          {
            id: "phone",
            header: t("plans:contact.phone"),
            render: ({ phone }) => (
              <a className={styles.phone} href={`tel:${phone}`}>
                {phone}
              </a>
            ),
          },
          { id: "duty", header: t("plans:contact.duty"), render: ({ duty }) => duty || "—" },
          { id: "org", header: t("plans:contact.organisation"), render: ({ organisation }) => organisation || "—" },
        ]}
      />
    </Card>
  );
}

export function Resources({ resources }: { resources: PlanDetail["resources"] }) {
  const { t } = useTranslation();
  if (resources.length === 0) return null;
  return (
    <Card title={t("plans:field.resources")}>
      <PlainTable
        caption={t("plans:field.resources")}
        rows={resources.map((resource, index) => ({ ...resource, number: index }))}
        rowId={({ number }) => String(number)}
        columns={[
          { id: "name", header: t("plans:resource.name"), render: ({ name }) => name },
          { id: "quantity", header: t("plans:resource.quantity"), render: ({ quantity }) => quantity || "—" },
          { id: "place", header: t("plans:resource.place"), render: ({ place }) => place || "—" },
          { id: "keeper", header: t("plans:resource.keeper"), render: ({ keeper }) => keeper || "—" },
        ]}
      />
    </Card>
  );
}
