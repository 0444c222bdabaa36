-- What is known of each programme's year; a year that no row names is not recorded.
WITH known AS (
  SELECT programme, fiscal_year, CASE WHEN bool_or(status = 'RECORDED') THEN 'RECORDED' WHEN bool_and(status = 'BEFORE_START') THEN 'BEFORE_START'
                                      ELSE 'NOT_RECORDED' END AS status
    FROM published.programme_year
   GROUP BY programme, fiscal_year
),
closed AS (SELECT programme, fiscal_year FROM stats.closing WHERE reopened_on IS NULL),
total AS (SELECT DISTINCT programme, fiscal_year FROM stats.known_total)
SELECT programme, fiscal_year, coalesce(k.status, 'NOT_RECORDED') AS status,
       CASE WHEN c.year IS NOT NULL THEN 'CLOSED'
            WHEN t.year IS NOT NULL AND coalesce(k.status, 'NOT_RECORDED') = 'NOT_RECORDED' THEN 'TOTALS_ONLY' END AS standing
  FROM (SELECT programme, fiscal_year FROM known UNION SELECT programme, fiscal_year FROM closed UNION SELECT programme, fiscal_year FROM total) y
  LEFT JOIN known k USING (programme, fiscal_year)
  LEFT JOIN (SELECT *, fiscal_year AS year FROM closed) c USING (programme, fiscal_year)
  LEFT JOIN (SELECT *, fiscal_year AS year FROM total) t USING (programme, fiscal_year)
 ORDER BY fiscal_year, programme
