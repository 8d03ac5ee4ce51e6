DROP TABLE document_versions;
DROP TABLE documents;
DROP TABLE milestones;
DROP TABLE tasks;
DROP TABLE project_participants;
DROP TABLE project_tags;
DROP TABLE projects;
