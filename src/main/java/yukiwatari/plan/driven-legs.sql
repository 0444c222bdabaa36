-- What machines have driven of a plan until each is free for something new; a way under way is cut at the node where that is. Work
-- that was not done is driving without work.
-- :run the new run, :base the plan so far, uuid · :vehicles, :frees int[], parallel, milliseconds · :arcs int[], parallel, an arc that
-- ends at the node, negative: the link ~arc driven backwards · :network its network version · :notDone uuid[]
INSERT INTO plan.leg (run_id, vehicle, sequence, section_id, part, start_millis, end_millis, metres, geom)
SELECT :run, g.vehicle, g.sequence, CASE WHEN g.section_id = ANY (:notDone) THEN NULL ELSE g.section_id END,
       CASE WHEN g.section_id = ANY (:notDone) THEN NULL ELSE g.part END,
       g.start_millis, least(g.end_millis, f.free), round(g.metres * c.share)::int,
       CASE WHEN c.share < 1 THEN ST_LineSubstring(g.geom, 0, c.share) ELSE g.geom END
  FROM plan.leg g
  JOIN unnest(CAST(:vehicles AS int[]), CAST(:frees AS int[]), CAST(:arcs AS int[])) AS f (vehicle, free, arc) ON f.vehicle = g.vehicle
  JOIN published.link l ON l.network_version = :network AND l.id = CASE WHEN f.arc < 0 THEN ~f.arc ELSE f.arc END
 CROSS JOIN LATERAL (
       SELECT CASE WHEN g.end_millis <= f.free THEN 1
                   ELSE ST_LineLocatePoint(g.geom, CASE WHEN f.arc < 0 THEN ST_StartPoint(l.geom) ELSE ST_EndPoint(l.geom) END) END AS share) c
 WHERE g.run_id = :base AND g.start_millis < f.free AND c.share > 0
