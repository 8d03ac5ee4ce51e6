ALTER TABLE tasks DROP COLUMN forecast_end;
DROP TABLE daily_briefs;
DROP TABLE milestone_confirmations;
DROP TABLE progress_reports;
DROP TABLE photos;
DROP TABLE upload_pieces;
DROP TABLE uploads;
