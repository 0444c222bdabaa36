-- Adds the candidates of search :finding. :rows is a JSON array of objects as FindingStore writes them; :day the roads' day.
WITH r AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (
    id uuid, number integer, reasons jsonb, administrator_id uuid, neighbour_id uuid, length_m double precision, distance_m double precision,
    junctions integer, touching integer, sections jsonb)),
part AS MATERIALIZED (
  SELECT r.id AS candidate_id, s.sequence, (s.section ->> 'section_id')::uuid AS section_id, (s.section ->> 'from_m')::double precision AS from_m,
         (s.section ->> 'to_m')::double precision AS to_m, (s.section ->> 'length_m')::double precision AS length_m
    FROM r CROSS JOIN LATERAL jsonb_array_elements(r.sections) WITH ORDINALITY AS s (section, sequence)),
place AS (
  SELECT DISTINCT ON (p.candidate_id) p.candidate_id, v.municipality_id
    FROM part p
    JOIN published.section_version v ON v.section_id = p.section_id AND v.valid @> CAST(:day AS date)
   WHERE v.municipality_id IS NOT NULL
   GROUP BY p.candidate_id, v.municipality_id
   ORDER BY p.candidate_id, sum(p.length_m) DESC, v.municipality_id),
candidates AS (
  INSERT INTO exchange.candidate (id, finding_id, number, reasons, administrator_id, neighbour_id, municipality_id, length_m, distance_m,
                                  junctions, touching)
  SELECT r.id, :finding, r.number, ARRAY(SELECT jsonb_array_elements_text(r.reasons)), r.administrator_id, r.neighbour_id, p.municipality_id,
         r.length_m, r.distance_m, r.junctions, r.touching
    FROM r LEFT JOIN place p ON p.candidate_id = r.id)
INSERT INTO exchange.candidate_section (candidate_id, sequence, section_id, from_m, to_m, length_m)
SELECT candidate_id, sequence, section_id, from_m, to_m, length_m FROM part
