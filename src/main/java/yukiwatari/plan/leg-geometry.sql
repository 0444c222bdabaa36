-- Draws the legs of a run from the links they run over. A negative arc is the link ~arc driven backwards.
-- :run uuid · :network the links' network version · :vehicles, :sequences, :arcs int[], parallel, in driving order
UPDATE plan.leg g
   SET geom = drawn.geom
  FROM (SELECT a.vehicle, a.sequence,
               ST_RemoveRepeatedPoints(ST_MakeLine(CASE WHEN a.arc < 0 THEN ST_Reverse(l.geom) ELSE l.geom END ORDER BY a.place)) AS geom
          FROM unnest(CAST(:vehicles AS int[]), CAST(:sequences AS int[]), CAST(:arcs AS int[])) WITH ORDINALITY
               AS a (vehicle, sequence, arc, place)
          JOIN published.link l ON l.network_version = :network AND l.id = CASE WHEN a.arc < 0 THEN ~a.arc ELSE a.arc END
         GROUP BY a.vehicle, a.sequence) drawn
 WHERE g.run_id = :run AND g.vehicle = drawn.vehicle AND g.sequence = drawn.sequence
