-- A load keeps keys in one form: no spaces around them, one between words, nothing that nobody sees.
-- Loads before kept them as files wrote them. Those stay as they are, and are listed here, so that a
-- load can tell when it brings one of them a second time, in the one form.

create table key_form (
  fact text collate "C" not null,
  key text[] collate "C" not null,
  folded text[] collate "C" not null,
  constraint key_form_key primary key (fact, key)
);

comment on table key_form is 'Keys that an earlier version took as files wrote them, beside the form that they would be taken in.';
comment on column key_form.fact is 'The table of facts whose key it is.';

create index key_form_folded on key_form (fact, folded);

create function pg_temp.folded(written text) returns text
language sql immutable as $$
  select case when written ~ '[^ -~]|  |^ | $' then
    normalize(
      btrim(
        regexp_replace(
          regexp_replace(
            written,
            '[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]',
            '', 'g'),
          '[\s\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g')),
      nfc)
    else written end
$$;

insert into key_form (fact, key, folded)
with
written as (
  select 'booking' as fact, array[opportunity_id, line] as key
  from booking
  union
  select 'revenue', array[opportunity_id, revenue_id]
  from revenue
  union
  select 'offering', array[offering_code]
  from offering
  union
  select
    'plan_value',
    array[version, indicator, coalesce(given_period, month::text), segment, geo, category]
  from plan_value
),
taken as (
  select
    fact,
    key,
    array(
      select pg_temp.folded(p.part)
      from unnest(key) with ordinality as p (part, place)
      order by p.place
    ) as folded
  from written
)
select fact, key, folded
from taken
where key <> folded;

drop function pg_temp.folded(text);
