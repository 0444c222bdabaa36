-- Structures of two sections that are joined, at their measures on the whole line.
-- :first lives on, :second ends (uuid); :firstShift, :secondShift metres to add; :reversed boolean, the second is turned round; :length metres
-- of the second; :on date.
UPDATE road.structure
   SET section_id = :first::uuid,
       from_m = CASE WHEN section_id = :first::uuid THEN from_m + :firstShift::numeric
                     WHEN :reversed THEN :secondShift::numeric + greatest(0, :length::numeric - to_m) ELSE :secondShift::numeric + from_m END,
       to_m = CASE WHEN section_id = :first::uuid THEN to_m + :firstShift::numeric
                   WHEN :reversed THEN :secondShift::numeric + greatest(0, :length::numeric - from_m) ELSE :secondShift::numeric + to_m END,
       version = version + 1
 WHERE section_id IN (:first::uuid, :second::uuid) AND valid && daterange(:on::date, NULL)
   AND (section_id = :second::uuid OR :firstShift::numeric <> 0)
