-- Make room: nothing of an earlier load waits in the stage.
truncate ${stage}
