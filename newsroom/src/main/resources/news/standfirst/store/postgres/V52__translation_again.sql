-- Whether what another engine made is to be made again. An edit takes the row to the front and is
-- in a hurry; what is made again waits behind everything else, and must not be forgotten over it.
ALTER TABLE translation_job ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
