-- The work list: who has to be seen first, why, and what to do at once.
-- The order is that of the work list that `letter` writes: what could not be read, and what no
-- urgency can be set for, stands behind what must be seen within two weeks.
SELECT
  key,
  record.id AS reference,
  coalesce(urgency.level, 'not read') AS urgency,
  coalesce(get(urgency.rules, 0), get(urgency.cannotExclude, 0).id, error.id) AS reason,
  coalesce(get(urgency.cannotExclude, 0).check, get(examineNext, 0).do, error.detail) AS next,
  status = 'ok' AND error IS NOT NULL AS damaged
FROM assessments
ORDER BY
  coalesce(array_position(
    array('immediate', 'same-day', 'urgent', 'not read', 'undetermined', 'soon', 'routine',
      'consider', 'none'), coalesce(urgency.level, 'not read')), 0),
  key
