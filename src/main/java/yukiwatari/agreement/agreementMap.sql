-- The sections of the items of :agreement as GeoJSON (EPSG:6668, longitude first), each as it is on the item's first day.
SELECT jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(jsonb_build_object(
         'type', 'Feature',
         'geometry', ST_AsGeoJSON(road.geom, 7)::jsonb,
         'properties', jsonb_build_object('item', i.id, 'section', coalesce(i.section_id, structure.section_id), 'name', road.name,
                         'administratorKind', owner.kind)) ORDER BY i.id), '[]'::jsonb))::text
  FROM agreement.item i
  JOIN published.organisation owner ON owner.id = i.administrator_id
  LEFT JOIN published.structure structure ON structure.id = i.structure_id
 CROSS JOIN LATERAL (SELECT v.name, v.geom FROM published.section_version v
                      WHERE v.section_id = coalesce(i.section_id, structure.section_id)
                        AND v.valid && daterange(lower(i.effective), upper(i.effective))
                      ORDER BY lower(v.valid) LIMIT 1) road
 WHERE i.agreement_id = :agreement AND NOT isempty(i.effective) AND road.geom IS NOT NULL
