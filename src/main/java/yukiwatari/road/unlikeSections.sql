-- Names of facts in which two sections differ.
-- :first, :second uuid, :on date.
SELECT n.name
  FROM road.section_version a
  JOIN road.section_version b ON b.section_id = :second AND b.valid @> :on::date
 CROSS JOIN LATERAL (VALUES
   ('name', a.name IS DISTINCT FROM b.name), ('serviceClass', a.service_class IS DISTINCT FROM b.service_class),
   ('width', a.width_m IS DISTINCT FROM b.width_m), ('lanes', a.lanes IS DISTINCT FROM b.lanes), ('oneway', a.oneway <> b.oneway),
   ('layer', a.layer <> b.layer), ('bridge', a.bridge <> b.bridge), ('tunnel', a.tunnel <> b.tunnel), ('footway', a.footway <> b.footway),
   ('snowMelting', a.snow_melting <> b.snow_melting), ('subsidised', a.subsidised <> b.subsidised),
   ('overlapping', a.overlapping <> b.overlapping)) n (name, differs)
 WHERE a.section_id = :first AND a.valid @> :on::date AND n.differs
