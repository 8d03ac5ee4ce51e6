/** The photos of a project: a wall, the latest first, or the places where they were taken. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { PhotoView, ProjectView } from "@/api/types";
import { FilterSelect } from "@/desk-ui/filter-select";
import styles from "@/desk-ui/list-page.module.css";
import { PeriodFields } from "@/desk-ui/period-fields";
import { useSearchState } from "@/shared/search-state";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { Switches } from "@/ui/switches";
import {
  isNarrowed,
  NO_PHOTO_FILTER,
  PHOTO_SEARCH,
  PHOTO_SUBJECTS,
  type PhotoSearch,
  toPhotoQuery,
} from "./photo-model";
import { PhotoPlaces } from "./photo-places";
import { usePhotos } from "./photo-queries";
import { PhotoWall } from "./photo-wall";

export function PhotosTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState<PhotoSearch>(PHOTO_SEARCH);
  const list = usePhotos(project.id, toPhotoQuery(search));
  const titleOf = usePhotoTitles(project.id);
  return (
    <div className={styles.stack}>
      <PhotoFilters project={project.id} search={search} onChange={change} />
      <LoadView
        query={list.query}
        rows={3}
        rowHeight={160}
        isEmpty={() => list.rows.length === 0}
        empty={<NoPhotos search={search} onChange={change} />}
      >
        {() =>
          search.look === "map" ? (
            <PhotoPlaces project={project} photos={list.rows} titleOf={titleOf} />
          ) : (
            <PhotoWall project={project} photos={list.rows} titleOf={titleOf} />
          )
        }
      </LoadView>
      {list.hasMore && (
        <Button onClick={list.more} loading={list.query.isFetchingNextPage}>
          {t("common:action.more")}
        </Button>
      )}
    </div>
  );
}

interface FilterProps {
  search: PhotoSearch;
  onChange: (change: Partial<PhotoSearch>) => void;
}

function PhotoFilters({ project, search, onChange }: FilterProps & { project: string }) {
  const { t } = useTranslation();
  const tasks = useTaskNames(project);
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <Switches
        label={t("reports:photo.look")}
        options={[
          { key: "wall", title: t("reports:photo.wall") },
          { key: "map", title: t("reports:photo.map") },
        ]}
        value={search.look}
        onChange={(look) => onChange({ look })}
      />
      <FilterSelect
        label={t("reports:photo.task")}
        isSearched
        value={search.task}
        options={[...tasks].map(([value, label]) => ({ value, label }))}
        onChange={(task) => onChange({ task })}
      />
      <FilterSelect
        label={t("reports:photo.of")}
        value={search.of}
        options={PHOTO_SUBJECTS.map((value) => ({ value, label: t(`reports:subject.${value}`) }))}
        onChange={(of) => onChange({ of })}
      />
      <PeriodFields from={t("reports:from")} to={t("reports:to")} value={search} onChange={onChange} />
    </search>
  );
}

function NoPhotos({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title={t("reports:photo.noMatch")}
        action={<Button onClick={() => onChange(NO_PHOTO_FILTER)}>{t("desk:filter.clear")}</Button>}
      />
    );
  }
  return search.look === "map" ? (
    <EmptyState title={t("reports:photo.noPlaces")} hint={t("reports:photo.noPlacesHint")} />
  ) : (
    <EmptyState title={t("reports:photo.empty")} hint={t("reports:photo.emptyHint")} />
  );
}

const TASKS = 100;

function useTaskNames(project: string): ReadonlyMap<string, string> {
  const params = { path: { id: project }, query: { limit: TASKS } };
  const query = $api.useQuery("get", "/api/v1/projects/{id}/tasks", { params });
  return new Map((query.data?.items ?? []).map(({ id, wbs, title }) => [id, `${wbs} ${title}`]));
}

/** What a photo shows: its task, or the sort of thing it belongs to. */
function usePhotoTitles(project: string): (photo: PhotoView) => string {
  const { t } = useTranslation();
  const tasks = useTaskNames(project);
  return ({ task_id, subject_kind }) => {
    const kind = PHOTO_SUBJECTS.find((known) => known === subject_kind);
    return tasks.get(task_id ?? "") ?? (kind ? t(`reports:subject.${kind}`) : "—");
  };
}
