-- The municipality that a code stood for, followed through mergers to the one that stands on the day before :next.
-- Parameters: code (text), next (date). No row: no municipality has or had the code.
WITH RECURSIVE followed AS (
  SELECT id, valid, successor_id, 0 AS steps FROM published.organisation WHERE code = :code AND kind IN ('CITY', 'TOWN', 'VILLAGE')
  UNION ALL
  SELECT n.id, n.valid, n.successor_id, f.steps + 1
    FROM followed f JOIN published.organisation n ON n.id = f.successor_id
   WHERE upper(f.valid) < :next::date AND f.steps < 20
)
SELECT id FROM followed ORDER BY steps DESC LIMIT 1
