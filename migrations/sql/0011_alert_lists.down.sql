DROP INDEX ix_alerts_counts;
DROP INDEX ix_alerts_due;
DROP INDEX ix_alerts_supervisor;
DROP INDEX ix_alerts_holder;
CREATE INDEX ix_alerts_supervisor ON alerts (supervisor_id, due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_holder ON alerts (holder_id, due, id) WHERE state <> 'resolved';
