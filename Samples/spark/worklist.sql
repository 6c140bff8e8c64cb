-- The work list: who has to be seen first, why, and what to do at once.
-- A record that could not be read stands at the top: nobody knows how urgent it is.
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
    array('not read', 'immediate', 'same-day', 'urgent', 'soon', 'undetermined', 'routine',
      'consider', 'none'), coalesce(urgency.level, 'not read')), 0),
  key
