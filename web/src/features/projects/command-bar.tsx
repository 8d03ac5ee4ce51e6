/**
 * The life-cycle commands of a project. One that is blocked opens too, and says what is missing and
 * by which rule; those that only other people may run are named, so that one knows what comes next.
 */
import { LockOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { OfferedCommand, ProjectView } from "@/api/types";
import { ErrorState } from "@/ui/error-state";
import styles from "./command-bar.module.css";
import { CommandDialog } from "./command-dialog";
import { isForOthers, knownCommands, primaryCommand } from "./command-model";

export function CommandBar({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [opened, open] = useState<OfferedCommand | null>(null);
  const query = $api.useQuery("get", "/api/v1/projects/{id}/commands", {
    params: { path: { id: project.id } },
  });
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  const commands = knownCommands(query.data?.items ?? []);
  if (commands.length === 0) return <div className={styles.place} />;
  const primary = primaryCommand(commands);
  const others = commands.filter(isForOthers).map(({ command }) => t(`projects:command.verb.${command}`));
  return (
    <section className={`${styles.bar} no-print`} aria-label={t("projects:command.title")}>
      <span className={styles.lead}>{t("projects:command.next")}</span>
      {commands
        .filter((command) => !isForOthers(command))
        .map((command) => (
          <Button
            key={command.command}
            type={command === primary ? "primary" : "default"}
            icon={command.is_allowed ? undefined : <LockOutlined aria-hidden="true" />}
            onClick={() => open(command)}
          >
            {t(`projects:command.verb.${command.command}`)}
            {!command.is_allowed && (
              <span className={styles.missing}>
                {t("projects:command.missing", { count: command.blocked_by.length })}
              </span>
            )}
          </Button>
        ))}
      {others.length > 0 && (
        <span className={styles.others}>
          {t("projects:command.others", { verbs: others.join("\u3001") })}
        </span>
      )}
      {opened && <CommandDialog project={project} command={opened} onClose={() => open(null)} />}
    </section>
  );
}
