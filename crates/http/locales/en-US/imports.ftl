# What stands in the column of results.
imports-heading = Result
imports-to_create = To be created
imports-to_update = To be updated
imports-created = Created
imports-updated = Updated
imports-unchanged = Unchanged
imports-superseded = Left aside
imports-refused = Not imported
