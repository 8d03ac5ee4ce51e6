DROP TABLE rules;
DROP TABLE shipped_data;
DROP TABLE calendar_years;
DROP TABLE class_codes;
DROP TABLE categories;
DROP TABLE industries;
DROP TABLE regions;
