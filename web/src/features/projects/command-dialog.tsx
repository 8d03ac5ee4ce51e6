/** One command: what it leads to, what it needs or what is missing, and the confirmation with the project's name. */
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { fieldOf, toApiError } from "@/api/problem";
import type { OfferedCommand, ProjectView } from "@/api/types";
import { acting } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { ProblemNotice, RuleLine } from "@/ui/problem-notice";
import { ProjectStateTag } from "@/ui/project-state-tag";
import { useChangeWords } from "@/ui/use-change-words";
import styles from "./command-bar.module.css";
import { type CommandForm, isEnding, rulesOf, toRun } from "./command-model";
import { useProjectsChanged } from "./queries";

interface CommandDialogProps {
  project: ProjectView;
  command: OfferedCommand;
  onClose: () => void;
}

export function CommandDialog({ project, command, onClose }: CommandDialogProps) {
  const { t } = useTranslation();
  const words = useChangeWords();
  const verb = t(`projects:command.verb.${command.command}`);
  const title = `${verb} · ${project.name}`;
  if (command.is_allowed)
    return <RunDialog title={title} project={project} command={command} onClose={onClose} />;
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t("common:action.close")}</Button>}
    >
      <div className={styles.body}>
        <p>{t("projects:command.blocked", { verb, count: command.blocked_by.length })}</p>
        <ul className={styles.list}>
          {command.blocked_by.map((block) => (
            <li key={`${block.code} ${block.pointer}`} className={styles.item}>
              {block.code.startsWith("field.") && `${words.field(fieldOf(block.pointer))}\uFF1A`}
              {block.detail}
            </li>
          ))}
        </ul>
        {rulesOf(command.blocked_by).map((rule) => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
      </div>
    </Modal>
  );
}

function RunDialog({ title, project, command, onClose }: CommandDialogProps & { title: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<CommandForm>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const changed = useProjectsChanged();
  const once = useOnce();

  const run = async (values: CommandForm) => {
    setBusy(true);
    setError(null);
    try {
      const { id, version } = project;
      const body = toRun(values);
      await once({ id, version, body }, (key) =>
        api.POST(`/api/v1/projects/{id}/${command.command}`, {
          params: { path: { id }, header: acting(version, key) },
          body,
        }),
      );
      const state = t(`common:projectState.${command.to_state}`);
      message.success(t("projects:command.done", { name: project.name, state }));
      await changed();
      onClose();
    } catch (failure) {
      setError(failure);
      if (toApiError(failure).isConflict) await changed();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={t(`projects:command.verb.${command.command}`)}
      okButtonProps={{ danger: isEnding(command.command), loading: isBusy }}
      cancelText={t("common:action.cancel")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <p>
          {t("projects:command.leads")} <ProjectStateTag state={project.state} /> →{" "}
          <ProjectStateTag state={command.to_state} />
        </p>
        <Form form={form} layout="vertical" onFinish={run}>
          <CommandFields project={project} command={command} />
        </Form>
        {error !== null && (
          <ProblemNotice error={error} isFieldShown={(pointer) => fieldOf(pointer) === ""} />
        )}
      </div>
    </Modal>
  );
}

function CommandFields({ project, command }: { project: ProjectView; command: OfferedCommand }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("desk:required") };
  return (
    <>
      {command.command === "establish" && (
        <Form.Item
          name="code"
          label={t("projects:field.code")}
          extra={t("projects:command.codeHint")}
          rules={[required]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t("projects:command.reason")}
        rules={command.needs_reason ? [{ ...required, whitespace: true }] : []}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      {command.papers_needed > 0 && (
        <Form.Item
          name="paper_ids"
          label={t("projects:command.papers", { count: command.papers_needed })}
          rules={[{ ...required, type: "array", min: command.papers_needed }]}
        >
          <PaperSelect projectId={project.id} />
        </Form.Item>
      )}
    </>
  );
}

interface PaperSelectProps {
  projectId: string;
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** Picks among the documents of the project that have a file. */
function PaperSelect({ projectId, ...rest }: PaperSelectProps) {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/projects/{id}/documents", {
    params: { path: { id: projectId }, query: { limit: 100 } },
  });
  const options = (query.data?.items ?? [])
    .filter((document) => document.current !== null)
    .map((document) => ({ value: document.id, label: document.title }));
  return (
    <Select
      {...rest}
      mode="multiple"
      showSearch={{ optionFilterProp: "label" }}
      options={options}
      loading={query.isLoading}
      notFoundContent={t("projects:command.noPapers")}
    />
  );
}
