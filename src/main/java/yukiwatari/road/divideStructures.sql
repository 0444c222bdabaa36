-- Structures of a section that is divided go to the part in which their middle lies, at their measure there.
-- :section, :first, :second uuid (one of them may be :section), :cut metres from the section's first point, :on date.
UPDATE road.structure t
   SET section_id = CASE WHEN n.before THEN :first ELSE :second END::uuid,
       from_m = CASE WHEN n.before THEN t.from_m ELSE greatest(0, t.from_m - :cut::numeric) END,
       to_m = CASE WHEN n.before THEN least(t.to_m, greatest(t.from_m, :cut::numeric)) ELSE t.to_m - :cut::numeric END,
       version = t.version + 1
  FROM (SELECT id, (from_m + to_m) / 2 < :cut::numeric AS before FROM road.structure WHERE section_id = :section) n
 WHERE n.id = t.id AND t.valid && daterange(:on::date, NULL)
