-- 出典: what the licence of an imported file wants on every map that shows it; '' for none.
ALTER TABLE road.import ADD COLUMN credit text NOT NULL DEFAULT '';

-- Finds in one step whether anything of an import still stands.
CREATE INDEX ON road.section_version (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX ON road.other_way (import_id) WHERE import_id IS NOT NULL;
