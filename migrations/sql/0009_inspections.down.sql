DROP TABLE contingency_entries;
DROP TABLE contingency_activations;
DROP TABLE contingency_plan_risks;
DROP TABLE contingency_plan_projects;
DROP TABLE contingency_plan_versions;
DROP TABLE contingency_plans;
DROP TABLE risks;
