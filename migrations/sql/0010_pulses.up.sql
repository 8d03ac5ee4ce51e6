-- When progress was told of is noted by a follower of its own, ahead of the one that evaluates: its place begins where
-- both were one.
INSERT INTO reactions (name, position, moved_at)
    SELECT 'pulses', position, moved_at FROM reactions WHERE name = 'alerts';
