-- Which state of a section somebody has seen (If-Match): every row that is written, by whomever, gets a number of its own, so the greatest
-- one of a section changes with each change of it.
CREATE SEQUENCE road.edition AS integer MAXVALUE 999999999;
ALTER TABLE road.section_version ADD COLUMN edition integer NOT NULL DEFAULT nextval('road.edition');
CREATE FUNCTION road.next_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.edition := nextval('road.edition');
  RETURN NEW;
END $$;
CREATE TRIGGER edition BEFORE UPDATE ON road.section_version FOR EACH ROW EXECUTE FUNCTION road.next_edition();

-- The roads' revision a network was built from: a smaller one than today's may lack what was drawn since.
ALTER TABLE road.network_version ADD COLUMN revision bigint NOT NULL DEFAULT 0;

-- The municipality in whose area most of a line lies; null where no area is known.
CREATE FUNCTION road.municipality_of(line geometry, day date) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT j.organisation_id
            FROM road.jurisdiction j
            JOIN published.organisation o ON o.id = j.organisation_id AND o.kind IN ('CITY', 'TOWN', 'VILLAGE')
           WHERE j.valid @> day AND j.geom && line AND ST_Intersects(j.geom, line)
           ORDER BY ST_Length(ST_Intersection(j.geom, line)) DESC, j.organisation_id
           LIMIT 1);
END $$;
