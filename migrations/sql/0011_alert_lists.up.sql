-- What a person holds or supervises: whole, for the condition that joins the two is beyond a partial index of SQLite.
DROP INDEX ix_alerts_holder;
DROP INDEX ix_alerts_supervisor;
CREATE INDEX ix_alerts_holder ON alerts (holder_id, due, id);
CREATE INDEX ix_alerts_supervisor ON alerts (supervisor_id, due, id);
-- The whole list by its last day, and its counts from the index alone.
CREATE INDEX ix_alerts_due ON alerts (due, id);
CREATE INDEX ix_alerts_counts ON alerts (light, state);
