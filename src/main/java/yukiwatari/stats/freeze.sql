-- One frozen group of a closed year. Lengths in metres, null where none was known.
INSERT INTO stats.closed_figure (closing_id, position, scope, administrator, performer, body_id, body_code, body_kind, body_name, body_name_en,
       counterpart_id, counterpart_code, counterpart_kind, counterpart_name, counterpart_name_en, sections, routes, agreed, agreed_lacking,
       official, official_lacking, cleared, cleared_lacking, gis, gis_lacking, known, known_lacking, managed, managed_lacking)
VALUES (:closing_id, :position, :scope, :administrator, :performer, :body_id::uuid, :body_code, :body_kind, :body_name, :body_name_en,
        :counterpart_id::uuid, :counterpart_code, :counterpart_kind, :counterpart_name, :counterpart_name_en, :sections, :routes,
        :agreed::numeric, :agreed_lacking, :official::numeric, :official_lacking, :cleared::numeric, :cleared_lacking, :gis::numeric,
        :gis_lacking, :known::numeric, :known_lacking, :managed::numeric, :managed_lacking)
