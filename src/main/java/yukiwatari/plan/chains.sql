-- The links of sections in their order along the section, in the current network. :sections uuid[]
SELECT c.section_id, c.link_id, c.reversed
  FROM published.network_version n
  JOIN published.section_link c ON c.network_version = n.id
 WHERE n.current AND c.section_id = ANY (:sections)
 ORDER BY c.section_id, c.sequence
