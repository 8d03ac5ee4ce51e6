DROP TABLE exports;
DROP TABLE import_templates;
DROP TABLE import_rows;
DROP TABLE imports;
DROP TABLE saved_views;
